using System.Diagnostics;
using System.Globalization;

namespace Dateline.Benchmarks;

/// <summary>
/// The whole program as a user runs it, start-up included: time to the first record, time to the end, words (white space parts them) a second of processor time
/// and the peak of resident memory (Linux: VmHWM).
/// </summary>
internal static class ProcessRun
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(20);

    /// <param name="program">Path of Dateline.Cli.dll.</param>
    /// <param name="input">A JSONL file of reports or a folder of text files.</param>
    public static int Run(string program, string input, string threads)
    {
        var words = ReportFiles.Read(input).Sum(r => (long)r.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length);
        var start = new ProcessStartInfo("dotnet", [program, "code", input, "--format", "jsonl", "--threads", threads]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var peak = 0L;
        using var poll = new Timer(_ => peak = Math.Max(peak, PeakKilobytes(process.Id)), null, TimeSpan.Zero, PollEvery);
        double? first = null;
        var (records, characters) = (0, 0L);
        while (process.StandardOutput.ReadLine() is { } line)
        {
            first ??= watch.Elapsed.TotalSeconds;
            records++;
            characters += line.Length;
        }

        process.WaitForExit();
        var total = watch.Elapsed.TotalSeconds;
        var processor = ThreadClock.OfEndedChildren();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"records {records} exit {process.ExitCode} first record {first:F2} s total {total:F2} s, {records / total:F0} reports/s; processor time {processor:F2} s, {words / processor:F0} words/s of it; peak memory {peak / 1024} MB, output {characters / 1_000_000.0:F1} M characters"));
        return process.ExitCode;
    }

    private static long PeakKilobytes(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // The process has ended between two polls; the highest mark seen so far stands.
            return 0;
        }
    }
}
