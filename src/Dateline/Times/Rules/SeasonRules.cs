using Dateline.Syntax;

namespace Dateline.Times.Rules;

/// <summary>Seasons of a year.</summary>
internal static class SeasonRules
{
    /// <summary>"the summer of 2005", "last winter", "Spring 1918", "in autumn".</summary>
    public static TimeMatch? Season(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") ? at + 1 : at;
        var step = start == at ? scan[start].Step : null;
        var sequel = start > at ? scan[start].Sequel : null;
        start = step is null && sequel is null ? start : start + 1;
        if (scan[start].Season is not { } season || scan.Sentence[start].Upos is not (Upos.Noun or Upos.Propn))
        {
            return null;
        }

        var yearAt = scan.Lower(start + 1) is "of" or "," ? start + 2 : start + 1;
        if (scan.Year(yearAt) is > 0 and var written)
        {
            return new(at, yearAt + 1, TimeValue.Season(written, season));
        }

        if (scan.Is(start + 1, "of") && UnitRules.Any(scan, start + 2) is { Value: { Grain: TimeGrain.Year, From: { } from } } yearly)
        {
            return new(at, yearly.End, TimeValue.Season(from.Year, season));
        }

        if (sequel is { } after && scan.Context.RunningDay is { } running)
        {
            var following = running.Year + (after > 0 ? (Middle(season) > running.Month ? 0 : 1) : after < 0 ? (Middle(season) < running.Month ? 0 : -1) : 0);
            return new(at, start + 1, TimeValue.Season(following, season));
        }

        var named = step is not null || (start > at && scan.Is(at, "the")) || scan.Lower(at - 1) is "in" or "by" or "since" or "until" or "during" or "and" or "early" or "late";
        if (!named || (scan.Is(start, "fall") && (scan.Is(start + 1, "of") || scan.Is(at - 1, "in"))))
        {
            return null;
        }

        var year = step is { } steps && scan.Context.Published is { } day ? day.Year + Passed(steps, Middle(season), day.Month) : scan.Context.YearOfMonth(Middle(season), scan.Direction(start));
        return year is { } known ? new(at, start + 1, TimeValue.Season(known, season)) : null;
    }

    private static int Middle(string season) => season switch { "SP" => 4, "SU" => 7, "FA" => 10, _ => 12 };

    // "last summer" in December is that of the same year.
    private static int Passed(int step, int middle, int month) => step < 0 && middle < month ? 0 : step > 0 && middle > month ? 0 : step;
}
