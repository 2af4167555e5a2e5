using Dateline.Exports.Stored;

namespace Dateline.Exports.Releases;

/// <summary>What a release holds.</summary>
public sealed record ReleasePlan
{
    public ExportSelection Selection { get; init; } = new();

    /// <summary>Names of formats, in the order in which they are written.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [.. StoredExports.All.Select(export => export.Name)];
}
