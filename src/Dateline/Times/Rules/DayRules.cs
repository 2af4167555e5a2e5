using System.Globalization;
using NodaTime.Text;

namespace Dateline.Times.Rules;

/// <summary>Days of the calendar, and days counted from that of the report.</summary>
internal static class DayRules
{
    private static readonly LocalDatePattern IsoPattern = LocalDatePattern.Iso;

    /// <summary>"2017-01-03".</summary>
    public static TimeMatch? Iso(TimeScan scan, int at) =>
        scan.Lower(at).Length == 10 && IsoPattern.Parse(scan.Lower(at)) is { Success: true } day ? new(at, at + 1, TimeValue.Day(day.Value)) : null;

    /// <summary>"01/03/2017", "03.01.2017": month first with slashes unless it cannot be, day first with dots.</summary>
    public static TimeMatch? Slashed(TimeScan scan, int at)
    {
        var lower = scan.Lower(at);
        var separator = lower.Contains('/') ? '/' : '.';
        var parts = lower.Split(separator);
        if (parts.Length != 3 || !TimeScan.TryDigits(parts[0], out var first) || !TimeScan.TryDigits(parts[1], out var second) || !TimeScan.TryDigits(parts[2], out var year)
            || parts[2].Length is not (2 or 4))
        {
            return null;
        }

        year += parts[2].Length == 4 ? 0 : year > 50 ? 1900 : 2000;
        var dayFirst = separator == '.' || first > 12;
        return TimeContext.TryDay(year, dayFirst ? second : first, dayFirst ? first : second) is { } date ? new(at, at + 1, TimeValue.Day(date)) : null;
    }

    /// <summary>"Tuesday, January 3rd, 2017", "Jan. 3".</summary>
    public static TimeMatch? MonthFirst(TimeScan scan, int at)
    {
        var start = AfterWeekday(scan, at);
        var month = scan.Month(start);
        var dayAt = scan.Is(start + 1, "the") ? start + 2 : start + 1;
        if (month == 0 || scan.DayOfMonth(dayAt) is not (> 0 and var day))
        {
            return null;
        }

        return WithYear(scan, at, dayAt + 1, month, day);
    }

    /// <summary>"Tuesday, the 3rd of January 2017", "3 Jan".</summary>
    public static TimeMatch? DayFirst(TimeScan scan, int at)
    {
        var start = AfterWeekday(scan, at);
        start = scan.Is(start, "the") ? start + 1 : start;
        var day = scan.DayOfMonth(start);
        var monthAt = scan.Is(start + 1, "of") ? start + 2 : start + 1;
        var month = scan.Month(monthAt);
        return day < 0 || month == 0 ? null : WithYear(scan, at, monthAt + 1, month, day);
    }

