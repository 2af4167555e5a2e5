namespace Dateline.Times.Rules;

/// <summary>The early, middle or late part of another expression.</summary>
internal static class EdgeRules
{
    /// <summary>"early Tuesday", "later this month", "the end of 2016", "mid-1990", "the end of the year": valued as the whole.</summary>
    public static TimeMatch? Edge(TimeScan scan, int at)
    {
        var inner = Inner(scan, at);
        if (inner == at || inner >= scan.Count)
        {
            return null;
        }

        if (TimeRules.Longest(scan, inner) is { } match && match.Value is { Type: TimexType.Date or TimexType.Time, Grain: not TimeGrain.Unknown })
        {
            return match with { First = at };
        }

        // "the end of the week": the week of the report.
        return scan.Is(inner, "the") && scan.Is(inner - 1, "of") && scan[inner + 1].Unit is TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century
            && !UnitRules.IsPlural(scan, inner + 1) && (scan.Context.IsNarrative ? scan.Context.RunningDay : scan.Context.Published) is { } day
            ? new(at, inner + 2, TimeValue.Of(day, scan[inner + 1].Unit))
            : null;
    }

    private static int Inner(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") ? at + 1 : at;
        if (scan.Lower(start) is "beginning" or "start" or "end" or "middle" or "close" or "turn" or "outset" or "height" && scan.Is(start + 1, "of"))
        {
            return start + 2;
        }

        // "the last week of August", "the first days of March", "the latter half of 1990"
        if (start > at && (scan[start].Ordinal == 1 || scan.Lower(start) is "last" or "final" or "opening" or "closing" or "early" or "latter" or "second")
            && (scan[start + 1].Unit != TimeUnit.None || scan.Lower(start + 1) is "part" or "half" or "hours") && scan.Is(start + 2, "of"))
        {
            return start + 3;
        }

        if (!scan[start].IsEdge)
        {
            return at;
        }

        return scan.IsDash(start + 1) || scan.Is(start + 1, "in") || scan.Is(start + 1, "on") ? start + 2 : start + 1;
    }
}
