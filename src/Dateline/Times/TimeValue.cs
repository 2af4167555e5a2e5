using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Dateline.Times;

/// <summary>What a time expression stands for, before it is tied to its place in the text.</summary>
internal readonly record struct TimeValue(TimexType Type, string Value, LocalDate? From, LocalDate? To, TimeGrain Grain)
{
    /// <summary>Whether later dates may count from it: a span of the calendar, no duration or vague reference.</summary>
    public bool IsCalendar => From is not null && Type is TimexType.Date or TimexType.Time && Grain != TimeGrain.Unknown;

    public static TimeValue Day(LocalDate date) => new(TimexType.Date, Iso(date), date, date, TimeGrain.Day);

    public static TimeValue Week(LocalDate date)
    {
        var monday = date.PlusDays(1 - (int)date.DayOfWeek);
        return new(TimexType.Date, WeekName(date), monday, monday.PlusDays(6), TimeGrain.Week);
    }

    public static TimeValue Weekend(LocalDate date)
    {
        var monday = date.PlusDays(1 - (int)date.DayOfWeek);
        return new(TimexType.Date, WeekName(date) + "-WE", monday.PlusDays(5), monday.PlusDays(6), TimeGrain.Day);
    }

    public static TimeValue Month(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return new(TimexType.Date, Invariant($"{YearName(year)}-{month:00}"), first, first.PlusMonths(1).PlusDays(-1), TimeGrain.Month);
    }

    public static TimeValue Quarter(int year, int quarter)
    {
        var first = new LocalDate(year, (3 * quarter) - 2, 1);
        return new(TimexType.Date, Invariant($"{YearName(year)}-Q{quarter}"), first, first.PlusMonths(3).PlusDays(-1), TimeGrain.Season);
    }

    public static TimeValue Half(int year, int half)
    {
        var first = new LocalDate(year, (6 * half) - 5, 1);
        return new(TimexType.Date, Invariant($"{YearName(year)}-H{half}"), first, first.PlusMonths(6).PlusDays(-1), TimeGrain.Season);
    }

    /// <summary>Northern seasons by whole months; a winter begins in the December before its year.</summary>
    public static TimeValue Season(int year, string season)
    {
        var first = season switch { "SP" => new LocalDate(year, 3, 1), "SU" => new(year, 6, 1), "FA" => new(year, 9, 1), _ => new LocalDate(year, 12, 1) };
        return new(TimexType.Date, $"{YearName(year)}-{season}", first, first.PlusMonths(3).PlusDays(-1), TimeGrain.Season);
    }

    public static TimeValue Year(int year) =>
        year is < 1 - 9998 or > 9998 ? new(TimexType.Date, "", null, null, TimeGrain.Year)
        : new(TimexType.Date, YearName(year), new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), TimeGrain.Year);

    /// <param name="decade">The year without its last digit.</param>
    public static TimeValue Decade(int decade) => new(TimexType.Date, Invariant($"{decade:000}"), new LocalDate(decade * 10, 1, 1), new LocalDate((decade * 10) + 9, 12, 31), TimeGrain.Decade);

    /// <param name="century">The year without its last two digits.</param>
    public static TimeValue Century(int century) => new(TimexType.Date, Invariant($"{century:00}"), new LocalDate(century * 100, 1, 1), new LocalDate((century * 100) + 99, 12, 31), TimeGrain.Century);

    /// <param name="century">9 for the ninth: the years 900 to 801 before Christ, named after their first two digits as the years after Christ are.</param>
    public static TimeValue CenturyBeforeChrist(int century) => new(TimexType.Date, Invariant($"BC{century - 1:00}"), new LocalDate(1 - (century * 100), 1, 1), new LocalDate(-((century - 1) * 100), 12, 31), TimeGrain.Century);

    /// <summary>A part of a day ("MO") or a clock time ("15:30").</summary>
    public static TimeValue Clock(LocalDate? date, string time) => new(TimexType.Time, (date is { } day ? Iso(day) : "XXXX-XX-XX") + "T" + time, date, date, TimeGrain.Hour);

    public static TimeValue Duration(string value) => new(TimexType.Duration, value, null, null, TimeGrain.Unknown);

    public static TimeValue Set(string value) => new(TimexType.Set, value, null, null, TimeGrain.Unknown);

    public static TimeValue Reference(string value) => new(TimexType.Date, value, null, null, TimeGrain.Unknown);

    /// <summary>A time that needs the day of the report, where nothing tells it.</summary>
    public static TimeValue Unresolved(TimeUnit unit) => new(TimexType.Date, "", null, null, unit switch
    {
        TimeUnit.Week or TimeUnit.Fortnight => TimeGrain.Week,
        TimeUnit.Month => TimeGrain.Month,
        TimeUnit.Quarter => TimeGrain.Season,
        TimeUnit.Year => TimeGrain.Year,
        TimeUnit.Decade => TimeGrain.Decade,
        TimeUnit.Century => TimeGrain.Century,
        _ => TimeGrain.Day,
    });

    public static TimeValue Span(LocalDate from, LocalDate to, TimeGrain grain) => new(TimexType.Date, from == to ? Iso(from) : Iso(from) + "/" + Iso(to), from, to, grain);

    /// <summary>The unit of the calendar that holds the day, named as finely as the unit.</summary>
    public static TimeValue Of(LocalDate date, TimeUnit unit) => unit switch
    {
        TimeUnit.Week or TimeUnit.Fortnight => Week(date),
        TimeUnit.Weekend => Weekend(date),
        TimeUnit.Month => Month(date.Year, date.Month),
        TimeUnit.Quarter => Quarter(date.Year, (date.Month + 2) / 3),
        TimeUnit.Year => Year(date.Year),
        TimeUnit.Decade => Decade(date.Year / 10),
        TimeUnit.Century => Century(date.Year / 100),
        TimeUnit.Night => Clock(date, "NI"),
        _ => Day(date),
    };

    public static string Iso(LocalDate date) => Invariant($"{YearName(date.Year)}-{date.Month:00}-{date.Day:00}");

    private static string WeekName(LocalDate date) => Invariant($"{WeekYearRules.Iso.GetWeekYear(date):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(date):00}");

    private static string YearName(int year) => year > 0 ? Invariant($"{year:0000}") : Invariant($"BC{1 - year:0000}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
