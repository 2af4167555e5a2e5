using NodaTime;
using Dateline.Syntax;

namespace Dateline.Times.Rules;

/// <summary>Years, decades, centuries.</summary>
internal static class YearRules
{
    /// <summary>"1998", "the year 1950": numbers of four digits that count nothing.</summary>
    public static TimeMatch? Plain(TimeScan scan, int at)
    {
        var yearAt = scan.Is(at, "the") && scan.Is(at + 1, "year") ? at + 2 : scan.Is(at, "year") ? at + 1 : at;
        var year = scan.Year(yearAt);
        return year > 0 && (yearAt > at || IsYear(scan, yearAt, year)) ? new(at, yearAt + 1, TimeValue.Year(year)) : null;
    }

    /// <summary>"241 BC", "BC 241".</summary>
    public static TimeMatch? BeforeChrist(TimeScan scan, int at)
    {
        var after = IsBeforeChrist(scan, at + 1);
        var number = scan.Lower(after ? at : at + 1);
        return (after || IsBeforeChrist(scan, at)) && number.Length <= 4 && TimeScan.TryDigits(number, out var year) && year > 0
            ? new(at, at + 2, TimeValue.Year(1 - year))
            : null;
    }

    /// <summary>The "18" of "1914-18".</summary>
    public static TimeMatch? AfterDash(TimeScan scan, int at) =>
        scan.Previous is { Value: { Grain: TimeGrain.Year, From: { } first } } previous && previous.End + 1 == at && (scan.IsDash(at - 1) || scan.Is(at - 1, "/"))
        && scan.Lower(at) is { Length: 2 } lower && TimeScan.TryDigits(lower, out var year) && year > first.Year % 100
            ? new(at, at + 1, TimeValue.Year((first.Year / 100 * 100) + year))
            : null;

    /// <summary>"in '99", "March '04".</summary>
    public static TimeMatch? Short(TimeScan scan, int at) =>
        scan.Lower(at) is { Length: 3 } lower && lower[0] is '\'' or '’' && TimeScan.TryDigits(lower.AsSpan(1), out var year) && scan.Lower(at - 1) is "in" or "since" or "of" or "until" or "to" or "and"
            ? new(at, at + 1, TimeValue.Year(year > 40 ? 1900 + year : 2000 + year))
            : null;

    /// <summary>"nineteen ninety-six", "twenty seventeen".</summary>
    public static TimeMatch? Words(TimeScan scan, int at)
    {
        var century = scan[at].Number;
        if (century is not (>= 17 and <= 20) || scan[at + 1].Number is not (>= 10 and < 100 and var rest))
        {
            return null;
        }

        var end = at + 2;
        var digit = scan.IsDash(end) ? end + 1 : end;
        if (rest >= 20 && scan[digit].Number is > 0 and < 10 and var unit)
        {
            (rest, end) = (rest + unit, digit + 1);
        }

        return scan[end].Unit == TimeUnit.None && (end >= scan.Count || scan.Sentence[end].Xpos != Xpos.NNS) ? new(at, end, TimeValue.Year((century.Value * 100) + rest)) : null;
    }

    /// <summary>"fiscal 2017", "fiscal year 2017", "FY 2017".</summary>
    public static TimeMatch? Fiscal(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") ? at + 1 : at;
        if (scan.Lower(start) is not ("fiscal" or "fy"))
        {
            return null;
        }

        var yearAt = scan.Is(start + 1, "year") ? start + 2 : start + 1;
        return scan.Year(yearAt) is > 0 and var year ? new(at, yearAt + 1, TimeValue.Year(year)) : null;
    }

    /// <summary>"the 1930s", "the '90s", "the 1980's".</summary>
    public static TimeMatch? Decade(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") ? at + 1 : at;
        var lower = scan.Lower(start).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var end = start + 1;
        if (lower.Length == 4 && lower[3] == '0' && scan.Lower(end) is "'s" or "’s" && start > at)
        {
            (lower, end) = (lower + "s", end + 1);
        }

        if (lower.Length is not (3 or 5) || lower[^1] != 's' || lower[^2] != '0' || !TimeScan.TryDigits(lower.AsSpan(0, lower.Length - 1), out var year) || (lower.Length == 3 && start == at))
        {
            return null;
        }

        return new(at, end, TimeValue.Decade((year < 100 ? 1900 + year : year) / 10));
    }

    /// <summary>"the 18th century", "the nineteenth century", "the 9th century BC".</summary>
    public static TimeMatch? Century(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") ? at + 1 : at;
        var century = scan.Ordinal(start);
        var unitAt = scan.IsDash(start + 1) ? start + 2 : start + 1;
        return century is not (> 0 and < 30) || scan[unitAt].Unit != TimeUnit.Century ? null
            : IsBeforeChrist(scan, unitAt + 1) ? new(at, unitAt + 2, TimeValue.CenturyBeforeChrist(century))
            : new(at, unitAt + 1, TimeValue.Century(century - 1));
    }

    private static bool IsBeforeChrist(TimeScan scan, int at) => scan.Lower(at) is "bc" or "b.c." or "bce";

    /// <summary>"year-end", "the year's end": the last day of the year that is nearest.</summary>
    public static TimeMatch? End(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") ? at + 1 : at;
        if (!scan.Is(start, "year") || !(scan.IsDash(start + 1) || scan.Lower(start + 1) is "'s" or "’s") || !scan.Is(start + 2, "end") || scan.Context.Published is not { } day)
        {
            return null;
        }

        return new(at, start + 3, TimeValue.Day(new LocalDate(scan.Direction(start) < 0 && day.Month < 10 ? day.Year - 1 : day.Year, 12, 31)));
    }

    private static bool IsYear(TimeScan scan, int at, int year)
    {
        var counts = at + 1 < scan.Count && (scan.Sentence[at + 1].Xpos == Xpos.NNS || scan.Lower(at + 1) is "people" or "gmt" or "hours" or "%" or "percent" or "km" or "men" or "hrs" or "metres" or "meters" or "local");
        var placed = scan.Lower(at - 1) is "in" or "since" or "by" or "until" or "till" or "during" or "before" or "after" or "from" or "to" or "of" or "early" or "late" or "mid" or "through" or "throughout" or "between" or "and" or "around" or "circa" or "until" or "(";
        if (scan.Lower(at - 1) is "$" or "£" or "€" or "#" or "no." or "about" or "some" or "than" or "over" or "nearly" or "least" or "resolution" or "flight" or "article")
        {
            return false;
        }

        var alone = at + 1 >= scan.Count || scan.Sentence[at + 1].Upos is Upos.Punct or Upos.Aux or Upos.Verb;
        return year is >= 1900 and <= 2049 ? placed || !counts : year < 2049 && !counts && (placed || (alone && year > 1400)) || scan.Previous?.Value.Grain == TimeGrain.Year;
    }
}
