using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Documents.Readers.Html;

/// <summary>The encoding that a page or its XML declaration claims for itself in its first bytes.</summary>
internal static partial class HtmlEncoding
{
    // Browsers look no further either (HTML Standard, prescan).
    private const int PrescanBytes = 1024;

    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PrescanBytes)]);
        var match = Claim().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(@"(?:<meta[^>]{0,200}?charset\s*=\s*[""']?\s*(?<name>[\w:.-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[""'](?<name>[\w:.-]+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Claim();
}
