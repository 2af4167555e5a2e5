using Dateline.Gazetteers;
using Dateline.Syntax;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>A place name in the text while it is being read: its candidates and what the text says about it.</summary>
internal sealed class Toponym(Sentence sentence, int first, int end, TextSpan span, string text, string key)
{
    public Sentence Sentence { get; } = sentence;

    public int First { get; } = first;

    public int End { get; } = end;

    public TextSpan Span { get; } = span;

    public string Text { get; } = text;

    /// <summary>Normal form; equal keys in one report are one name.</summary>
    public string Key { get; } = key;

    /// <summary>Best prior first; empty where the gazetteer does not know the name.</summary>
    public Candidate[] Candidates { get; set; } = [];

    /// <summary>Kinds that type words of the text allow; empty where there are none.</summary>
    public KindSet TypeKinds { get; set; }

    /// <summary>The place the text puts this one in ("X in Y", "X, Y").</summary>
    public Toponym? Container { get; set; }

    /// <summary>Whether the container follows after a comma and nothing else, the surest sign.</summary>
    public bool IsContainedByComma { get; set; }

    /// <summary>Number of the enumeration it stands in, −1 for none. "A, B" alone is none.</summary>
    public int List { get; set; } = -1;

    /// <summary>The other members of its enumeration.</summary>
    public IReadOnlyList<Toponym> Siblings { get; set; } = [];

    /// <summary>Sum of the evidence that it is a toponym at all.</summary>
    public double Evidence { get; set; }

    /// <summary>Running scores of the candidates.</summary>
    public double[] Scores { get; set; } = [];

    /// <summary>Softmax of <see cref="Scores"/>.</summary>
    public double[] Shares { get; set; } = [];

    public int Best
    {
        get
        {
            var best = -1;
            for (var i = 0; i < Scores.Length; i++)
            {
                if (best < 0 || Scores[i] > Scores[best])
                {
                    best = i;
                }
            }

            return best;
        }
    }
}

/// <summary>A candidate with the columns that ranking reads.</summary>
/// <param name="Admin1">Number of its first-level area, −1 for none.</param>
internal readonly record struct Candidate(int Row, NameMatch Match, PlaceKind Kind, int Country, int Area, int Admin1, int Admin2, double Latitude, double Longitude, double LogPopulation);
