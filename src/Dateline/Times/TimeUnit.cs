using NodaTime;

namespace Dateline.Times;

internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

internal static class TimeUnits
{
    /// <summary>The TIMEX3 letters of a unit, those of the clock with T before them.</summary>
    public static string Letters(this TimeUnit unit) => unit switch
    {
        TimeUnit.Second => "TS",
        TimeUnit.Minute => "TM",
        TimeUnit.Hour => "TH",
        TimeUnit.Day => "D",
        TimeUnit.Night => "NI",
        TimeUnit.Week => "W",
        TimeUnit.Weekend => "WE",
        TimeUnit.Fortnight => "FN",
        TimeUnit.Month => "M",
        TimeUnit.Quarter => "Q",
        TimeUnit.Year => "Y",
        TimeUnit.Decade => "DE",
        TimeUnit.Century => "CE",
        _ => "",
    };

    public static TimeUnit Parse(string letters)
    {
        for (var unit = TimeUnit.Second; unit <= TimeUnit.Century; unit++)
        {
            if (unit.Letters() == letters)
            {
                return unit;
            }
        }

        return TimeUnit.None;
    }

    public static bool IsOfClock(this TimeUnit unit) => unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour;

    /// <summary>"P3D", "PT2H", "PXY"; a fortnight is two weeks, a night a day.</summary>
    public static string Duration(this TimeUnit unit, string amount) => unit switch
    {
        TimeUnit.Fortnight => amount == "1" ? "P2W" : "PXW",
        TimeUnit.Night => $"P{amount}D",
        TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => $"PT{amount}{unit.Letters()[1]}",
        _ => $"P{amount}{unit.Letters()}",
    };

    /// <summary>The day that lies so many units from another; units of the clock stay on the day. Null outside the years of our era that have four digits.</summary>
    public static LocalDate? TryPlus(this LocalDate date, int amount, TimeUnit unit)
    {
        var years = amount * unit switch { TimeUnit.Year => 1.0, TimeUnit.Decade => 10, TimeUnit.Century => 100, TimeUnit.Quarter => 0.25, TimeUnit.Month => 1 / 12.0, _ => 0.04 };
        return date.Year + years is > 2 and < 9990 ? date.Plus(amount, unit) : null;
    }

    private static LocalDate Plus(this LocalDate date, int amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Day or TimeUnit.Night => date.PlusDays(amount),
        TimeUnit.Week or TimeUnit.Weekend => date.PlusWeeks(amount),
        TimeUnit.Fortnight => date.PlusWeeks(2 * amount),
        TimeUnit.Month => date.PlusMonths(amount),
        TimeUnit.Quarter => date.PlusMonths(3 * amount),
        TimeUnit.Year => date.PlusYears(amount),
        TimeUnit.Decade => date.PlusYears(10 * amount),
        TimeUnit.Century => date.PlusYears(100 * amount),
        _ => date,
    };
}
