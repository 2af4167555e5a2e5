namespace Dateline.Documents.Readers;

/// <summary>One report as a web page.</summary>
internal sealed class HtmlReader : IDocumentReader
{
    public string Name => "html";

    public IReadOnlyList<string> Extensions => [".html", ".htm", ".xhtml"];

    public bool Recognises(ReadOnlySpan<char> head)
    {
        var trimmed = head.TrimStart();
        return trimmed.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (trimmed.Length > 0 && trimmed[0] == '<' && (trimmed.Contains("<html", StringComparison.OrdinalIgnoreCase) || trimmed.Contains("<body", StringComparison.OrdinalIgnoreCase) || trimmed.Contains("<p", StringComparison.OrdinalIgnoreCase)));
    }

    public IEnumerable<ReadItem> Read(InputContent content, ReadOptions options) => [ReadItem.Of(content.Fail("no-article-text", "Pages are not read."))];
}