    /// <summary>The "3" of "3, 4 and 5 January".</summary>
    public static TimeMatch? BeforeConnector(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") ? at + 1 : at;
        if (scan.DayOfMonth(start) is not (> 0 and var day))
        {
            return null;
        }

        for (var next = start + 1; IsConnector(scan, next) && next < start + 8; next += 2)
        {
            if (DayFirst(scan, next + 1) is { Value.From: { } last } && scan.DayOfMonth(next + 1) > 0)
            {
                return TimeContext.TryDay(last.Year, last.Month, day) is { } date ? new(at, start + 1, TimeValue.Day(date)) : null;
            }

            if (scan.DayOfMonth(next + 1) < 0)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The "9" of "March 5-9", with a year behind it where there is one.</summary>
    public static TimeMatch? AfterConnector(TimeScan scan, int at)
    {
        if (scan.Previous is not { Value: { Grain: TimeGrain.Day, From: { } first } } previous || previous.End + 1 != at || !IsConnector(scan, previous.End)
            || scan.DayOfMonth(previous.End - 1) < 0 || scan.DayOfMonth(at) is not (> 0 and var day)
            || scan.Month(at + 1) > 0 || scan[at + 1].Unit != TimeUnit.None || (scan.Is(previous.End, ",") && !IsConnector(scan, at + 1)))
        {
            return null;
        }

        var year = scan.Is(at + 1, ",") ? scan.Year(at + 2) : 0;
        var end = year > 0 ? at + 3 : at + 1;
        return TimeContext.TryDay(year > 0 ? year : first.Year, first.Month, day) is { } date ? new(at, end, TimeValue.Day(date)) : null;
    }

    /// <summary>"on the 20th", in the month told last.</summary>
    public static TimeMatch? OrdinalAlone(TimeScan scan, int at)
    {
        if (!scan.Is(at, "the") || scan.Lower(at - 1) is not ("on" or "until" or "by" or "from") || scan.DayOfMonth(at + 1, out var isOrdinal) is not (> 0 and var day) || !isOrdinal
            || scan.Context.RunningDay is not { } running || (at + 2 < scan.Count && scan.Sentence[at + 2].Upos is Syntax.Upos.Noun or Syntax.Upos.Propn or Syntax.Upos.Adj))
        {
            return null;
        }

        return TimeContext.TryDay(running.Year, running.Month, day) is { } date ? new(at, at + 2, TimeValue.Day(date)) : null;
    }

    /// <summary>"yesterday", "tomorrow morning", "tonight".</summary>
    public static TimeMatch? Deictic(TimeScan scan, int at)
    {
        if (scan[at].Day is not { } offset)
        {
            return null;
        }

        if (scan[at].IsNight && scan.Is(at, "overnight") && scan.Sentence[at].Upos == Syntax.Upos.Adj && scan.IsCapitalised(at + 1))
        {
            return null;
        }

        var day = scan.Context.Published?.PlusDays(offset);
        if (scan[at].IsNight)
        {
            return new(at, at + 1, TimeValue.Clock(day, "NI"));
        }

        return scan[at + 1].Part is { Length: 2 } part ? new(at, at + 2, TimeValue.Clock(day, part)) : new(at, at + 1, day is { } date ? TimeValue.Day(date) : TimeValue.Reference(""));
    }

    /// <summary>"the day before yesterday", "the day after tomorrow".</summary>
    public static TimeMatch? DoublyDeictic(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") ? at + 1 : at;
        var direction = scan.Lower(start + 1) switch { "before" => -1, "after" => 1, _ => 0 };
        return scan.Is(start, "day") && direction != 0 && scan[start + 2].Day is { } offset && scan.Context.Published is { } day
            ? new(at, start + 3, TimeValue.Day(day.PlusDays(offset + direction)))
            : null;
    }

    /// <summary>"this morning", "last night", "that evening".</summary>
    public static TimeMatch? PartOfDay(TimeScan scan, int at)
    {
        if (scan[at + 1].Part is not { Length: 2 } part)
        {
            return null;
        }

        var day = scan.Lower(at) switch
        {
            "this" => scan.Context.Published,
            "last" when part is "NI" or "EV" => scan.Context.Published?.PlusDays(-1),
            "that" => scan.Context.RunningDay,
            _ => null,
        };
        return day is { } date ? new(at, at + 2, TimeValue.Clock(date, part))
            : scan.Is(at, "this") || (scan.Is(at, "last") && part is "NI" or "EV") ? new(at, at + 2, TimeValue.Clock(null, part))
            : null;
    }

    /// <summary>"in the morning", "at dawn": of the day told last in the sentence, else of the report's.</summary>
    public static TimeMatch? PartOfToldDay(TimeScan scan, int at)
    {
        var partAt = scan.Is(at, "the") ? at + 1 : at;
        if (scan[partAt].Part is not { Length: 2 } part || scan.Lower(at - 1) is not ("in" or "at") || (scan.Is(at - 1, "in") && partAt == at) || (scan.Is(at - 1, "at") && part == "NI") || scan.Lower(partAt).EndsWith('s') || scan.Is(partAt + 1, "of"))
        {
            return null;
        }

        var dayAt = scan.Lower(partAt + 1) is "on" or "," ? partAt + 2 : partAt + 1;
        if (dayAt < scan.Count && (MonthFirst(scan, dayAt) ?? DayFirst(scan, dayAt) ?? WeekdayRules.Weekday(scan, dayAt) ?? Deictic(scan, dayAt)) is { Value: { Grain: TimeGrain.Day, From: { } day } } named)
        {
            return new(at, named.End, TimeValue.Clock(day, part));
        }

        var told = scan.Previous is { Value: { Grain: TimeGrain.Day or TimeGrain.Hour, From: { } previous } } ? previous : scan.Context.RunningDay;
        return new(at, partAt + 1, TimeValue.Clock(told, part));
    }

    /// <summary>"the night of April 18", "the morning of 3 May 2016".</summary>
    public static TimeMatch? PartOfNamedDay(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") ? at + 1 : at;
        start = start > at && scan[start].IsEdge ? start + 1 : start;
        return scan[start].Part is { Length: 2 } part && scan.Is(start + 1, "of") && start + 2 < scan.Count && (MonthFirst(scan, start + 2) ?? DayFirst(scan, start + 2)) is { Value.From: { } day } named
            ? new(at, named.End, TimeValue.Clock(day, part))
            : null;
    }

    private static bool IsConnector(TimeScan scan, int at) => scan.IsDash(at) || scan.Lower(at) is "and" or "to" or "or" or "," or "through" or "until" or "&";

    private static int AfterWeekday(TimeScan scan, int at) =>
        scan.Weekday(at) == 0 ? at : scan.Is(at + 1, ",") ? at + 2 : at + 1;

    private static TimeMatch? WithYear(TimeScan scan, int first, int end, int month, int day)
    {
        var yearAt = scan.Lower(end) is "," or "of" ? end + 1 : end;
        if (scan.Year(yearAt) is > 0 and var written)
        {
            return TimeContext.TryDay(written, month, day) is { } dated ? new(first, yearAt + 1, TimeValue.Day(dated)) : null;
        }

        var shared = IsConnector(scan, end) && scan.DayOfMonth(end + 1) > 0 ? scan.Year(scan.Is(end + 2, ",") ? end + 3 : end + 2) : 0;
        var year = shared > 0 ? shared : scan.Context.YearOfDay(month, day, scan.Direction(first));
        return year is null ? new(first, end, new(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"), null, null, TimeGrain.Day))
            : TimeContext.TryDay(year.Value, month, day) is { } date ? new(first, end, TimeValue.Day(date))
            : null;
    }
}
