using System.Text;
using Dateline.Events;
using Dateline.Exports;
using Dateline.Store;
using Dateline.Tests.Exports;

namespace Dateline.Tests.Store;

/// <summary>A store in a folder of its own, and records to put into it.</summary>
internal sealed class SomeStore : IDisposable
{
    /// <summary>Event mentions of <see cref="Record"/>.</summary>
    public const int MentionsOfRecord = 2;

    private static readonly ExportOptions WithText = new() { WithText = true };

    public string Folder { get; } = Directory.CreateTempSubdirectory("dateline-store-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "events.dls");

    /// <summary>The full record of <see cref="SomeReport"/>, one line.</summary>
    public static string Record(string key = "a", string coder = "0.1.0") => Line(SomeReport.Full(key) with { Coder = new(coder, [("arcs", "abc")], "plover-0.8", "places-1") });

    public static StorableReport Report(string key = "a", string coder = "0.1.0") => Storable(Record(key, coder));

    public static StorableReport Storable(string record) => StorableReport.Read(Encoding.UTF8.GetBytes(record), "records.jsonl, line 1");

    public static string Line(CodedDocument document, bool withText = true) => Written.By(new JsonlExport(), withText ? WithText : new(), document).TrimEnd('\n');

    /// <summary>Opens the store, writes one batch and closes it.</summary>
    public IReadOnlyList<StoreOutcome> Write(params IReadOnlyList<StorableReport> batch)
    {
        using var store = StoreFile.OpenForWriting(Path);
        using var writer = new StoreWriter(store);
        return writer.Write(batch);
    }

    public StoreStatus Status()
    {
        using var store = StoreFile.OpenForReading(Path);
        return StoreStatus.Read(store);
    }

    public long Number(string sql)
    {
        using var store = StoreFile.OpenForReading(Path);
        return store.Connection.Number(sql);
    }

    public IReadOnlyList<string> Records(string key)
    {
        using var store = StoreFile.OpenForReading(Path);
        using var records = new StoredRecords(store);
        return [.. records.Of(key).Select(Encoding.UTF8.GetString)];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
