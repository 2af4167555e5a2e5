using Dateline.Corroboration.Records;
using SQLitePCL;

namespace Dateline.Store.Decisions;

/// <summary>Reads the decisions on the mentions of a report and brings the rows of its newest coding in line with them. The record keeps what the coder read.</summary>
internal sealed class CorrectionRows(sqlite3 database) : IDisposable
{
    private readonly Statement _decisions = new(database, "SELECT trigger_start, trigger_end, field, value FROM decision WHERE report = ? AND kind = 'correction' ORDER BY id");
    private readonly Statement _mentions = new(database, "SELECT m.id, m.number FROM event_mention m JOIN report r ON r.id = m.report AND r.current_coding = m.coding WHERE m.report = ?");
    private readonly Statement _live = new(database, "UPDATE event_mention SET is_live = ? WHERE id = ?");

    public Corrections Of(long report)
    {
        Corrections? corrections = null;
        _decisions.With(report);
        while (_decisions.Next())
        {
            corrections ??= new();
            corrections.Add(new((int)_decisions.Number(0), (int)_decisions.Number(1)), _decisions.Text(2)!, _decisions.Text(3) ?? "");
        }

        return corrections ?? Corrections.None;
    }

    /// <summary>Rewrites the rows of the mentions that something is decided on.</summary>
    /// <param name="record">The newest coding of the report.</param>
    public void Apply(long report, ReportRecord record, CodingRows rows)
    {
        var corrections = Of(report);
        if (corrections.IsEmpty)
        {
            return;
        }

        var ids = new Dictionary<int, long>();
        _mentions.With(report);
        while (_mentions.Next())
        {
            ids.Add((int)_mentions.Number(1), _mentions.Number(0));
        }

        foreach (var coded in record.Events.Where(mention => corrections.Touch(mention.Trigger)))
        {
            var corrected = corrections.On(coded);
            rows.Rewrite(ids[coded.Id], corrected.Event, record.Published);
            _live.With(corrected.IsRejected ? 0L : 1L).With(ids[coded.Id]).Run();
        }
    }

    public void Dispose()
    {
        _decisions.Dispose();
        _mentions.Dispose();
        _live.Dispose();
    }
}
