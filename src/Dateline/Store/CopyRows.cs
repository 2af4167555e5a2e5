using System.Runtime.InteropServices;
using Dateline.Corroboration.Copies;
using Dateline.Corroboration.Records;
using NodaTime.Text;
using SQLitePCL;

namespace Dateline.Store;

/// <summary>
/// Finds the copies of a report when it is stored and keeps the lineages: the connected components of "is a copy of". A report is compared only with those that
/// share one of its smallest runs, so that the cost grows with the number of reports and not with its square; of a run that very many share only the first are asked, and there
/// members may depend on the order in which reports come.
/// </summary>
internal sealed class CopyRows(sqlite3 database) : IDisposable
{
    /// <summary>A run that more reports share is a formula of an outlet, or one of a large lineage, of which the first are enough. Copies share other runs too.</summary>
    private const int MostReportsOfRun = 16;

    /// <summary>Runs of so many reports are kept in memory, about 25 MB.</summary>
    private const int MostRemembered = 20_000;

    private readonly Statement _addRuns = new(database, "INSERT INTO runs (report, hashes) VALUES (?, ?)");
    private readonly Statement _addSketch = new(database, "INSERT INTO sketch (run, report) VALUES (?, ?)");
    private readonly Statement _findByRun = new(database, $"SELECT report FROM sketch WHERE run = ? LIMIT {MostReportsOfRun}");
    private readonly Statement _findRuns = new(database, "SELECT hashes FROM runs WHERE report = ?");
    private readonly Statement _findNames = new(database, "SELECT 0, publisher FROM report WHERE id = ? AND publisher IS NOT NULL UNION ALL SELECT 1, name FROM credit WHERE report = ?");
    private readonly Statement _findLineage = new(database, "SELECT lineage FROM lineage_member WHERE report = ?");
    private readonly Statement _addMember = new(database, "INSERT INTO lineage_member (report, lineage, kind, share, containment) VALUES (?, ?, 'reprint', 0, 0)");
    private readonly Statement _merge = new(database, "UPDATE lineage_member SET lineage = ? WHERE lineage = ?");
    private readonly Statement _findMembers = new(database, """
        SELECT r.id, r.key, r.sha256, r.published, EXISTS (SELECT 1 FROM credit c WHERE c.report = r.id AND c.name IS NOT r.publisher), r.characters, m.kind = 'original', m.containment = 0
        FROM lineage_member m JOIN report r ON r.id = m.report WHERE m.lineage = ? ORDER BY r.id
        """);

    private readonly Statement _judge = new(database, "UPDATE lineage_member SET kind = ?, share = ?, containment = ? WHERE report = ?");

    private readonly SortedSet<long> _touched = [];
    private readonly SortedSet<long> _candidates = [];
    private readonly Dictionary<long, WordShingles> _known = [];

    /// <summary>Adds a report that is new to the store; its row and credits are written.</summary>
    public void Add(long report, ReportRecord record, WordShingles runs)
    {
        _candidates.Clear();
        var sketch = CopyJudge.Sketch(runs.Hashes);
        foreach (var run in sketch)
        {
            _findByRun.With((long)run);
            while (_findByRun.Next())
            {
                _candidates.Add(_findByRun.Number(0));
            }
        }

        long? own = null;
        foreach (var candidate in _candidates)
        {
            var others = RunsOf(candidate);
            if (!CopyJudge.MayBeCopies(runs, others))
            {
                continue;
            }

            var lineage = LineageOf(candidate);
            if ((lineage is null || lineage != own) && AreCopies(record, runs, candidate, others))
            {
                own = Join(report, own, candidate, lineage);
            }
        }

        Remember(report, runs);
        _addRuns.With(report).With(MemoryMarshal.AsBytes(runs.Hashes)).Run();
        foreach (var run in sketch)
        {
            _addSketch.With((long)run).With(report).Run();
        }
    }

    /// <summary>Judges the lineages that the batch has touched; once a batch, because every new member may be the original.</summary>
    public void Settle()
    {
        foreach (var lineage in _touched)
        {
            Settle(lineage);
        }

        _touched.Clear();
    }

