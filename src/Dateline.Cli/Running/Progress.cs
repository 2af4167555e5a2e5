using System.Diagnostics;
using System.Globalization;

namespace Dateline.Cli.Running;

/// <summary>One line on standard error that tells count, rate and time left. Silent where standard error is no terminal, and for runs that end at once.</summary>
/// <param name="error">Null for no progress.</param>
internal sealed class Progress(TextWriter? error, Stopwatch clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.2);

    private TimeSpan _last = Patience - Interval;
    private int _shown;

    public static Progress OnTerminal() => new(Console.IsErrorRedirected ? null : Console.Error, Stopwatch.StartNew());

    /// <param name="share">How much of the input is done, 0 to 1; null where that cannot be known (standard input).</param>
    public void Report(int reports, int events, double? share)
    {
        if (error is null || clock.Elapsed - _last < Interval)
        {
            return;
        }

        _last = clock.Elapsed;
        var line = Line(reports, events, clock.Elapsed, share);
        error.Write("\r" + line.PadRight(_shown));
        _shown = line.Length;
    }

    /// <summary>Clears the line, so that something else may be printed.</summary>
    public void Hide()
    {
        if (_shown > 0)
        {
            error!.Write("\r" + new string(' ', _shown) + "\r");
            _shown = 0;
        }
    }

    /// <summary>"1,204 reports, 5,310 events, 96.3 reports/s, 61 %, 0:08 left".</summary>
    internal static string Line(int reports, int events, TimeSpan elapsed, double? share)
    {
        var rate = reports / Math.Max(0.001, elapsed.TotalSeconds);
        var line = string.Create(CultureInfo.InvariantCulture, $"{reports:N0} {(reports == 1 ? "report" : "reports")}, {events:N0} {(events == 1 ? "event" : "events")}, {rate:0.0} reports/s");
        if (share is not (> 0 and <= 1))
        {
            return line;
        }

        var left = TimeSpan.FromSeconds(Math.Ceiling(elapsed.TotalSeconds * (1 - share.Value) / share.Value));
        var time = left.TotalHours >= 1 ? left.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : left.ToString(@"m\:ss", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{line}, {Math.Floor(share.Value * 100):0} %, {time} left");
    }
}
