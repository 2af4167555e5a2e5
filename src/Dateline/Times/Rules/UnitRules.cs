using Dateline.Syntax;
using NodaTime;

namespace Dateline.Times.Rules;

/// <summary>Weeks, months and years counted from the day of the report or from the date told last.</summary>
internal static class UnitRules
{
    /// <summary>"last week", "this year", "next month", "the current quarter".</summary>
    public static TimeMatch? Step(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") ? at + 1 : at;
        var unit = scan[start + 1].Unit;
        if (scan[start].Step is not { } step || unit == TimeUnit.None || unit.IsOfClock() || IsPlural(scan, start + 1) || (start > at && scan[start].Sequel is not null))
        {
            return null;
        }

        if (scan.Is(start, "past") && unit != TimeUnit.Weekend)
        {
            return new(at, start + 2, TimeValue.Duration(unit.Duration("1")));
        }

        if (unit is TimeUnit.Day)
        {
            return null;
        }

        // "this year" of a story is the year that it tells of.
        var anchor = step == 0 && scan.Context.IsNarrative ? scan.Context.RunningDay : scan.Context.Published;
        return anchor is not { } day ? new(at, start + 2, unit == TimeUnit.Night ? TimeValue.Clock(null, "NI") : TimeValue.Unresolved(unit))
            : unit == TimeUnit.Night ? new(at, start + 2, TimeValue.Clock(day.PlusDays(step), "NI"))
            : day.TryPlus(step, unit) is { } counted ? new(at, start + 2, TimeValue.Of(counted, unit))
            : null;
    }

    /// <summary>"the following day", "the next morning", "that year", "the same month": counted from the date told last.</summary>
    public static TimeMatch? Sequel(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") ? at + 1 : at;
        if (scan[start].Sequel is not { } step || (start == at && step != 0) || (start == at && scan.Is(at, "same")) || scan.Context.RunningDay is not { } day)
        {
            return null;
        }

        var unitAt = scan.Lower(start) == "that" && scan.Lower(start + 1) is "same" or "very" ? start + 2 : start + 1;
        if (scan[unitAt].Part is { Length: 2 } part)
        {
            return new(at, unitAt + 1, TimeValue.Clock(day.PlusDays(step), part));
        }

        var unit = scan[unitAt].Unit;
        return unit == TimeUnit.None || unit.IsOfClock() || IsPlural(scan, unitAt) || day.TryPlus(step, unit) is not { } counted ? null : new(at, unitAt + 1, TimeValue.Of(counted, unit));
    }

    public static TimeMatch? Any(TimeScan scan, int at) => Step(scan, at) ?? Sequel(scan, at);

    /// <summary>"the weekend", "at the weekend": the last or the next one.</summary>
    public static TimeMatch? Weekend(TimeScan scan, int at)
    {
        if (!scan.Is(at, "the") || scan[at + 1].Unit != TimeUnit.Weekend)
        {
            return null;
        }

        if (scan.Context.Published is not { } day)
        {
            return new(at, at + 2, TimeValue.Unresolved(TimeUnit.Weekend));
        }

        var ahead = scan.Direction(at + 1) > 0 || day.DayOfWeek >= IsoDayOfWeek.Saturday;
        return new(at, at + 2, TimeValue.Weekend(ahead ? day : day.PlusWeeks(-1)));
    }

    /// <summary>"During the week", "throughout the month": the one of the report.</summary>
    public static TimeMatch? Current(TimeScan scan, int at)
    {
        var unit = scan[at + 1].Unit;
        if (!scan.Is(at, "the") || scan.Lower(at - 1) is not ("during" or "throughout") || unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year) || IsPlural(scan, at + 1)
            || scan.Lower(at + 2) is "of" or "after" or "before" or "that" or "to" or "when" or "since" or "-" || (at + 2 < scan.Count && scan.Sentence[at + 2].Upos is Upos.Noun or Upos.Propn))
        {
            return null;
        }

