using NodaTime;

namespace Dateline.Times.Rules;

/// <summary>Days of the week with their parts.</summary>
internal static class WeekdayRules
{
    /// <summary>"Friday", "last Friday", "this coming Friday", "Friday morning": the last or the next one, by the tense around it.</summary>
    public static TimeMatch? Weekday(TimeScan scan, int at)
    {
        var start = scan.Is(at, "the") && scan[at + 1].Sequel is not null ? at + 1 : at;
        int? step = null;
        while (scan[start].Step is { } one && start < at + 2)
        {
            step = one != 0 || step is null ? one : step;
            start++;
        }

        var weekday = scan.Weekday(start);
        if (weekday == 0)
        {
            return null;
        }

        var day = Resolve(scan, start, (IsoDayOfWeek)weekday, step);
        if (scan[start + 1].Part is { Length: 2 } part)
        {
            return new(at, start + 2, TimeValue.Clock(day, part));
        }

        return new(at, start + 1, day is { } date ? TimeValue.Day(date) : TimeValue.Reference(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}")));
    }

    private static LocalDate? Resolve(TimeScan scan, int at, IsoDayOfWeek weekday, int? step)
    {
        var context = scan.Context;
        if (context.IsNarrative && step is null && context.Running is { Grain: TimeGrain.Day or TimeGrain.Hour, From: { } running })
        {
            return running.DayOfWeek == weekday ? running : running.Next(weekday);
        }

        if (context.Published is not { } day)
        {
            return null;
        }

        return step switch
        {
            < 0 => day.Previous(weekday),
            > 0 => day.Next(weekday),
            _ when day.DayOfWeek == weekday => day,
            0 => day.PlusDays((int)weekday - (int)day.DayOfWeek),
            _ => scan.Direction(at) > 0 ? day.Next(weekday) : day.Previous(weekday),
        };
    }
}
