using Dateline.Attributions.Cues;
using Dateline.Syntax;
using Dateline.Syntax.Quotes;

namespace Dateline.Attributions;

/// <summary>One sentence with what the constructions ask of it. Token numbers here are those of the sentence; ranges are those of the document.</summary>
internal sealed class SentenceView(TokenLine line, int index, CueLexicon lexicon, IReadOnlyList<Quotation> quotations, Func<int, int, bool>? isVoice = null)
{
    public TokenLine Line { get; } = line;

    public Sentence Sentence { get; } = line.Sentences[index];

    public CueLexicon Lexicon { get; } = lexicon;

    /// <summary>The quotations that touch the sentence, in the order of the text.</summary>
    public IReadOnlyList<Quotation> Quotations { get; } = quotations;

    public int Start { get; } = line.StartOf(index);

    public int Count => Sentence.Count;

    public TokenRange Whole => new(Start, Start + Count);

    public ref readonly Token this[int token] => ref Sentence[token];

    /// <summary>The document range of the tokens from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public TokenRange Range(int first, int end) => new(Start + first, Start + end);

    public TokenRange Subtree(int token)
    {
        var (first, end) = Sentence.Subtree(token);
        return Range(first, end);
    }

    public bool InQuotation(int token)
    {
        foreach (var quotation in Quotations)
        {
            if (quotation.Holds(Start + token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a common noun stands for people, an organisation or a document; without knowledge of it everything may.</summary>
    public bool IsVoice(int token) => isVoice is null || isVoice(Sentence.Index, token);

    public bool HasChild(int token, Relation relation) => Sentence.Child(token, relation) >= 0;

    /// <summary>The first dependent with the relation and one of the lower-case forms, or −1.</summary>
    public int ChildForm(int token, Relation relation, params ReadOnlySpan<string> forms)
    {
        foreach (var child in Sentence.Children(token))
        {
            if (Sentence[child].Relation == relation && forms.Contains(Sentence[child].Lower))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The preposition of a nominal, or an empty string.</summary>
    public string CaseOf(int token) => Sentence.Child(token, Relation.Case) is >= 0 and var c ? Sentence[c].Lower : "";

    /// <summary>The noun phrase of a source or a topic: the subtree without its preposition and without what a parser may hang on the wrong side.</summary>
    public TokenRange Phrase(int head)
    {
        var (first, end) = Sentence.Subtree(head);
        foreach (var child in Sentence.Children(head))
        {
            if (Sentence[child].Relation == Relation.Case && child < head && child == first)
            {
                first = child + 1;
            }
        }

        while (first < head && Sentence[first].Upos is Upos.Punct or Upos.Cconj)
        {
            first++;
        }

        while (end > head + 1 && Sentence[end - 1].Upos == Upos.Punct && Sentence[end - 1].Form is not (")" or "]"))
        {
            end--;
        }

        return Range(first, end);
    }
}
