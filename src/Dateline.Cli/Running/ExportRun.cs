using System.Security.Cryptography;
using Dateline.Cli.Output;
using Dateline.Exports.Stored;
using Dateline.Lexicons;
using Dateline.Store;

namespace Dateline.Cli.Running;

/// <summary>One run of <c>dateline export</c>.</summary>
internal sealed class ExportRun
{
    public required string StorePath { get; init; }

    public required IStoredExport Export { get; init; }

    public required ExportSelection Selection { get; init; }

    public required string? OutputFile { get; init; }

    public required DataFolder Data { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Returns the exit code.</summary>
    public int Run()
    {
        using var interruption = new Interruption();
        using var store = StoreFile.OpenForReading(StorePath);
        var run = new StoredExportRun(store, ExportTables.Load(Data));
        using var target = OutputTarget.Open(OutputFile);
        using var hash = SHA256.Create();
        ExportTally tally;
        try
        {
            using (var hashed = new CryptoStream(target.Stream, hash, CryptoStreamMode.Write, leaveOpen: true))
            using (var buffered = new BufferedStream(hashed, 1 << 16))
            {
                tally = run.Write(Export, Selection, buffered, interruption.Token);
            }

            target.Complete();
        }
        catch (OperationCanceledException)
        {
            Error.WriteLine("dateline: stopped; nothing was written under the name of the output.");
            return ExitCodes.Interrupted;
        }
        catch (IOException exception)
        {
            return target.Explain(exception);
        }

        if (target.IsFile)
        {
            WriteMeta(tally, Convert.ToHexStringLower(hash.Hash!));
        }

        Tell(tally);
        return ExitCodes.Done;
    }

    private void WriteMeta(ExportTally tally, string sha256)
    {
        using var meta = OutputTarget.Open(OutputFile + ".meta.json");
        meta.Stream.Write(ExportMeta.Write(Export, Selection, tally, Data, Path.GetFileName(OutputFile!), sha256));
        meta.Complete();
    }

    /// <summary>Nothing is left out in silence.</summary>
    private void Tell(ExportTally tally)
    {
        Error.WriteLine(FormattableString.Invariant($"dateline: {tally.Written:N0} {(Export.IsOfEvents ? "events" : "mentions")} written, of {tally.Matched:N0} mentions that match ({tally.InStore:N0} in the store)."));
        foreach (var (reason, count) in tally.LeftOut)
        {
            Error.WriteLine(FormattableString.Invariant($"  {count,9:N0} left out: {reason}"));
        }
    }
}
