using Dateline.Documents.Readers;

namespace Dateline.Documents;

/// <summary>The input formats. A new one is one file in Readers/ and one line here (docs/extend/reader.md).</summary>
public static class DocumentReaders
{
    private const int HeadCharacters = 4096;

    /// <summary>In the order in which they are asked about input without a known extension; the last takes anything.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } =
    [
        new HtmlReader(),
        new JsonlReader(),
        new JsonReader(),
        new PlainTextReader(),
    ];

    /// <summary>Reads an input by the reader of its extension, else by the first that recognises its beginning.</summary>
    public static IEnumerable<ReadItem> Read(InputContent content, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        return Choose(content).Read(content, options);
    }

    private static IDocumentReader Choose(InputContent content)
    {
        var extension = content.Extension;
        if (extension.Length > 0 && All.FirstOrDefault(reader => reader.Extensions.Contains(extension)) is { } named)
        {
            return named;
        }

        // Bytes that are no text go to the plain reader, which says so.
        var head = TextDecoder.Decode(content.Head()).Text.AsSpan();
        head = head[..Math.Min(head.Length, HeadCharacters)];
        foreach (var reader in All)
        {
            if (reader.Recognises(head))
            {
                return reader;
            }
        }

        return All[^1];
    }
}
