using System.Globalization;
using Dateline.Store.Events;

namespace Dateline.Store.Decisions;

/// <summary>
/// What persons decide on joining: rows of <c>decision</c> that name words of two reports which are about one event (must-link) or are not (cannot-link). The last decision on two counts.
/// They take effect when the store is joined again.
/// </summary>
/// <param name="person">Who decides.</param>
/// <param name="at">When.</param>
public sealed class LinkDecisions(StoreFile store, string person, string? reason, DateTimeOffset at)
{
    /// <summary>An event of more accounts is not taken apart whole: every two of them would need a row.</summary>
    public const int MostAccountsToPart = 100;

    internal const string MustLink = "must-link";
    internal const string CannotLink = "cannot-link";

    /// <summary>Two are about one event. An event brings all its accounts along, a mention only its own.</summary>
    /// <returns>Any two accounts that the decision put together.</returns>
    /// <exception cref="UsageException">An id is unknown, or both are one event already; nothing is written.</exception>
    public (long One, long Other) Merge(string one, string other) => store.Guard(() =>
    {
        var (first, second) = (Resolve(one), Resolve(other));
        if (EventOf(first[0]) == EventOf(second[0]))
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"'{one}' and '{other}' are one event already ({EventOf(first[0])}). Nothing was changed."));
        }

        Write([.. first.Concat(second).Skip(1).Select(account => (MustLink, first[0], account))]);
        return (first[0], second[0]);
    });

    /// <summary>An event is taken apart into its accounts; mentions of one event are taken out of it.</summary>
    /// <returns>Any two accounts that the decision put apart.</returns>
    /// <exception cref="UsageException">An id is unknown, or nothing is left to part from; nothing is written.</exception>
    public (long One, long Other) Split(IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return store.Guard(() =>
        {
            var rows = ids is [var id] && IsNumber(id, out _) ? Apart(id) : TakenOut(ids);
            Write(rows);
            return (rows[0].One, rows[0].Other);
        });
    }

    /// <summary>Whether two accounts are in one event.</summary>
    public static bool AreTogether(StoreFile store, (long One, long Other) pair)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Guard(() => store.Connection.Number($"SELECT count(DISTINCT event) FROM account WHERE id IN ({pair.One}, {pair.Other})") == 1);
    }

    /// <summary>All decisions on joining, in the order in which they were made.</summary>
    public static IReadOnlyList<LinkDecision> List(StoreFile store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Guard(() => store.Connection.Rows(
            $"""
            SELECT d.id, d.kind, {MentionId.Sql("r", "d.trigger_start", "d.trigger_end")}, {MentionId.Sql("o", "d.other_start", "d.other_end")},
                d.person, d.made_at, d.reason
            FROM decision d JOIN report r ON r.id = d.report JOIN report o ON o.id = d.other_report WHERE d.kind IN ('{MustLink}', '{CannotLink}') ORDER BY d.id
            """,
            row => new LinkDecision(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.TextOrNull(6))));
    }

    private static bool IsNumber(string id, out long number) => long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private List<(string Kind, long One, long Other)> Apart(string id)
    {
        var accounts = Resolve(id);
        return accounts.Count switch
        {
            1 => throw new UsageException($"The event '{id}' is one account of one report; there is nothing to split. Nothing was changed."),
            > MostAccountsToPart => throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"The event '{id}' has {accounts.Count} accounts, more than the {MostAccountsToPart} that are taken apart whole; name the mentions to take out of it. Nothing was changed.")),
            _ => [.. accounts.SelectMany((one, i) => accounts.Skip(i + 1).Select(other => (CannotLink, one, other)))],
        };
    }

    private List<(string Kind, long One, long Other)> TakenOut(IReadOnlyList<string> ids)
    {
        if (ids.FirstOrDefault(id => IsNumber(id, out _)) is { } number)
        {
            throw new UsageException($"Give one event, or ids of mentions to take out of theirs; '{number}' is an event beside others. Nothing was changed.");
        }

        var taken = ids.SelectMany(Resolve).Distinct().ToList();
        var events = taken.Select(EventOf).Distinct().ToList();
        if (events.Count > 1)
        {
            throw new UsageException($"The mentions are of different events already ({string.Join(", ", events)}). Nothing was changed.");
        }

        var left = AccountsOf(events[0]).Except(taken).ToList();
        if (left.Count == 0)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"The event {events[0]} has no other accounts; there is nothing to split from. Nothing was changed."));
        }

        // What was linked to one another through an account that goes stays linked.
        var links = EventJoining.Links(store);
        var kept = taken.SelectMany(links.Must).Intersect(left).ToList();
        return [.. taken.SelectMany(one => left.Select(other => (CannotLink, one, other))), .. kept.Skip(1).Select(other => (MustLink, kept[0], other))];
    }

    private void Write(IReadOnlyList<(string Kind, long One, long Other)> rows)
    {
        var made = DecisionWriter.Moment(at);
        using var transaction = store.Connection.BeginTransaction(deferred: false);
        using var place = new Statement(store.Handle, "SELECT m.report, m.trigger_start, m.trigger_end FROM account_mention x JOIN event_mention m ON m.id = x.mention WHERE x.account = ? ORDER BY m.is_live DESC, m.number LIMIT 1");
        using var add = new Statement(store.Handle, "INSERT INTO decision (kind, report, trigger_start, trigger_end, other_report, other_start, other_end, person, reason, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        foreach (var (kind, one, other) in rows)
        {
            var (a, b) = (Place(place, one), Place(place, other));
            add.With(kind).With(a.Report).With(a.Start).With(a.End).With(b.Report).With(b.Start).With(b.End).With(person).With(reason).With(made).Run();
        }

        transaction.Commit();
    }

    private static (long Report, long Start, long End) Place(Statement place, long account)
    {
        (long, long, long) found = default;
        place.With(account);
        while (place.Next())
        {
            found = (place.Number(0), place.Number(1), place.Number(2));
        }

        return found;
    }

    private long EventOf(long account) => store.Connection.Number($"SELECT event FROM account WHERE id = {account}");

    private List<long> AccountsOf(long number) => store.Connection.Rows($"SELECT id FROM account WHERE event = {number} ORDER BY id", row => row.GetInt64(0));

    private List<long> Resolve(string id)
    {
        if (IsNumber(id, out var number))
        {
            var accounts = AccountsOf(EventNumber.Now(store, number));
            return accounts.Count > 0 ? accounts : throw new UsageException($"There is no event {id} in this store; 'dateline ledger --format jsonl' lists numbers. Nothing was changed.");
        }

        if (MentionId.Parse(id) is not { } mention)
        {
            throw new UsageException($"'{id}' is neither the number of an event nor the id of an event mention (REPORT@HASH:START-END); 'dateline event' shows both. Nothing was changed.");
        }

        using var find = new Statement(
            store.Handle,
            "SELECT x.account FROM report r JOIN event_mention m ON m.coding = r.current_coding JOIN account_mention x ON x.mention = m.id WHERE r.key = ? AND substr(r.sha256, 1, 8) = ? AND m.trigger_start = ? AND m.trigger_end = ?");
        return find.With(mention.Key).With(mention.TextHash).With((long)mention.Trigger.Start).With((long)mention.Trigger.End).Find() is { } account ? [account]
            : throw new UsageException($"There is no joined event mention '{id}' in this store; 'dateline join' takes in what is new. Nothing was changed.");
    }
}

/// <param name="Kind">must-link or cannot-link.</param>
/// <param name="One">Id of an event mention.</param>
/// <param name="At">Day and time, UTC.</param>
public sealed record LinkDecision(long Number, string Kind, string One, string Other, string Person, string At, string? Reason);
