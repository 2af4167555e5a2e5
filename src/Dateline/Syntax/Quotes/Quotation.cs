namespace Dateline.Syntax.Quotes;

/// <summary>A passage in quotation marks; over several paragraphs it has one part each.</summary>
/// <param name="Parts">Token ranges without the marks, in the order of the text.</param>
/// <param name="Outer">From the first mark to the last, both included.</param>
internal sealed record Quotation(IReadOnlyList<TokenRange> Parts, TokenRange Outer)
{
    public int Words
    {
        get
        {
            var words = 0;
            foreach (var part in Parts)
            {
                words += part.Length;
            }

            return words;
        }
    }

    public bool Holds(int token)
    {
        foreach (var part in Parts)
        {
            if (part.Contains(token))
            {
                return true;
            }
        }

        return false;
    }
}
