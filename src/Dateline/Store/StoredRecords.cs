namespace Dateline.Store;

/// <summary>Gives the records of a store back, byte for byte as they were stored.</summary>
public sealed class StoredRecords : IDisposable
{
    private readonly StoreFile _store;
    private readonly Statement _ofReport;
    private readonly Statement _ofId;

    /// <param name="store">Not used by another thread; the caller owns it.</param>
    public StoredRecords(StoreFile store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        _ofReport = new(store.Handle, "SELECT record.bytes, record.brotli FROM report JOIN record ON record.coding = report.current_coding WHERE report.key = ? ORDER BY report.id");
        _ofId = new(store.Handle, "SELECT record.bytes, record.brotli FROM report JOIN record ON record.coding = report.current_coding WHERE report.id = ?");
    }

    /// <summary>The newest records under a key: several where reports of one key have different texts.</summary>
    public IReadOnlyList<byte[]> Of(string key) => _store.Guard(() =>
    {
        var records = new List<byte[]>();
        _ofReport.With(key);
        while (_ofReport.Next())
        {
            records.Add(StorableReport.Decompress(_ofReport.Bytes(1), (int)_ofReport.Number(0)));
        }

        return records;
    });

    /// <summary>The newest record of one report.</summary>
    internal byte[] Of(long report) => _store.Guard(() =>
    {
        var record = _ofId.With(report).Next() ? StorableReport.Decompress(_ofId.Bytes(1), (int)_ofId.Number(0)) : throw new InvalidDataException($"there is no report {report}");
        _ofId.Reset();
        return record;
    });

    public void Dispose()
    {
        _ofReport.Dispose();
        _ofId.Dispose();
    }
}
