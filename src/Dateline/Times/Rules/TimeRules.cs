namespace Dateline.Times.Rules;

/// <summary>Reads a time expression that begins at a token, or nothing.</summary>
internal delegate TimeMatch? TimeRule(TimeScan scan, int at);

/// <summary>Every rule, in the order that decides between two that read equally far.</summary>
internal static class TimeRules
{
    public static IReadOnlyList<(string Name, TimeRule Read)> All => Rules;

    private static readonly (string Name, TimeRule Read)[] Rules =
    [
        ("iso-day", DayRules.Iso),
        ("slashed-day", DayRules.Slashed),
        ("month-day", DayRules.MonthFirst),
        ("day-month", DayRules.DayFirst),
        ("day-of-range", DayRules.BeforeConnector),
        ("day-after-range", DayRules.AfterConnector),
        ("day-of-running-month", DayRules.OrdinalAlone),
        ("month-year", MonthRules.WithYear),
        ("month-of-range", MonthRules.BeforeConnector),
        ("month", MonthRules.Alone),
        ("year-bc", YearRules.BeforeChrist),
        ("year", YearRules.Plain),
        ("short-year", YearRules.Short),
        ("year-of-range", YearRules.AfterDash),
        ("year-in-words", YearRules.Words),
        ("fiscal-year", YearRules.Fiscal),
        ("decade", YearRules.Decade),
        ("century", YearRules.Century),
        ("year-end", YearRules.End),
        ("weekday", WeekdayRules.Weekday),
        ("today", DayRules.Deictic),
        ("day-before-yesterday", DayRules.DoublyDeictic),
        ("part-of-day", DayRules.PartOfDay),
        ("part-of-named-day", DayRules.PartOfNamedDay),
        ("part-of-told-day", DayRules.PartOfToldDay),
        ("last-week", UnitRules.Step),
        ("the-following-day", UnitRules.Sequel),
        ("the-weekend", UnitRules.Weekend),
        ("during-the-week", UnitRules.Current),
        ("later-in-the-day", UnitRules.Within),
        ("ago", UnitRules.Distance),
        ("the-day-before", UnitRules.DayBefore),
        ("year-earlier", UnitRules.YearEarlier),
        ("quarter", QuarterRules.Quarter),
        ("the-quarter", QuarterRules.TheQuarter),
        ("half-year", QuarterRules.Half),
        ("season", SeasonRules.Season),
        ("feast", FeastRules.Feast),
        ("clock", ClockRules.Clock),
        ("set", SetRules.Every),
        ("frequency", SetRules.Frequency),
        ("stretch", DurationRules.Stretch),
        ("duration", DurationRules.Amount),
        ("age", DurationRules.Age),
        ("unit-long", DurationRules.Long),
        ("units", DurationRules.Bare),
        ("reference", ReferenceRules.Phrase),
        ("edge", EdgeRules.Edge),
    ];

    // "the beginning of the last week of"
    private const int Reach = 8;

    /// <summary>The match that reads furthest from the token; the earlier rule where two read equally far.</summary>
    public static TimeMatch? Longest(TimeScan scan, int at)
    {
        if (!MayBegin(scan, at))
        {
            return null;
        }

        TimeMatch? best = null;
        foreach (var (_, read) in Rules)
        {
            if (read(scan, at) is { } match && (best is null || match.End > best.Value.End))
            {
                best = match;
            }
        }

        return best;
    }

    /// <summary>A quick look that spares nearly every token the rules.</summary>
    private static bool MayBegin(TimeScan scan, int at)
    {
        var lower = scan.Lower(at);
        if (scan.Lexicon.References.MayBeginWith(lower) || scan.Lexicon.Feasts.MayBeginWith(lower) || lower.StartsWith("mid-", StringComparison.Ordinal))
        {
            return true;
        }

        var begins = !ReferenceEquals(scan[at], TimeWord.None)
            || char.IsAsciiDigit(lower[0])
            || lower[0] is '\'' or '’'
            || lower is "the" or "a" or "an" or "every" or "each" or "half" or "fiscal" or "fy" or "at" or "more" or "less" or "fewer" or "up" or "couple" or "turn" or "end" or "beginning" or "these" or "those" or "later" or "earlier" or "early" or "late" or "bc" or "b.c." or "bce";
        return begins && HasCore(scan, at);
    }

    // An expression has a digit or a word of the calendar among its first tokens.
    private static bool HasCore(TimeScan scan, int at)
    {
        for (var i = at; i < Math.Min(scan.Count, at + Reach); i++)
        {
            var word = scan[i];
            var lower = scan.Lower(i);
            if (char.IsAsciiDigit(lower[0]) || (lower.Length == 3 && lower[0] is '\'' or '’') || lower.StartsWith("mid-", StringComparison.Ordinal)
                || word.Month > 0 || word.Weekday > 0 || word.Unit != TimeUnit.None || word.Day is not null || word.Part is not null || word.Season is not null
                || word.Frequency is not null || word.Number >= 17 || scan.Lexicon.Feasts.MayBeginWith(lower))
            {
                return true;
            }
        }

        return false;
    }
}
