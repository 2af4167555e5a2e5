namespace Dateline.Documents.Readers.Html;

/// <summary>
/// Measures how deep the elements of a page are nested before it is parsed: a tree builder looks through its open elements at every tag,
/// so a page of hundreds of thousands of open elements would keep it busy for hours.
/// </summary>
internal static class HtmlDepth
{
    // These never nest in themselves or have no end tag; counting them would take every unclosed <p> for a level.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "html", "head", "body",
    };

    public static bool IsDeeperThan(string html, int limit)
    {
        var depth = 0;
        var flat = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        var rest = html.AsSpan();
        for (var at = rest.IndexOf('<'); at >= 0 && at + 1 < rest.Length; at = rest.IndexOf('<'))
        {
            rest = rest[(at + 1)..];
            var isEnd = rest[0] == '/';
            var name = isEnd ? rest[1..] : rest;
            var length = 0;
            while (length < name.Length && length < 32 && char.IsAsciiLetterOrDigit(name[length]))
            {
                length++;
            }

            name = name[..length];
            if (length == 0 || flat.Contains(name))
            {
                continue;
            }

            if (!isEnd && name is "script" or "style")
            {
                // What looks like tags in there is none.
                var end = rest.IndexOf(name is "script" ? "</script" : "</style", StringComparison.OrdinalIgnoreCase);
                rest = end < 0 ? [] : rest[(end + 1)..];
                continue;
            }

            depth = isEnd ? Math.Max(depth - 1, 0) : depth + 1;
            if (depth > limit)
            {
                return true;
            }
        }

        return false;
    }
}
