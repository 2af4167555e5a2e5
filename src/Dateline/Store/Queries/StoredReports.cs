using System.Text.Json;
using Dateline.Corroboration.Records;
using Dateline.Store.Decisions;

namespace Dateline.Store.Queries;

/// <summary>Reads reports of a store; the last one is kept, because mentions of one report are asked for one after the other.</summary>
internal sealed class StoredReports(StoreFile store) : IDisposable
{
    private readonly Statement _newest = new(store.Handle, "SELECT current_coding FROM report WHERE id = ?");
    private readonly Statement _record = new(store.Handle, "SELECT bytes, brotli FROM record WHERE coding = ?");
    private readonly CorrectionRows _corrections = new(store.Handle);
    private (long Id, StoredReport Report)? _last;

    /// <summary>The newest coding of a report.</summary>
    public StoredReport Of(long id)
    {
        if (_last is not { } last || last.Id != id)
        {
            var json = Json(_newest.With(id).Find() ?? throw new InvalidDataException($"there is no report {id}"));
            _last = last = (id, new(Record(json), json) { Corrections = _corrections.Of(id) });
        }

        return last.Report;
    }

    /// <summary>Any coding, as the coder made it.</summary>
    public ReportRecord OfCoding(long coding) => Record(Json(coding));

    /// <summary>Needed when decisions were written since a report was read.</summary>
    public void Forget() => _last = null;

    public void Dispose()
    {
        _newest.Dispose();
        _record.Dispose();
        _corrections.Dispose();
    }

    private static ReportRecord Record(JsonElement json)
    {
        try
        {
            return RecordReader.Read(json, "a record of the store");
        }
        catch (UsageException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    private JsonElement Json(long coding)
    {
        if (!_record.With(coding).Next())
        {
            throw new InvalidDataException($"coding {coding} has no record");
        }

        var bytes = StorableReport.Decompress(_record.Bytes(1), (int)_record.Number(0));
        _record.Reset();
        try
        {
            return JsonElement.Parse(bytes);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"the record of coding {coding} is no JSON", exception);
        }
    }
}
