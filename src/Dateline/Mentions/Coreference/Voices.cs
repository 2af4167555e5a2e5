using System.Collections.Frozen;
using Dateline.Syntax;
using Dateline.Syntax.Quotes;

namespace Dateline.Mentions.Coreference;

/// <summary>
/// Who speaks where: the text itself is one voice, every quotation another, and quotations of one speaker are one again. Only the grammar of the sentence
/// around a quotation is asked ("..., Petrov said"); attributions are read by a later room.
/// </summary>
internal sealed class Voices
{
    /// <summary>A quotation without a speaker of its own belongs to the one before it when they are not further apart than this many sentences.</summary>
    private const int SentencesOn = 2;

    private static readonly FrozenSet<string> Speech = FrozenSet.ToFrozenSet(
        [
            "say", "tell", "add", "stress", "note", "argue", "explain", "claim", "warn", "insist", "recall", "remark", "reply", "write", "believe", "think", "ask", "declare", "state", "comment", "conclude", "confirm",
            "deny", "acknowledge", "admit", "joke", "complain", "announce", "continue", "answer", "respond", "exclaim", "cry", "shout", "whisper", "observe", "urge", "promise", "vow", "suggest", "describe", "quote",
            "report", "assert", "tweet", "post", "read", "emphasize", "emphasise", "underline", "point", "go",
        ],
        StringComparer.Ordinal);

    private readonly TokenLine _line;
    private readonly IReadOnlyList<Quotation> _quotations;
    private readonly int[] _quotationOf;

    public Voices(IReadOnlyList<Sentence> sentences)
    {
        _line = new(sentences);
        _quotations = QuoteScanner.Scan(_line);
        _quotationOf = new int[_line.Count];
        Array.Fill(_quotationOf, -1);
        for (var q = 0; q < _quotations.Count; q++)
        {
            foreach (var part in _quotations[q].Parts)
            {
                Array.Fill(_quotationOf, q, part.First, part.Length);
            }
        }
    }

    public int Count => _quotations.Count;

    /// <summary>The number of the quotation that holds a token, −1 outside of all.</summary>
    public int Of(Sentence sentence, int token) => _quotationOf[_line.StartOf(sentence.Index) + token];

    public static bool IsSpeech(in Token token) => Speech.Contains(token.Lemma);

    /// <summary>The head token of the speaker of each quotation as sentence and token, (−1, −1) where the sentence names none.</summary>
    public (int Sentence, int Token)[] Speakers()
    {
        var speakers = new (int, int)[_quotations.Count];
        for (var q = 0; q < speakers.Length; q++)
        {
            var outer = _quotations[q].Outer;
            var (first, last) = (_line.SentenceOf(outer.First), _line.SentenceOf(outer.End - 1));
            speakers[q] = SpeakerIn(last, q) is { Token: >= 0 } behind ? behind
                : SpeakerIn(first, q) is { Token: >= 0 } before ? before
                : q > 0 && first - _line.SentenceOf(_quotations[q - 1].Outer.End - 1) <= SentencesOn && IsSameParagraph(q) ? speakers[q - 1]
                : (-1, -1);
        }

        return speakers;
    }

    private bool IsSameParagraph(int quotation) => _line.ParagraphOf(_quotations[quotation].Outer.First) == _line.ParagraphOf(_quotations[quotation - 1].Outer.End - 1);

    // The subject of the verb of saying outside quotations that stands nearest to the quotation.
    private (int Sentence, int Token) SpeakerIn(int sentence, int quotation)
    {
        var (best, distance) = (-1, int.MaxValue);
        var (words, start) = (_line.Sentences[sentence], _line.StartOf(sentence));
        var outer = _quotations[quotation].Outer;
        for (var i = 0; i < words.Count; i++)
        {
            ref readonly var subject = ref words[i];
            if (!subject.Relation.IsSubject() || subject.Head < 0 || _quotationOf[start + i] >= 0 || _quotationOf[start + subject.Head] >= 0 || !IsSpeech(words[subject.Head]))
            {
                continue;
            }

            var verb = start + subject.Head;
            var away = verb < outer.First ? outer.First - verb : verb - outer.End;
            if (away < distance)
            {
                (best, distance) = (i, away);
            }
        }

        return (sentence, best);
    }
}
