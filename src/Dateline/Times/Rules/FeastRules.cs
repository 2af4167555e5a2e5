using NodaTime;

namespace Dateline.Times.Rules;

/// <summary>Feasts and the months of fasting, with the days of their year.</summary>
internal static class FeastRules
{
    private static readonly CalendarSystem Islamic = CalendarSystem.UmAlQura;

    /// <summary>"Ramadan", "Eid al-Fitr 2016", "last Christmas": the nearest one that the tense allows.</summary>
    public static TimeMatch? Feast(TimeScan scan, int at)
    {
        var step = scan[at].Step;
        var start = step is null ? at : at + 1;
        if (start >= scan.Count || scan.Lexicon.Feasts.Match(scan.Sentence, start, out var length) is not { } feast || !scan.IsCapitalised(start + length - 1) && !scan.IsCapitalised(start))
        {
            return null;
        }

        var end = start + length;
        if (scan.Year(end) is > 0 and var written)
        {
            var candidate = Candidates(new LocalDate(written, 7, 1), feast).Where(c => c.From.Year == written).Select(c => ((LocalDate, LocalDate)?)c).FirstOrDefault();
            return candidate is ({ } writtenFrom, { } writtenTo) ? new(at, end + 1, TimeValue.Span(writtenFrom, writtenTo, TimeGrain.Day)) : null;
        }

        if ((scan.Context.CountsFromRunning ? scan.Context.RunningDay : scan.Context.Published) is not { } day)
        {
            return null;
        }

        var direction = step is null or 0 ? scan.Direction(start) : step.Value;
        return Candidates(day, feast).OrderBy(c => Cost(day, c.From, c.To, direction)).Select(c => ((LocalDate From, LocalDate To)?)c).FirstOrDefault() is { } nearest
            ? new(at, end, TimeValue.Span(nearest.From, nearest.To, TimeGrain.Day))
            : null;
    }

    private static double Cost(LocalDate day, LocalDate from, LocalDate to, int direction)
    {
        var days = day < from ? Period.DaysBetween(day, from) : day > to ? Period.DaysBetween(day, to) : 0;
        return Math.Abs(days) * (direction != 0 && days * direction < 0 ? 4.0 : 1.0);
    }

    /// <summary>The feast in the years around a day.</summary>
    private static IEnumerable<(LocalDate From, LocalDate To)> Candidates(LocalDate day, string feast)
    {
        var islamic = feast[0] == 'H';
        var calendar = islamic ? Islamic : CalendarSystem.Iso;
        if (islamic && day.Year is < 1902 or > 2075)
        {
            yield break;
        }

        var digits = islamic ? feast[1..] : feast;
        var month = (digits[0] - '0') * 10 + digits[1] - '0';
        var around = day.WithCalendar(calendar).Year;
        for (var year = around - 1; year <= around + 1; year++)
        {
            var first = new LocalDate(year, month, digits.Length == 2 ? 1 : ((digits[3] - '0') * 10) + digits[4] - '0', calendar);
            var last = digits.Length == 2 ? first.PlusMonths(1).PlusDays(-1) : first;
            yield return (first.WithCalendar(CalendarSystem.Iso), last.WithCalendar(CalendarSystem.Iso));
        }
    }
}
