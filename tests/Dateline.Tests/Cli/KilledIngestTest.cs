using System.Diagnostics;
using System.Globalization;
using Dateline.Cli;
using Dateline.Store;
using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Cli;

/// <summary>The program is killed while it stores; the next run goes on where it stopped.</summary>
public sealed class KilledIngestTest : IDisposable
{
    private const int Reports = 4000;

    /// <summary>More with DATELINE_KILLS=50, which takes minutes.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("DATELINE_KILLS") ?? "2", CultureInfo.InvariantCulture);

    private readonly SomeStore _some = new();

    [Fact]
    public void Nothing_is_lost_or_doubled_when_the_program_is_killed()
    {
        var records = Path.Combine(_some.Folder, "records.jsonl");
        var record = SomeStore.Record("KEY");
        File.WriteAllLines(records, Enumerable.Range(0, Reports).Select(i => record.Replace("\"KEY\"", $"\"r{i}\"", StringComparison.Ordinal)));
        var random = new Random(7);
        var grown = new List<long>();
        for (var i = 0; i < Kills; i++)
        {
            // Each time it is killed at another moment after it has begun to write; when all is stored the store is begun anew.
            if (grown is [.., Reports])
            {
                Delete();
            }

            KillAfterFirstRows(records, TimeSpan.FromMilliseconds(random.Next(0, 400)));

            // As the next run opens it, which also ends what was begun when the tables were made.
            StoreFile.OpenForWriting(_some.Path).Dispose();
            Assert.Empty(_some.Status().Faults);
            grown.Add(_some.Status().Reports);
            Assert.Equal(grown[^1] * SomeStore.MentionsOfRecord, _some.Status().Mentions);
        }

        Assert.Equal(0, Run(records).ExitCode);
        var status = _some.Status();
        Assert.Equal((Reports, Reports * SomeStore.MentionsOfRecord, 0), (status.Reports, status.Mentions, status.Faults.Count));
        Assert.Equal(Reports, _some.Number("SELECT count(*) FROM report_text WHERE report_text MATCH 'lawmaker'"));
    }

    public void Dispose() => _some.Dispose();

    private void KillAfterFirstRows(string records, TimeSpan wait)
    {
        var log = _some.Path + "-wal";
        using var process = Start(records);
        while (!process.HasExited && !(File.Exists(log) && new FileInfo(log).Length > 0))
        {
            Thread.Sleep(5);
        }

        Thread.Sleep(wait);
        process.Kill();
        process.WaitForExit();
    }

    private Process Start(string records) => Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "ingest", records, "--store", _some.Path]) { RedirectStandardError = true })!;

    private (int ExitCode, string Error) Run(string records)
    {
        using var process = Start(records);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    private void Delete() => Array.ForEach(Directory.GetFiles(_some.Folder, "events.dls*"), File.Delete);
}
