using System.Globalization;
using NodaTime;

namespace Dateline.Times.Rules;

/// <summary>Times of the clock, with the day beside them.</summary>
internal static class ClockRules
{
    /// <summary>"3 p.m.", "10:30 a.m. Wednesday", "1530 GMT", "15:30", "noon", "3 o'clock".</summary>
    public static TimeMatch? Clock(TimeScan scan, int at)
    {
        if (Time(scan, at, out var end) is not { } time)
        {
            return null;
        }

        while (scan[end].IsZone || (scan.Is(end, "time") && scan[end - 1].IsZone))
        {
            end++;
        }

        var dayAt = scan.Lower(end) is "on" or "," ? end + 1 : end;
        if (Day(scan, dayAt) is { Value: { Grain: TimeGrain.Day, From: { } day } } named)
        {
            return new(at, named.End, TimeValue.Clock(day, time));
        }

        var before = scan.Previous is { Value: { Grain: TimeGrain.Day or TimeGrain.Hour, From: { } previous } } ? previous : (LocalDate?)null;
        return new(at, end, TimeValue.Clock(before ?? (scan.Context.IsNarrative ? scan.Context.RunningDay : scan.Context.Published), time));
    }

    private static TimeMatch? Day(TimeScan scan, int at) =>
        at >= scan.Count ? null : DayRules.MonthFirst(scan, at) ?? DayRules.DayFirst(scan, at) ?? WeekdayRules.Weekday(scan, at) ?? DayRules.Deictic(scan, at);

    private static string? Time(TimeScan scan, int at, out int end)
    {
        end = at + 1;
        if (scan[at].Part is { Length: 5 } named && scan.Lower(at - 1) is "at" or "by" or "until" or "before" or "after" or "around" or "about" or "from" or "to" or "since")
        {
            return named;
        }

        var lower = scan.Lower(at);
        var colon = lower.IndexOfAny([':', '.']);
        var spelled = scan[at].Number;
        var hourText = colon < 0 ? lower : lower[..colon];
        var minute = 0;
        if (!(TimeScan.TryDigits(hourText, out var hour) || (spelled is { } word && (hour = word) <= 12)) || (colon >= 0 && (lower.Length != colon + 3 || !TimeScan.TryDigits(lower.AsSpan(colon + 1), out minute))) || minute > 59)
        {
            return Packed(lower);
        }

        var half = scan.Lower(end) switch { "a.m." or "am" or "a.m" => 0, "p.m." or "pm" or "p.m" => 12, _ => -1 };
        if (half >= 0 && hour is >= 1 and <= 12)
        {
            end++;
            return Text((hour % 12) + half, minute);
        }

        if (hour is >= 1 and <= 12 && scan.Lower(end) is "o'clock" or "o’clock")
        {
            end++;
            return Text(hour, 0);
        }

        if (colon > 0 && lower[colon] == ':' && hour < 24)
        {
            end = scan.Lower(end) is "hours" or "hrs" ? end + 1 : end;
            return Text(hour, minute);
        }

        if (hourText.Length == 4 && colon < 0 && hour / 100 < 24 && hour % 100 < 60 && (scan[end].IsZone || scan.Lower(end) is "hours" or "hrs"))
        {
            end = scan[end].IsZone ? end : end + 1;
            return Text(hour / 100, hour % 100);
        }

        return null;
    }

    // "1530gmt", "3pm" in one token.
    private static string? Packed(string lower)
    {
        if (lower.Length == 7 && lower.EndsWith("gmt", StringComparison.Ordinal) && TimeScan.TryDigits(lower.AsSpan(0, 4), out var packed) && packed / 100 < 24 && packed % 100 < 60)
        {
            return Text(packed / 100, packed % 100);
        }

        return lower.Length is 3 or 4 && lower[^2..] is "am" or "pm" && TimeScan.TryDigits(lower.AsSpan(0, lower.Length - 2), out var hour) && hour is >= 1 and <= 12
            ? Text((hour % 12) + (lower[^2] == 'p' ? 12 : 0), 0)
            : null;
    }

    private static string Text(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
}
