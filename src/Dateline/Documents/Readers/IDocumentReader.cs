namespace Dateline.Documents.Readers;

/// <summary>
/// One input format; a door (docs/extend/reader.md). A reader keeps no state. It may let the exceptions of the file system through,
/// which the feed turns into failures; everything that is wrong with the content it reports itself.
/// </summary>
public interface IDocumentReader
{
    /// <summary>What the format is called in messages and docs: "text", "html", "jsonl".</summary>
    string Name { get; }

    /// <summary>Lower-case extensions with the dot that name the format for certain.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether input without a known extension is of this format, by its first characters (at most 4,096, decoded as well as can be told).</summary>
    bool Recognises(ReadOnlySpan<char> head);

    /// <summary>The reports of an input, lazily and in order, or what is wrong with it.</summary>
    IEnumerable<ReadItem> Read(InputContent content, ReadOptions options);
}
