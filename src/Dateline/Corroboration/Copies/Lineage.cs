using NodaTime;

namespace Dateline.Corroboration.Copies;

/// <summary>Tells which of the copies of one text is the original, and what the others are of it. The answer depends on the set of reports, not on their order.</summary>
public static class Lineage
{
    /// <summary>The earliest published (one without a day comes last), then one that credits nobody, then the longest, then by key and text.</summary>
    public static LineageReport OriginalOf(IReadOnlyList<LineageReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return reports
            .OrderBy(report => report.Published ?? LocalDate.MaxIsoValue)
            .ThenBy(report => report.IsCredited)
            .ThenByDescending(report => report.Characters)
            .ThenBy(report => report.Key, StringComparer.Ordinal)
            .ThenBy(report => report.Sha256, StringComparer.Ordinal)
            .First();
    }

    /// <summary>A copy that shares too little with the original itself is one through another copy, and so abridged.</summary>
    public static CopyLink KindOf(WordShingles original, WordShingles copy) =>
        CopyJudge.Compare(original, copy, isCredited: true) ?? new(0, 0, CopyKind.Abridged);
}

/// <summary>What of a report counts for being the original.</summary>
/// <param name="IsCredited">Whether it names another outlet or an agency as where it is from.</param>
public sealed record LineageReport(long Id, string Key, string Sha256, LocalDate? Published, bool IsCredited, long Characters);
