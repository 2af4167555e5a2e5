using NodaTime;

namespace Dateline.Times;

/// <summary>What earlier parts of a document fix for later ones: the day of the report, and the date told last.</summary>
internal sealed class TimeContext(LocalDate? published)
{
    private int _paragraph = -1;
    private bool _yearInParagraph;

    /// <summary>The day of publication, else that of the dateline; null where neither is known.</summary>
    public LocalDate? Published { get; } = published;

    /// <summary>Whether the document tells of times long before its publication: its bare dates then count from the date told last.</summary>
    public bool IsNarrative { get; init; }

    /// <summary>The calendar date told last.</summary>
    public TimeValue? Running { get; private set; }

    /// <summary>What "the following day" counts from.</summary>
    public LocalDate? RunningDay => Running?.From ?? Published;

    /// <summary>Whether bare months and days of the month count from the date told last, not from the day of the report.</summary>
    public bool CountsFromRunning => Running is not null && (IsNarrative || _yearInParagraph || Published is null);

    public void Enter(int paragraph)
    {
        if (paragraph != _paragraph)
        {
            (_paragraph, _yearInParagraph) = (paragraph, false);
        }
    }

    /// <param name="yearIsWritten">Whether the expression names its year.</param>
    public void Tell(in TimeValue value, bool yearIsWritten)
    {
        // In a story of long ago, what is counted from the day of the report lies outside the story.
        if (!value.IsCalendar || value.Grain > TimeGrain.Year || (IsNarrative && !yearIsWritten && Published is { } day && value.To >= day.PlusYears(-1)))
        {
            return;
        }

        Running = value;
        _yearInParagraph |= yearIsWritten && value.From!.Value.Year != Published?.Year;
    }

    /// <summary>The year of a month without one.</summary>
    /// <param name="direction">−1 where the sentence speaks of the past, 1 of the future, 0 unknown.</param>
    public int? YearOfMonth(int month, int direction)
    {
        if (CountsFromRunning)
        {
            return YearFromRunning(month);
        }

        return Published is { } day ? Nearest(day, direction, year => (((year - day.Year) * 12) + month - day.Month) * 30) : null;
    }

    public int? YearOfDay(int month, int dayOfMonth, int direction)
    {
        if (CountsFromRunning)
        {
            return YearFromRunning(month);
        }

        return Published is { } day
            ? Nearest(day, direction, year => TryDay(year, month, dayOfMonth) is { } date ? Period.DaysBetween(day, date) : null)
            : null;
    }

    public static LocalDate? TryDay(int year, int month, int day) =>
        year is > -9998 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    /// <summary>Stories run forward: a month is rather the next one than the last one.</summary>
    private int YearFromRunning(int month)
    {
        var running = Running!.Value;
        var from = running.From!.Value;
        if (running.Grain == TimeGrain.Year)
        {
            return from.Year;
        }

        var (best, bestCost) = (from.Year, double.MaxValue);
        for (var year = from.Year - 1; year <= from.Year + 1; year++)
        {
            var months = ((year - from.Year) * 12) + month - from.Month;
            var cost = months >= 0 ? months : months * -1.6;
            if (cost < bestCost)
            {
                (best, bestCost) = (year, cost);
            }
        }

        return best;
    }

    // A past tense may still stand beside a date a few days ahead ("was set for March 3"), a future hardly beside one that is over.
    private static int? Nearest(LocalDate day, int direction, Func<int, int?> distance)
    {
        (int? best, var bestCost) = (null, double.MaxValue);
        for (var year = day.Year - 1; year <= day.Year + 1; year++)
        {
            if (distance(year) is not { } days)
            {
                continue;
            }

            var wrong = direction == 0 ? (days > 0 ? 1.5 : 1) : days * direction >= 0 ? 1 : direction < 0 ? 4 : 12;
            var cost = Math.Abs(days) * wrong;
            if (cost < bestCost)
            {
                (best, bestCost) = (year, cost);
            }
        }

        return best;
    }
}
