using AngleSharp.Dom;

namespace Dateline.Documents.Readers.Html;

/// <summary>A run of text between two block borders of a page: a paragraph, a heading, a list item.</summary>
/// <param name="Owner">The innermost block element around it.</param>
/// <param name="LinkCharacters">How many of its characters are in links.</param>
internal readonly record struct TextBlock(IElement Owner, string Text, int LinkCharacters)
{
    private const int ShortestParagraph = 25;

    public double LinkShare => Text.Length == 0 ? 0 : (double)LinkCharacters / Text.Length;

    public bool IsHeading => Owner.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>Running text: it has a sentence's length, is not mostly links, and stops like a sentence or is long.</summary>
    public bool IsProse => Text.Length >= ShortestParagraph && LinkShare < 0.5 && !IsHeading && (Text.Length >= 120 || EndsSentence);

    private bool EndsSentence => Text[^1] is '.' or '!' or '?' or '"' or '”' or '’' or ')' or ':' or '…' or ']';

    /// <summary>How much it speaks for the element it is in; grows with length and commas, as running text has both.</summary>
    public double Score => IsProse ? (1 + Math.Min(Text.Length / 100.0, 4) + Math.Min(Text.AsSpan().Count(','), 5)) * (1 - LinkShare) : 0;
}
