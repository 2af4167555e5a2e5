namespace Dateline.Exports;

/// <summary>What a user may choose about an export; a format ignores what does not concern it.</summary>
public sealed record ExportOptions
{
    /// <summary>Whether the raw text that the offsets count in is written beside the record (JSONL: <c>document.text</c>).</summary>
    public bool WithText { get; init; }
}
