namespace Dateline.Times.Rules;

/// <summary>Quarters and halves of years.</summary>
internal static class QuarterRules
{
    /// <summary>"the third quarter of 2016", "third-quarter", "this year's fourth quarter".</summary>
    public static TimeMatch? Quarter(TimeScan scan, int at)
    {
        var (start, year) = Year(scan, at);
        start = scan.Is(start, "fiscal") ? start + 1 : start;
        var quarter = scan.Ordinal(start);
        var unitAt = scan.IsDash(start + 1) || scan.Is(start + 1, "fiscal") ? start + 2 : start + 1;
        if (quarter is < 1 or > 4 || scan[unitAt].Unit != TimeUnit.Quarter || UnitRules.IsPlural(scan, unitAt))
        {
            return null;
        }

        return With(scan, at, unitAt + 1, year, known => TimeValue.Quarter(known, quarter));
    }

    /// <summary>"the quarter", "the latest quarter": the last one that was over.</summary>
    public static TimeMatch? TheQuarter(TimeScan scan, int at)
    {
        var unitAt = scan.Is(at + 1, "latest") ? at + 2 : at + 1;
        return scan.Is(at, "the") && (scan[unitAt].Unit == TimeUnit.Quarter && !UnitRules.IsPlural(scan, unitAt) || (scan.Is(unitAt, "period") && unitAt == at + 2)) && scan.Context.Published is { } day
            ? new(at, unitAt + 1, TimeValue.Of(day.PlusMonths(-3), TimeUnit.Quarter))
            : null;
    }

    /// <summary>"the first half of 2017", "the second half".</summary>
    public static TimeMatch? Half(TimeScan scan, int at)
    {
        var (start, year) = Year(scan, at);
        var half = scan[start].Ordinal;
        return half is 1 or 2 && scan.Is(start + 1, "half") && scan.Is(start + 2, "of") && scan.Year(start + 3) is > 0 and var written ? new(at, start + 4, TimeValue.Half(written, half.Value))
            : half is 1 or 2 && scan.Is(start + 1, "half") && year is { } told ? new(at, start + 2, TimeValue.Half(told, half.Value))
            : null;
    }

    // "this year 's" before the quarter.
    private static (int Start, int? Year) Year(TimeScan scan, int at)
    {
        if (UnitRules.Step(scan, at) is { Value: { Grain: TimeGrain.Year, From: { } from } } yearly)
        {
            return (scan.Lower(yearly.End) is "'s" or "’s" ? yearly.End + 1 : yearly.End, from.Year);
        }

        return (scan.Is(at, "the") ? at + 1 : at, null);
    }

    private static TimeMatch? With(TimeScan scan, int at, int end, int? year, Func<int, TimeValue> value)
    {
        var yearAt = scan.Lower(end) is "of" or "," ? end + 1 : end;
        if (year is { } before)
        {
            return new(at, end, value(before));
        }

        if (scan.Year(yearAt) is > 0 and var written)
        {
            return new(at, yearAt + 1, value(written));
        }

        if (scan.Is(end, "of") && UnitRules.Any(scan, end + 1) is { Value: { Grain: TimeGrain.Year, From: { } from } } yearly)
        {
            return new(at, yearly.End, value(from.Year));
        }

        return scan.Context.Published is { } day ? new(at, end, value(day.Year)) : null;
    }
}
