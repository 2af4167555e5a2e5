using NodaTime;

namespace Dateline.Generator;

/// <summary>One report and what is true of it.</summary>
/// <param name="Original">Key of the report that it is a copy of; its own where it is none.</param>
/// <param name="CopyKind">original, reprint or abridged.</param>
internal sealed record GeneratedReport(string Key, string Outlet, string? Agency, LocalDate Published, string Original, string CopyKind, IReadOnlyList<SentencePlan> Sentences)
{
    public string? Boilerplate { get; init; }

    public string Title { get; init; } = "";
}
