using Dateline.Corroboration.Records;
using Dateline.Store.Decisions;

namespace Dateline.Store;

/// <summary>
/// Writes batches of reports. A batch is one transaction: it is stored whole or not at all, whenever the program is killed, and what is already stored is left as it is,
/// so that the same command run again goes on where it stopped.
/// </summary>
public sealed class StoreWriter : IDisposable
{
    private readonly StoreFile _store;
    private readonly SharedRows _shared;
    private readonly CodingRows _codings;
    private readonly CopyRows _copies;
    private readonly CorrectionRows _corrections;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _findReport;
    private readonly Statement _addReport;
    private readonly Statement _addCredit;
    private readonly Statement _addText;
    private readonly Statement _findCoding;
    private readonly Statement _makeCurrent;
    private readonly Statement _lastReport;
    private readonly Statement _lastCoding;
    private long _nextReport;
    private long _nextCoding;

    /// <param name="store">Open for writing; the caller owns it.</param>
    public StoreWriter(StoreFile store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var database = store.Handle;
        _store = store;
        _shared = new(database);
        _codings = new(database, _shared);
        _copies = new(database);
        _corrections = new(database);
        _begin = new(database, "BEGIN IMMEDIATE");
        _commit = new(database, "COMMIT");
        _rollback = new(database, "ROLLBACK");
        _findReport = new(database, "SELECT id FROM report WHERE key = ? AND sha256 = ?");
        _addReport = new(database, "INSERT INTO report (id, key, sha256, title, publisher, byline, published, language, licence, url, characters, current_coding) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        _addCredit = new(database, "INSERT OR IGNORE INTO credit (report, name) VALUES (?, ?)");
        _addText = new(database, "INSERT INTO report_text (rowid, title, body) VALUES (?, ?, ?)");
        _findCoding = new(database, "SELECT id FROM coding WHERE report = ? AND coder = ?");
        _makeCurrent = new(database, "UPDATE report SET current_coding = ? WHERE id = ?");
        _lastReport = new(database, "SELECT max(id) FROM report");
        _lastCoding = new(database, "SELECT max(id) FROM coding");
    }

    /// <summary>Stores the reports in their order; returns what became of each.</summary>
    /// <exception cref="UsageException">The file cannot be written; nothing of the batch is stored.</exception>
    public IReadOnlyList<StoreOutcome> Write(IReadOnlyList<StorableReport> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return batch.Count == 0 ? [] : _store.Guard(() => WriteWhole(batch));
    }

    public void Dispose()
    {
        _shared.Dispose();
        _codings.Dispose();
        _copies.Dispose();
        _corrections.Dispose();
        foreach (var statement in (Statement[])[_begin, _commit, _rollback, _findReport, _addReport, _addCredit, _addText, _findCoding, _makeCurrent, _lastReport, _lastCoding])
        {
            statement.Dispose();
        }
    }

    private StoreOutcome[] WriteWhole(IReadOnlyList<StorableReport> batch)
    {
        _begin.Run();
        try
        {
            // Another program may have written since the last batch.
            _nextReport = (_lastReport.Find() ?? 0) + 1;
            _nextCoding = (_lastCoding.Find() ?? 0) + 1;
            _codings.Begin();
            var outcomes = new StoreOutcome[batch.Count];
            for (var i = 0; i < outcomes.Length; i++)
            {
                outcomes[i] = Write(batch[i]);
            }

            _copies.Settle();
            _commit.Run();
            return outcomes;
        }
        catch
        {
            _shared.Forget();
            _copies.Forget();
            if (SQLitePCL.raw.sqlite3_get_autocommit(_store.Handle) == 0)
            {
                _rollback.Run();
            }

            throw;
        }
    }

    private StoreOutcome Write(StorableReport storable)
    {
        var record = storable.Record;
        var coder = _shared.Coder(record.Coder);
        if (_findReport.With(record.Key).With(record.Sha256).Find() is not { } report)
        {
            report = _nextReport++;
            AddReport(report, record);
            _copies.Add(report, record, storable.Runs);
            _codings.Write(_nextCoding++, report, coder, storable);
            return StoreOutcome.NewReport;
        }

        if (_findCoding.With(report).With(coder).Find() is not null)
        {
            return StoreOutcome.AlreadyThere;
        }

        _codings.Write(_nextCoding, report, coder, storable);
        _makeCurrent.With(_nextCoding++).With(report).Run();
        _corrections.Apply(report, record, _codings);
        return StoreOutcome.NewCoding;
    }

    private void AddReport(long id, ReportRecord record)
    {
        _addReport.With(id).With(record.Key).With(record.Sha256).With(record.Title).With(record.Publisher).With(record.Byline).With(StoreDays.Text(record.Published))
            .With(record.Language).With(record.Licence).With(record.Url).With((long)record.Text!.Length).With(_nextCoding).Run();
        foreach (var credit in record.Credits)
        {
            _addCredit.With(id).With(credit).Run();
        }

        _addText.With(id).With(record.Title).With(record.Text).Run();
    }
}

/// <summary>What became of a record that was given to a store.</summary>
public enum StoreOutcome
{
    /// <summary>Report and coding are new.</summary>
    NewReport,

    /// <summary>The report was there; the coding is by another coder and is now the one that queries look at.</summary>
    NewCoding,

    /// <summary>Report and coding were there; nothing changed.</summary>
    AlreadyThere,
}
