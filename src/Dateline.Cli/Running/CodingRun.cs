using System.Buffers;
using Dateline.Attributions;
using Dateline.Cli.Output;
using Dateline.Documents;
using Dateline.Exports;
using Dateline.Lexicons;

namespace Dateline.Cli.Running;

/// <summary>One run of <c>dateline code</c>: reads, codes on many threads, writes in the order of the inputs.</summary>
internal sealed class CodingRun
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required IExport Export { get; init; }

    public required ExportOptions Options { get; init; }

    /// <summary>Null for standard output.</summary>
    public string? OutputFile { get; init; }

    public required int Threads { get; init; }

    public required ReadOptions Reading { get; init; }

    public required AttributionOptions Attributions { get; init; }

    public required DataFolder Data { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Returns the exit code.</summary>
    public int Run()
    {
        using var interruption = new Interruption();
        using var coder = Coder.Load(Data, Attributions);
        var inputs = InputFinder.Find(Inputs);
        var feed = DocumentFeed.Load(Data);
        using var target = OutputTarget.Open(OutputFile);
        var progress = Progress.OnTerminal();
        var tally = new Tally(new InputShare(inputs));
        try
        {
            var writer = new ExportWriter(Export, target.Stream);
            new OrderedWork<ReadOutcome, CodedReport>(Threads, outcome => Code(coder, outcome))
                .Run(feed.Read(inputs, Reading), report => HandOver(report, writer, target, progress, tally), interruption.Token);
            writer.Complete();
            target.Complete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return target.Explain(exception);
        }
        finally
        {
            progress.Hide();
        }

        return Conclude(tally, interruption.Token.IsCancellationRequested);
    }

    private CodedReport Code(Coder coder, ReadOutcome outcome)
    {
        if (outcome.Document is not { } document)
        {
            return new(outcome.Input, outcome.InputsDone, 0, default, 0, outcome.Failure!.Message);
        }

        try
        {
            var coded = coder.Code(document);
            var buffer = new ArrayBufferWriter<byte>(1 << 14);
            Export.Write(coded, Options, buffer);
            return new(outcome.Input, outcome.InputsDone, document.Raw.Length, buffer.WrittenMemory, coded.Events.Count, null);
        }
        catch (Exception exception) when (exception is not UsageException and not OutOfMemoryException)
        {
            // A fault of the coder in one report must not cost the others; the report is named, and the run exits with 1.
            return new(outcome.Input, outcome.InputsDone, document.Raw.Length, default, 0, $"could not be coded ({exception.GetType().Name}: {exception.Message}); please report this");
        }
    }

    private void HandOver(CodedReport report, ExportWriter writer, OutputTarget target, Progress progress, Tally tally)
    {
        if (target.IsTerminal || report.Failure is not null)
        {
            progress.Hide();
        }

        if (report.Failure is { } reason)
        {
            tally.Failures++;
            Error.WriteLine($"{report.Input}: {reason}");
        }
        else
        {
            tally.Reports++;
            tally.Events += report.Events;
            writer.Add(report.Record.Span);
        }

        if (target.IsTerminal)
        {
            target.Stream.Flush();
        }

        progress.Report(tally.Reports, tally.Events, tally.Share.After(report.InputsDone, report.Characters));
    }

    private int Conclude(Tally tally, bool isInterrupted)
    {
        if (isInterrupted)
        {
            Error.WriteLine($"dateline: stopped; {Wording.Count(tally.Reports, "report")} coded and written.");
            return ExitCodes.Interrupted;
        }

        if (tally.Failures > 0)
        {
            Error.WriteLine($"dateline: {Wording.Count(tally.Failures, "input")} failed, {Wording.Count(tally.Reports, "report")} coded.");
            return ExitCodes.SomeFailed;
        }

        return ExitCodes.Done;
    }

    private sealed class Tally(InputShare share)
    {
        public InputShare Share { get; } = share;

        public int Reports { get; set; }

        public int Events { get; set; }

        public int Failures { get; set; }
    }
}
