using Dateline.Store.Queries;

namespace Dateline.Exports.Stored;

/// <summary>What of a store goes into a file.</summary>
public sealed record ExportSelection
{
    public MentionFilter Filter { get; init; } = MentionFilter.All;

    /// <summary>Whether a format of facts (<see cref="IStoredExport.IsOfFacts"/>) also holds what is planned, expected, denied and so on; asking for statuses in the filter does so too.</summary>
    public bool EveryStatus { get; init; }

    private static readonly string[] Facts = ["occurred", "ongoing"];

    internal bool ShowsStatus => EveryStatus || Filter.Statuses.Count > 0;

    /// <summary>Null where every status may stand in the file.</summary>
    internal IReadOnlyList<string>? StatusesIn(IStoredExport export) => export.IsOfFacts && !ShowsStatus ? Facts : null;
}
