using Dateline.Lexicons;
using Dateline.Syntax.Models;

namespace Dateline.Syntax;

/// <summary>A word as written with everything that taggers and parsers ask of it out of context, computed once.</summary>
public sealed class WordForm
{
    /// <summary>Stands where a sentence has no word.</summary>
    public static readonly WordForm Padding = new("<none>", WordClusters.None);

    public WordForm(string text, WordClusters clusters)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(clusters);
        Text = text;
        var lower = text.ToLowerInvariant();
        Lower = lower == text ? text : lower;
        Full = FeatureHash.Of(text, 1);
        LowerHash = FeatureHash.Of(Lower, 2);
        Suffix1 = Suffix(1, 3);
        Suffix2 = Suffix(2, 4);
        Suffix3 = Suffix(3, 5);
        Suffix4 = Suffix(4, 9);
        Prefix2 = FeatureHash.Of(Lower.AsSpan(0, Math.Min(2, Lower.Length)), 6);
        Prefix3 = FeatureHash.Of(Lower.AsSpan(0, Math.Min(3, Lower.Length)), 7);
        (Shape, Flags) = ReadShape(text);
        if (clusters.TryFind(Lower, out var fine, out var coarse))
        {
            (Cluster, CoarseCluster) = ((ulong)fine + 16, (ulong)coarse + 16);
        }
    }

    public string Text { get; }

    public string Lower { get; }

    public ulong Full { get; }

    public ulong LowerHash { get; }

    public ulong Suffix1 { get; }

    public ulong Suffix2 { get; }

    public ulong Suffix3 { get; }

    public ulong Suffix4 { get; }

    public ulong Prefix2 { get; }

    public ulong Prefix3 { get; }

    /// <summary>Hash of the letters' kinds with repetitions folded: "Al-Bab" and "Ahrar-Sham" are alike.</summary>
    public ulong Shape { get; }

    /// <summary>Bits: 1 has a capital, 2 has a digit, 4 has a hyphen, 8 begins with a capital, 16 has a lower-case letter.</summary>
    public ulong Flags { get; }

    /// <summary>Fine cluster + 16, or 7 for a word without one.</summary>
    public ulong Cluster { get; } = 7;

    /// <summary>Coarse cluster + 16, or 7.</summary>
    public ulong CoarseCluster { get; } = 7;

    public bool StartsUpper => (Flags & 8) != 0;

    public bool HasDigit => (Flags & 2) != 0;

    public bool HasLetter => (Flags & 17) != 0;

    public bool HasLower => (Flags & 16) != 0;

    /// <summary>The <see cref="LowerHash"/> of a word with these letters, which must be small.</summary>
    public static ulong HashOfLower(ReadOnlySpan<char> lower) => FeatureHash.Of(lower, 2);

    public override string ToString() => Text;

    private ulong Suffix(int length, ulong seed) => FeatureHash.Of(Lower.AsSpan(Math.Max(0, Lower.Length - length)), seed);

    private static (ulong Shape, ulong Flags) ReadShape(string text)
    {
        ulong shape = 17, flags = 0;
        var previous = '\0';
        foreach (var c in text)
        {
            var kind = c;
            if (char.IsUpper(c))
            {
                (kind, flags) = ('X', flags | 1);
            }
            else if (char.IsLower(c))
            {
                (kind, flags) = ('x', flags | 16);
            }
            else if (char.IsDigit(c))
            {
                (kind, flags) = ('d', flags | 2);
            }
            else if (c == '-')
            {
                flags |= 4;
            }

            if (kind != previous)
            {
                shape = (shape * 1000003) + kind;
            }

            previous = kind;
        }

        return (shape, text.Length > 0 && char.IsUpper(text[0]) ? flags | 8 : flags);
    }
}
