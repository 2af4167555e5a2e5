using Dateline.Corroboration.Records;

namespace Dateline.Exports.Stored;

/// <summary>What went into a file and what did not.</summary>
public sealed class ExportTally
{
    private readonly SortedDictionary<string, long> _leftOut = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _licences = new(StringComparer.Ordinal);
    private readonly Dictionary<RecordCoder, long> _coders = [];
    private string? _lastReport;

    /// <summary>Mentions that count in the whole store.</summary>
    public long InStore { get; internal set; }

    /// <summary>Mentions that the filter asked for.</summary>
    public long Matched { get; private set; }

    /// <summary>Rows written: events or mentions, as the format has it.</summary>
    public long Written { get; private set; }

    /// <summary>Mentions written that a person has decided on.</summary>
    public long Decided { get; private set; }

    /// <summary>Rows that were left out, by the reason.</summary>
    public IReadOnlyDictionary<string, long> LeftOut => _leftOut;

    /// <summary>Mentions written by who coded them.</summary>
    public IReadOnlyDictionary<RecordCoder, long> Coders => _coders;

    /// <summary>Reports written by the licence they state; an empty one is none stated.</summary>
    public IReadOnlyDictionary<string, long> Licences => _licences;

    internal void Match() => Matched++;

    internal void LeaveOut(string reason) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + 1;

    internal void Write(ExportRow row)
    {
        Written++;
        foreach (var mention in row.Event.Mentions)
        {
            var record = mention.Report.Record;
            _coders[record.Coder] = _coders.GetValueOrDefault(record.Coder) + 1;
            Decided += mention.Decided.Count > 0 ? 1 : 0;
            var report = record.Key + "\n" + record.Sha256;
            if (report != _lastReport)
            {
                _lastReport = report;
                _licences[record.Licence ?? ""] = _licences.GetValueOrDefault(record.Licence ?? "") + 1;
            }
        }
    }
}
