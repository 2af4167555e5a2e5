using Dateline.Text;

namespace Dateline.Syntax;

/// <summary>The tokens of all sentences in one row, numbered through the document: quotations and contents run over sentence ends.</summary>
internal sealed class TokenLine
{
    private readonly int[] _starts;
    private readonly int[] _sentenceOf;

    public TokenLine(IReadOnlyList<Sentence> sentences)
    {
        Sentences = sentences;
        _starts = new int[sentences.Count + 1];
        for (var s = 0; s < sentences.Count; s++)
        {
            _starts[s + 1] = _starts[s] + sentences[s].Count;
        }

        _sentenceOf = new int[_starts[^1]];
        for (var s = 0; s < sentences.Count; s++)
        {
            Array.Fill(_sentenceOf, s, _starts[s], sentences[s].Count);
        }
    }

    public IReadOnlyList<Sentence> Sentences { get; }

    public int Count => _sentenceOf.Length;

    public ref readonly Token this[int token] => ref Sentences[_sentenceOf[token]][token - _starts[_sentenceOf[token]]];

    /// <summary>Index of the sentence that holds the token.</summary>
    public int SentenceOf(int token) => _sentenceOf[token];

    /// <summary>Document number of the first token of a sentence.</summary>
    public int StartOf(int sentence) => _starts[sentence];

    public TokenRange RangeOf(int sentence) => new(_starts[sentence], _starts[sentence + 1]);

    public int ParagraphOf(int token) => Sentences[_sentenceOf[token]].Paragraph;

    public TextSpan SpanOf(TokenRange range) => new(this[range.First].Span.Start, this[range.End - 1].Span.End);

    /// <summary>Whether white space (or a line end) stands before the token.</summary>
    public bool GapBefore(int token) => token == 0 || this[token - 1].Span.End < this[token].Span.Start;
}
