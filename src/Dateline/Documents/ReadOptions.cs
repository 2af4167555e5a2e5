using NodaTime;

namespace Dateline.Documents;

/// <summary>How inputs are read.</summary>
public sealed record ReadOptions
{
    /// <summary>The publication date of reports whose input states none beside the text; it wins over a date that stands in the text.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>What "-" is read from. The reader does not close it.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>A longer report is refused by name: it is a book, a log or a dump, and one such text would take the memory of a thousand reports.</summary>
    public int MaxDocumentCharacters { get; init; } = 1_000_000;

    /// <summary>A longer file, or line of a JSONL file, is refused without being held in memory. A page is mostly markup, hence so much more than a text.</summary>
    public int MaxDocumentBytes { get; init; } = 8_000_000;
}
