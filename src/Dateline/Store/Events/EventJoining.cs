using Dateline.Corroboration.Joining;
using Dateline.Corroboration.Records;
using Dateline.Store.Decisions;

namespace Dateline.Store.Events;

/// <summary>Joins the event mentions of a store across its reports, and keeps which account belongs to which event and why.</summary>
public static class EventJoining
{
    /// <summary>Reports are made into accounts in transactions of so many; whoever is stopped goes on there.</summary>
    private const int ReportsOfBatch = 2000;

    /// <summary>Reads the reports that are new or coded anew and joins all accounts. What has not changed is not written.</summary>
    /// <param name="store">Open for writing; the caller owns it.</param>
    /// <returns>How many reports were new, and how many accounts and events there are.</returns>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static JoinCount Run(StoreFile store, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Guard(() =>
        {
            var reports = 0;
            using (var rows = new AccountRows(store.Handle))
            {
                for (int added; (added = AddBatch(store, rows)) > 0 && !stop.IsCancellationRequested;)
                {
                    reports += added;
                }
            }

            return stop.IsCancellationRequested ? new(reports, 0, 0) : Join(store, reports);
        });
    }

    private static int AddBatch(StoreFile store, AccountRows rows)
    {
        using var transaction = store.Connection.BeginTransaction(deferred: false);
        var waiting = store.Connection.Rows(
            $"SELECT r.id, r.current_coding, d.bytes, d.brotli FROM report r JOIN record d ON d.coding = r.current_coding LEFT JOIN joined_report j ON j.report = r.id WHERE j.coding IS NOT r.current_coding LIMIT {ReportsOfBatch}",
            row => (Report: row.GetInt64(0), Coding: row.GetInt64(1), Length: row.GetInt32(2), Compressed: row.GetFieldValue<byte[]>(3)));
        (Account Account, IReadOnlyList<int> Mentions)[][] accounts =
        [
            .. waiting.AsParallel().AsOrdered().Select(report => AccountReader.Read(RecordReader.Read(StorableReport.Decompress(report.Compressed, report.Length), "stored record")).ToArray()),
        ];
        for (var i = 0; i < waiting.Count; i++)
        {
            rows.Replace(waiting[i].Report, waiting[i].Coding, accounts[i]);
        }

        transaction.Commit();
        return waiting.Count;
    }

    private static JoinCount Join(StoreFile store, int reports)
    {
        using var transaction = store.Connection.BeginTransaction(deferred: false);
        var links = Links(store);
        var before = store.Connection.Rows("SELECT id, event, score, reasons, profile FROM account", row => (Account: Account.FromBytes(row.GetInt64(0), row.GetFieldValue<byte[]>(4)), Event: row.GetInt64(1), Reasons: row.GetString(3)))
            .ToDictionary(row => row.Account.Id);
        using var update = new Statement(store.Handle, "UPDATE account SET event = ?, score = ?, reasons = ? WHERE id = ?");
        using var redirect = new Statement(store.Handle, "INSERT OR REPLACE INTO event_redirect (old, event) VALUES (?, ?)");
        using var founded = new Statement(store.Handle, "DELETE FROM event_redirect WHERE old = ?");
        var events = 0;
        foreach (var joined in AccountJoiner.Join(before.Values.Select(row => row.Account), links))
        {
            var (id, isFounder) = (joined.Account.Id, joined.Event == joined.Account.Id);
            events += isFounder ? 1 : 0;
            var (_, old, reasons) = before[id];
            if (old == joined.Event && reasons == joined.Reasons)
            {
                continue;
            }

            update.With(joined.Event).With(joined.Score).With(joined.Reasons).With(id).Run();
            if (old == id && !isFounder)
            {
                redirect.With(id).With(joined.Event).Run();
            }
            else if (isFounder)
            {
                founded.With(id).Run();
            }
        }

        transaction.Commit();
        return new(reports, before.Count, events);
    }

    /// <summary>What persons decided; of decisions on the same two accounts the last counts.</summary>
    internal static JoinLinks Links(StoreFile store)
    {
        var last = new Dictionary<(long, long), string>();
        foreach (var (kind, one, other) in store.Connection.Rows(
            $"""
            SELECT d.kind, a.account, b.account FROM decision d
            JOIN report r ON r.id = d.report JOIN event_mention m ON m.coding = r.current_coding AND m.trigger_start = d.trigger_start AND m.trigger_end = d.trigger_end JOIN account_mention a ON a.mention = m.id
            JOIN report s ON s.id = d.other_report JOIN event_mention n ON n.coding = s.current_coding AND n.trigger_start = d.other_start AND n.trigger_end = d.other_end JOIN account_mention b ON b.mention = n.id
            WHERE d.kind IN ('{LinkDecisions.MustLink}', '{LinkDecisions.CannotLink}') ORDER BY d.id
            """,
            row => (row.GetString(0), row.GetInt64(1), row.GetInt64(2))))
        {
            last[(Math.Min(one, other), Math.Max(one, other))] = kind;
        }

        var links = new JoinLinks();
        foreach (var ((one, other), kind) in last)
        {
            if (kind == LinkDecisions.MustLink)
            {
                links.Link(one, other);
            }
            else
            {
                links.Part(one, other);
            }
        }

        return links;
    }
}

/// <param name="NewReports">Reports that were joined for the first time or coded anew.</param>
/// <param name="Accounts">What single reports tell of single events.</param>
public sealed record JoinCount(int NewReports, int Accounts, int Events);
