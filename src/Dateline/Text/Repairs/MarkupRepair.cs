namespace Dateline.Text.Repairs;

/// <summary>HTML tags that were left in plain text: those that begin or end a paragraph are read as a line break, others as nothing. Only tags of HTML count; "&lt;name&gt;" in a text stays.</summary>
internal sealed class MarkupRepair : ITextRepair
{
    private const int LongestTag = 400;

    private static readonly string[] Blocks = ["p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "tr", "td", "figure", "figcaption", "section", "article", "hr", "pre"];

    private static readonly string[] Inlines = ["a", "b", "i", "u", "em", "strong", "span", "font", "img", "sup", "sub", "small", "cite", "q", "abbr", "time", "mark", "iframe"];

    public string Code => "markup-removed";

    public void Apply(WorkingText text, RepairLog log)
    {
        var begun = false;
        var copied = 0;
        for (var i = text.Characters.IndexOf('<'); i >= 0 && i < text.Length; i++)
        {
            var length = text.Characters[i] == '<' ? TagLength(text.Characters[i..], out var isBlock) : Zero(out isBlock);
            if (length == 0)
            {
                continue;
            }

            log.Note(Code, text.RawSpan(i, i + length), $"The HTML tag '{text.Characters.Slice(i, length)}' is left out.");
            if (!begun)
            {
                text.BeginPass();
                begun = true;
            }

            text.Copy(copied, i);
            if (isBlock)
            {
                text.Put('\n', i, i + 1);
                text.Put('\n', i + 1, i + length);
            }

            copied = i + length;
            i = copied - 1;
        }

        if (begun)
        {
            text.Copy(copied, text.Length);
            text.EndPass();
        }
    }

    private static int Zero(out bool isBlock)
    {
        isBlock = false;
        return 0;
    }

    private static int TagLength(ReadOnlySpan<char> rest, out bool isBlock)
    {
        isBlock = false;
        var end = rest[..Math.Min(rest.Length, LongestTag)].IndexOf('>');
        if (end < 2)
        {
            return 0;
        }

        var inside = rest[(rest[1] == '/' ? 2 : 1)..end];
        var nameLength = 0;
        while (nameLength < inside.Length && char.IsAsciiLetterOrDigit(inside[nameLength]))
        {
            nameLength++;
        }

        if (nameLength == 0 || inside.Contains('<') || (nameLength < inside.Length && inside[nameLength] is not (' ' or '/' or '\n' or '\t')))
        {
            return 0;
        }

        foreach (var block in Blocks)
        {
            isBlock |= inside[..nameLength].Equals(block, StringComparison.OrdinalIgnoreCase);
        }

        if (isBlock)
        {
            return end + 1;
        }

        foreach (var inline in Inlines)
        {
            if (inside[..nameLength].Equals(inline, StringComparison.OrdinalIgnoreCase))
            {
                return end + 1;
            }
        }

        return 0;
    }
}
