using Dateline.Text;
using NodaTime;

namespace Dateline.Documents;

/// <summary>One report: its text and what is known of where it comes from. The title is not coded.</summary>
public sealed record Document
{
    /// <summary>The id of a JSONL line, or the path relative to the given folder without its extension, with forward slashes.</summary>
    public required string Key { get; init; }

    public required RawText Raw { get; init; }

    /// <summary>What the analysis reads; the raw text itself when nothing was repaired.</summary>
    public required ReadingText Reading { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Byline { get; init; }

    public LocalDate? Published { get; init; }

    /// <summary>BCP 47 primary language; only "en" is coded.</summary>
    public string Language { get; init; } = "en";

    public ReportDateline? Dateline { get; init; }

    /// <summary>Agencies the report as a whole is credited to, in the order of the text.</summary>
    public IReadOnlyList<Credit> Credits { get; init; } = [];

    /// <summary>SPDX-like licence id where the text states one, e.g. "CC-BY-4.0".</summary>
    public string? Licence { get; init; }

    public string? Url { get; init; }

    /// <summary>Spans of the raw text that are furniture (dateline, credit line, licence line, byline): never coded as content.</summary>
    public IReadOnlyList<TextSpan> Furniture { get; init; } = [];

    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
