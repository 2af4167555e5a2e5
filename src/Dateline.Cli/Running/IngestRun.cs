using System.Buffers;
using System.Diagnostics;
using Dateline.Cli.Output;
using Dateline.Corroboration.Records;
using Dateline.Documents;
using Dateline.Exports;
using Dateline.Lexicons;
using Dateline.Store;
using Dateline.Store.Events;

namespace Dateline.Cli.Running;

/// <summary>
/// One run of <c>dateline ingest</c>: reads reports and records, codes what is not coded, on many threads, and stores in the order of the inputs.
/// A batch is written in one short transaction, so that the store is free for others while reports are coded.
/// </summary>
internal sealed class IngestRun : IDisposable
{
    /// <summary>Large enough that the end of a transaction costs nothing, small enough to be held in memory.</summary>
    private const int ReportsOfBatch = 500;

    /// <summary>A batch is written after this time even if it is not full: so much work at most is lost when the program is killed.</summary>
    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(2);

    private static readonly ExportOptions WithText = new() { WithText = true };
    private static readonly JsonlExport Jsonl = new();

    private readonly Lazy<(Coder Coder, RecordCoder Version)> _coder;
    private readonly List<StorableReport> _batch = new(ReportsOfBatch);
    private readonly Stopwatch _sinceBatch = Stopwatch.StartNew();

    public IngestRun(DataFolder data)
    {
        Data = data;
        _coder = new(() =>
        {
            var coder = Coder.Load(data);
            return (coder, RecordCoder.Of(coder.Version));
        });
    }

    public DataFolder Data { get; }

    public required IReadOnlyList<string> Inputs { get; init; }

    public required string StorePath { get; init; }

    public StoreOptions StoreOptions { get; init; } = new();

    public required int Threads { get; init; }

    public required ReadOptions Reading { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Returns the exit code.</summary>
    public int Run()
    {
        using var interruption = new Interruption();
        var inputs = InputFinder.Find(Inputs);
        using var store = StoreFile.OpenForWriting(StorePath, StoreOptions);
        using var writer = new StoreWriter(store);
        using var readable = StoreFile.OpenForReading(StorePath, StoreOptions);
        using var lookup = new StoreLookup(readable);
        var progress = Progress.OnTerminal();
        var tally = new Tally(new InputShare(inputs));
        var items = Mark(IngestInput.Read(DocumentFeed.Load(Data), inputs, Reading), lookup);
        try
        {
            new OrderedWork<(IngestInput Input, bool IsStored), IngestedReport>(Threads, item => Make(item.Input, item.IsStored))
                .Run(items, report => HandOver(report, writer, progress, tally), interruption.Token);
            Write(writer, tally);
            EventJoining.Run(store, interruption.Token);
        }
        finally
        {
            progress.Hide();
        }

        return Conclude(tally, interruption.Token.IsCancellationRequested);
    }

    public void Dispose()
    {
        if (_coder.IsValueCreated)
        {
            _coder.Value.Coder.Dispose();
        }
    }

    /// <summary>Marks the raw reports that this coder's reading of is stored: they are not coded again.</summary>
    private IEnumerable<(IngestInput Input, bool IsStored)> Mark(IEnumerable<IngestInput> inputs, StoreLookup lookup) =>
        inputs.Select(input => (input, input.Document is { } document && lookup.Holds(document.Key, document.Raw.Sha256, _coder.Value.Version)));

    private IngestedReport Make(IngestInput input, bool isStored)
    {
        if (input.Failure is not null || isStored)
        {
            return new(input.Name, input.InputsDone, input.Document?.Raw.Length ?? 0, null, input.Failure);
        }

        var length = input.Document?.Raw.Length ?? input.Record!.Length;
        try
        {
            return new(input.Name, input.InputsDone, length, StorableReport.Read(input.Record ?? Code(input.Document!), input.Name), null);
        }
        catch (UsageException exception) when (input.Record is not null)
        {
            // A bad line costs only itself; the message begins with its name.
            return new(input.Name, input.InputsDone, length, null, exception.Message[(input.Name.Length + 2)..]);
        }
        catch (Exception exception) when (exception is not UsageException and not OutOfMemoryException)
        {
            // A fault of the coder in one report must not cost the others.
            return new(input.Name, input.InputsDone, length, null, $"could not be coded ({exception.GetType().Name}: {exception.Message}); please report this");
        }
    }

    private ReadOnlyMemory<byte> Code(Document document)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        Jsonl.Write(_coder.Value.Coder.Code(document), WithText, buffer);
        return buffer.WrittenMemory;
    }

    private void HandOver(IngestedReport report, StoreWriter writer, Progress progress, Tally tally)
    {
        if (report.Failure is { } reason)
        {
            progress.Hide();
            tally.Failures++;
            Error.WriteLine($"{report.Input}: {reason}");
        }
        else if (report.Storable is { } storable)
        {
            _batch.Add(storable);
        }
        else
        {
            tally.AlreadyThere++;
        }

        if (_batch.Count >= ReportsOfBatch || _sinceBatch.Elapsed > LongestBatch)
        {
            Write(writer, tally);
        }

        progress.Report(tally.Stored + tally.AlreadyThere + _batch.Count, tally.Mentions, tally.Share.After(report.InputsDone, report.Characters));
    }

    private void Write(StoreWriter writer, Tally tally)
    {
        var outcomes = writer.Write(_batch);
        for (var i = 0; i < outcomes.Count; i++)
        {
            tally.Count(outcomes[i], _batch[i].Record.Events.Count);
        }

        _batch.Clear();
        _sinceBatch.Restart();
    }

    private int Conclude(Tally tally, bool isInterrupted)
    {
        var failed = tally.Failures > 0 ? $", {Wording.Count(tally.Failures, "input")} failed" : "";
        var codings = tally.NewCodings > 0 ? $", {Wording.Count(tally.NewCodings, "report")} coded anew" : "";
        var already = tally.AlreadyThere > 0 ? $", {Wording.Count(tally.AlreadyThere, "report")} already there" : "";
        Error.WriteLine($"dateline: {(isInterrupted ? "stopped; " : "")}{Wording.Count(tally.NewReports, "report")} stored{codings}{already}{failed}.");
        return isInterrupted ? ExitCodes.Interrupted : tally.Failures > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    private sealed class Tally(InputShare share)
    {
        public InputShare Share { get; } = share;

        public int NewReports { get; private set; }

        public int NewCodings { get; private set; }

        public int AlreadyThere { get; set; }

        public int Failures { get; set; }

        public int Mentions { get; private set; }

        public int Stored => NewReports + NewCodings;

        public void Count(StoreOutcome outcome, int mentions)
        {
            NewReports += outcome == StoreOutcome.NewReport ? 1 : 0;
            NewCodings += outcome == StoreOutcome.NewCoding ? 1 : 0;
            AlreadyThere += outcome == StoreOutcome.AlreadyThere ? 1 : 0;
            Mentions += outcome == StoreOutcome.AlreadyThere ? 0 : mentions;
        }
    }
}
