using System.Text.Json;
using Dateline.Corroboration.Records;

namespace Dateline.Store.Queries;

/// <summary>Reads reports of a store; the last one is kept, because mentions of one report are asked for one after the other.</summary>
internal sealed class StoredReports(StoreFile store) : IDisposable
{
    private readonly Statement _record = new(store.Handle, "SELECT record.bytes, record.brotli FROM report JOIN record ON record.coding = report.current_coding WHERE report.id = ?");
    private (long Id, StoredReport Report)? _last;

    public StoredReport Of(long id)
    {
        if (_last is not { } last || last.Id != id)
        {
            _last = last = (id, Read(id));
        }

        return last.Report;
    }

    public void Dispose() => _record.Dispose();

    private StoredReport Read(long id)
    {
        if (!_record.With(id).Next())
        {
            throw new InvalidDataException($"report {id} has no record");
        }

        var bytes = StorableReport.Decompress(_record.Bytes(1), (int)_record.Number(0));
        _record.Reset();
        var json = JsonElement.Parse(bytes);
        return new(RecordReader.Read(json, "a record of the store"), json);
    }
}