        return new(at, at + 2, scan.Context.RunningDay is { } day ? TimeValue.Of(day, unit) : TimeValue.Unresolved(unit));
    }

    /// <summary>"Later in the day", "earlier in the week": the day told last, or the week, month or year of the report.</summary>
    public static TimeMatch? Within(TimeScan scan, int at)
    {
        var unit = scan[at + 3].Unit;
        if (scan.Lower(at) is not ("later" or "earlier" or "early" or "late") || !scan.Is(at + 1, "in") || !scan.Is(at + 2, "the") || unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year) || IsPlural(scan, at + 3))
        {
            return null;
        }

        return new(at, at + 4, scan.Context.RunningDay is { } day ? TimeValue.Of(day, unit) : TimeValue.Unresolved(unit));
    }

    /// <summary>"three days ago", "nearly two years later", "a week before", "two months from now".</summary>
    public static TimeMatch? Distance(TimeScan scan, int at)
    {
        var start = DurationRules.AfterApproximation(scan, at);
        var amount = scan.Amount(start, out var unitAt, out var whole);
        unitAt = scan.IsDash(unitAt) ? unitAt + 1 : unitAt;
        var unit = scan[unitAt].Unit;
        if (amount is null || unit == TimeUnit.None)
        {
            return null;
        }

        var wordAt = scan.IsDash(unitAt + 1) ? unitAt + 2 : unitAt + 1;
        var (direction, fromReport, end) = scan.Lower(wordAt) switch
        {
            "ago" => (-1, true, wordAt + 1),
            "earlier" or "previously" => (-1, false, wordAt + 1),
            "later" or "afterwards" or "afterward" or "hence" or "thereafter" => (1, false, wordAt + 1),
            "before" or "beforehand" when EndsClause(scan, wordAt + 1) => (-1, false, wordAt + 1),
            "after" when EndsClause(scan, wordAt + 1) => (1, false, wordAt + 1),
            "from" when scan.Is(wordAt + 1, "now") => (1, true, wordAt + 2),
            _ => (0, false, 0),
        };
        if (direction == 0)
        {
            return null;
        }

        var anchor = fromReport ? scan.Context.Published : scan.Context.RunningDay;
        if (whole is not { } number || anchor is not { } day || number > 5000)
        {
            return new(at, end, TimeValue.Reference(direction < 0 ? "PAST_REF" : "FUTURE_REF"));
        }

        // "a year earlier" beside a quarter means that quarter.
        if (unit == TimeUnit.Year && scan.Context.Running is { } running && running.Value.Contains("-Q", StringComparison.Ordinal)
            && running.From!.Value.TryPlus(direction * number, unit) is { } inQuarter)
        {
            return new(at, end, TimeValue.Of(inQuarter, TimeUnit.Quarter));
        }

        return new(at, end, day.TryPlus(direction * number, unit) is { } counted ? TimeValue.Of(counted, unit) : TimeValue.Reference(direction < 0 ? "PAST_REF" : "FUTURE_REF"));
    }

    /// <summary>"the day before", "the day after", where no noun follows.</summary>
    public static TimeMatch? DayBefore(TimeScan scan, int at)
    {
        var step = scan.Lower(at + 2) switch { "before" => -1, "after" => 1, _ => 0 };
        return scan.Is(at, "the") && scan[at + 1].Unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year && step != 0 && EndsClause(scan, at + 3) && scan.Context.RunningDay?.TryPlus(step, scan[at + 1].Unit) is { } counted
            ? new(at, at + 3, TimeValue.Of(counted, scan[at + 1].Unit))
            : null;
    }

    /// <summary>"year-earlier", "the year-ago quarter": the same time of the year before.</summary>
    public static TimeMatch? YearEarlier(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") ? at + 1 : at;
        if (!scan.Is(start, "year") || !scan.IsDash(start + 1) || scan.Lower(start + 2) is not ("ago" or "earlier") || scan.Context.Published is not { } day)
        {
            return null;
        }

        var end = scan.Lower(start + 3) is "quarter" or "period" ? start + 4 : start + 3;
        return scan.Context.Running is { } running && running.Value.Contains("-Q", StringComparison.Ordinal)
            ? new(end > start + 3 ? at : start, end, TimeValue.Of(running.From!.Value.PlusYears(-1), TimeUnit.Quarter))
            : new(end > start + 3 ? at : start, end, TimeValue.Year(day.Year - 1));
    }

    public static bool IsPlural(TimeScan scan, int at) => scan.Lower(at).EndsWith('s');

    private static bool EndsClause(TimeScan scan, int at) => at >= scan.Count || scan.Sentence[at].Upos is Upos.Punct or Upos.Adp or Upos.Cconj or Upos.Verb or Upos.Aux;
}