    public void Forget()
    {
        _touched.Clear();
        _known.Clear();
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_addRuns, _addSketch, _findByRun, _findRuns, _findNames, _findLineage, _addMember, _merge, _findMembers, _judge])
        {
            statement.Dispose();
        }
    }

    private bool AreCopies(ReportRecord record, WordShingles runs, long candidate, WordShingles others) =>
        CopyJudge.Compare(runs, others, isCredited: true) is { } link && (!link.NeedsCredit || IsCredited(record, candidate));

    /// <summary>Whether one names the other's outlet, or both the same agency, as where it is from.</summary>
    private bool IsCredited(ReportRecord record, long candidate)
    {
        _findNames.With(candidate).With(candidate);
        var isCredited = false;
        while (_findNames.Next())
        {
            var (isCredit, name) = (_findNames.Number(0) == 1, _findNames.Text(1)!);
            isCredited |= record.Credits.Contains(name, StringComparer.OrdinalIgnoreCase) || (isCredit && name.Equals(record.Publisher, StringComparison.OrdinalIgnoreCase));
        }

        return isCredited;
    }

    /// <summary>Puts two reports and their lineages into one; returns it. A lineage is null where a report has no copy yet.</summary>
    private long Join(long report, long? own, long candidate, long? lineage)
    {
        var joined = Math.Min(own ?? report, lineage ?? candidate);
        if (own is null)
        {
            _addMember.With(report).With(joined).Run();
        }

        if (lineage is null)
        {
            _addMember.With(candidate).With(joined).Run();
        }

        foreach (var old in (long?[])[own, lineage])
        {
            if (old is { } number && number != joined)
            {
                _merge.With(joined).With(number).Run();
                _touched.Remove(number);
            }
        }

        _touched.Add(joined);
        return joined;
    }

    private void Settle(long lineage)
    {
        var (members, oldOriginal, unjudged) = MembersOf(lineage);
        var original = Lineage.OriginalOf(members);
        var runs = RunsOf(original.Id);
        foreach (var member in members.Where(member => original.Id != oldOriginal || unjudged.Contains(member.Id)))
        {
            if (member.Id == original.Id)
            {
                _judge.With("original").With(1.0).With(1.0).With(member.Id).Run();
            }
            else
            {
                var link = Lineage.KindOf(runs, RunsOf(member.Id));
                _judge.With(link.Kind == CopyKind.Reprint ? "reprint" : "abridged").With(link.Share).With(link.Containment).With(member.Id).Run();
            }
        }
    }

    /// <summary>With the one original so far (null for none or for those of two lineages that have become one), and the members that were not held against an original.</summary>
    private (List<LineageReport> Members, long? Original, HashSet<long> Unjudged) MembersOf(long lineage)
    {
        var members = new List<LineageReport>();
        var originals = new List<long>();
        var unjudged = new HashSet<long>();
        _findMembers.With(lineage);
        while (_findMembers.Next())
        {
            var id = _findMembers.Number(0);
            var published = _findMembers.Text(3);
            members.Add(new(id, _findMembers.Text(1)!, _findMembers.Text(2)!, published is null ? null : LocalDatePattern.Iso.Parse(published).Value, _findMembers.Number(4) == 1, _findMembers.Number(5)));
            if (_findMembers.Number(6) == 1)
            {
                originals.Add(id);
            }

            if (_findMembers.Number(7) == 1)
            {
                unjudged.Add(id);
            }
        }

        return (members, originals is [var one] ? one : null, unjudged);
    }

    private long? LineageOf(long report) => _findLineage.With(report).Find();

    private WordShingles RunsOf(long report)
    {
        if (_known.TryGetValue(report, out var known))
        {
            return known;
        }

        _findRuns.With(report);
        if (!_findRuns.Next())
        {
            throw new InvalidDataException($"report {report} of the store has no runs");
        }

        var runs = WordShingles.FromHashes(MemoryMarshal.Cast<byte, uint>(_findRuns.Bytes(0)));
        _findRuns.Reset();
        Remember(report, runs);
        return runs;
    }

    private void Remember(long report, WordShingles runs)
    {
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[report] = runs;
    }
}
