namespace Dateline.Gazetteers.Build;

/// <summary>What a build made.</summary>
/// <param name="Names">Distinct names in normal form.</param>
/// <param name="Remarks">Rows of the project's own tables that found no place, and the like.</param>
public sealed record GazetteerSummary(int Places, int Names, long Bytes, string Version, IReadOnlyList<string> Remarks);
