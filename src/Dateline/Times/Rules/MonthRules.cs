using System.Globalization;

namespace Dateline.Times.Rules;

/// <summary>Months with and without their year.</summary>
internal static class MonthRules
{
    /// <summary>"January 2017", "Jan. of 2017", "June 479 BC", "November of the same year", "last March", "mid-November 2016".</summary>
    public static TimeMatch? WithYear(TimeScan scan, int at)
    {
        var month = Month(scan, at);
        if (month == 0)
        {
            return null;
        }

        var yearAt = scan.Lower(at + 1) is "," or "of" ? at + 2 : at + 1;
        if (YearRules.BeforeChrist(scan, yearAt) is { Value.From: { } ancient } old)
        {
            return new(at, old.End, TimeValue.Month(ancient.Year, month));
        }

        if (scan.Year(yearAt) is > 0 and var year)
        {
            return new(at, yearAt + 1, TimeValue.Month(year, month));
        }

        var yearlyAt = scan.Is(at + 1, "of") ? at + 2 : at + 1;
        return UnitRules.Any(scan, yearlyAt) is { Value: { Grain: TimeGrain.Year, From: { } from } } yearly
            ? new(at, yearly.End, TimeValue.Month(from.Year, month))
            : null;
    }

    /// <summary>The "June" of "June and July 1944", "August-September 1950".</summary>
    public static TimeMatch? BeforeConnector(TimeScan scan, int at)
    {
        var month = Month(scan, at);
        return month > 0 && (scan.IsDash(at + 1) || scan.Lower(at + 1) is "and" or "to" or "or" or "through") && WithYear(scan, at + 2) is { Value.From: { } last }
            ? new(at, at + 1, TimeValue.Month(month <= last.Month ? last.Year : last.Year - 1, month))
            : null;
    }

    /// <summary>"in March", "last March", "next March", "this March".</summary>
    public static TimeMatch? Alone(TimeScan scan, int at)
    {
        var sequelAt = scan.Is(at, "the") ? at + 1 : at;
        var sequel = sequelAt > at && scan[sequelAt].Sequel is not (null or 0) ? scan[sequelAt].Sequel : null;
        var step = sequel is null ? scan[at].Step : null;
        var monthAt = sequel is not null ? sequelAt + 1 : step is null ? at : at + 1;
        var month = Month(scan, monthAt);
        if (month > 0 && sequel is { } after && scan.Context.RunningDay is { } running)
        {
            var following = after > 0 ? (month > running.Month ? 0 : 1) : month < running.Month ? 0 : -1;
            return new(at, monthAt + 1, TimeValue.Month(running.Year + following, month));
        }

        // "the Long March", "the women's March", "her March to the sea".
        if (monthAt > 0 && step is null && scan.Lower(monthAt) is "march" or "may" or "august" && (scan.Lower(monthAt - 1) is "the" or "'s" or "’s" || (scan.IsCapitalised(monthAt - 1) && monthAt > 1 && scan.Sentence[monthAt - 1].Upos != Syntax.Upos.Adp)))
        {
            return null;
        }

        if (month == 0 || (scan.IsCapitalised(monthAt + 1) && scan.Month(monthAt + 1) == 0 && scan.Weekday(monthAt + 1) == 0 && IsName(scan, monthAt)))
        {
            return null;
        }

        var year = step is not null && scan.Context.Published is { } day ? step switch
        {
            < 0 => month < day.Month ? day.Year : day.Year - 1,
            0 => day.Year,
            _ => month > day.Month ? day.Year : day.Year + 1,
        }
        : scan.Context.YearOfMonth(month, scan.Direction(monthAt));
        return new(at, monthAt + 1, year is { } known
            ? TimeValue.Month(known, month)
            : new(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"), null, null, TimeGrain.Month));
    }

    // "April Glaspie", "May Day": a month that opens a name is none.
    private static bool IsName(TimeScan scan, int at) => scan.Sentence[at].Relation is Syntax.Relation.Compound or Syntax.Relation.Flat || scan.Sentence[at + 1].Relation == Syntax.Relation.Flat;

    private static int Month(TimeScan scan, int at)
    {
        var lower = scan.Lower(at);
        return lower.StartsWith("mid-", StringComparison.Ordinal) ? scan.Lexicon.Word(lower[4..]).Month : scan.Month(at);
    }
}
