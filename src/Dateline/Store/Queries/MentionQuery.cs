using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dateline.Store.Queries;

/// <summary>
/// Finds the event mentions that a filter asks for. A query starts either from the rarest thing that is asked, where it is rare, or goes by the days, newest first, and tests each mention;
/// either way it looks at thousands of rows, whatever the size of the store.
/// </summary>
/// <param name="store">Not used by another thread meanwhile; the caller owns it.</param>
public sealed class MentionQuery(StoreFile store)
{
    /// <summary>Up to so many mentions a query starts from a set and sorts what it finds; of more it goes by the days, where it soon has a page.</summary>
    internal int MostSorted { get; init; } = 5_000;

    /// <summary>The same where two sets are asked for: each may be frequent and both together rare, so that the days would be gone through for long.</summary>
    internal int MostSortedOfTwo { get; init; } = 50_000;

    /// <summary>A total is counted so far where counting means to look at every row.</summary>
    private const int MostCounted = 10_000;

    /// <summary>A total is counted so far where an index is enough.</summary>
    private const int MostCountedByIndex = 250_000;

    private const string NewestFirst = "m.day DESC, m.last_day DESC, m.id DESC";

    /// <summary>The newest mentions by the days they may cover, and how many there are in all.</summary>
    /// <param name="take">At most so many.</param>
    /// <param name="skip">After so many.</param>
    /// <exception cref="UsageException">The filter asks for something that cannot be looked for, or the file cannot be read.</exception>
    public MentionPage Find(MentionFilter filter, int take, int skip = 0)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        return store.Guard(() =>
        {
            using var transaction = store.Connection.BeginTransaction(deferred: true);
            var plan = Plan(FilterConditions.Of(filter, store.Connection));
            var places = Rows(plan.Conditions, string.Create(CultureInfo.InvariantCulture, $"SELECT m.report, m.number FROM {plan.Newest} ORDER BY {NewestFirst} LIMIT {take} OFFSET {skip}"), row => (row.GetInt64(0), row.GetInt32(1)));
            var most = plan.Conditions.IsCounted ? MostCountedByIndex : MostCounted;
            var total = Count(plan, most);
            using var reports = new StoredReports(store);
            return new MentionPage([.. places.Select(place => reports.Of(place.Item1).Mention(place.Item2))], Math.Min(total, most), total <= most);
        });
    }

    /// <summary>How many mentions the filter asks for, counted to the end.</summary>
    public long Count(MentionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return store.Guard(() => Count(Plan(FilterConditions.Of(filter, store.Connection)), long.MaxValue));
    }

    /// <summary>
    /// Every mention the filter asks for, in the order of the keys of the reports and of the mentions in them, which does not depend on when they were stored. All are of one state of the store,
    /// whoever writes meanwhile; one report at a time is in memory.
    /// </summary>
    public IEnumerable<StoredMention> All(MentionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var transaction = store.Guard(() => store.Connection.BeginTransaction(deferred: true));
        var places = store.Guard(() =>
        {
            var plan = Plan(FilterConditions.Of(filter, store.Connection));
            return Rows(plan.Conditions, $"SELECT m.report, m.number FROM {plan.Fewest} ORDER BY (SELECT r.key FROM report r WHERE r.id = m.report), (SELECT r.sha256 FROM report r WHERE r.id = m.report), m.number", row => (row.GetInt64(0), row.GetInt32(1)));
        });
        using var reports = new StoredReports(store);
        foreach (var (report, number) in places)
        {
            yield return store.Guard(() => reports.Of(report).Mention(number));
        }
    }

    /// <summary>The reports that hold a mention the filter asks for, in the order of their keys; every report where it asks for nothing.</summary>
    internal IReadOnlyList<long> Reports(MentionFilter filter) => store.Guard(() =>
    {
        const string Ordered = "ORDER BY r.key, r.sha256";
        if (filter.AsksForNothing)
        {
            return store.Connection.Rows($"SELECT r.id FROM report r {Ordered}", row => row.GetInt64(0));
        }

        var plan = Plan(FilterConditions.Of(filter, store.Connection));
        return Rows(plan.Conditions, $"SELECT r.id FROM report r WHERE r.id IN (SELECT m.report FROM {plan.Fewest}) {Ordered}", row => row.GetInt64(0));
    });

    /// <summary>How a query gets at its mentions.</summary>
    /// <param name="Newest">FROM and WHERE of the way that gives the newest first at once.</param>
    /// <param name="Fewest">FROM and WHERE of the way that looks at the fewest rows to the end.</param>
    private sealed record Way(FilterConditions Conditions, string Newest, string Fewest);

    private Way Plan(FilterConditions conditions)
    {
        var byDay = From(conditions, conditions.IndexByDay);
        if (conditions.Sets.Count == 0)
        {
            return new(conditions, byDay, From(conditions, conditions.IndexOfFew));
        }

        var (rarest, mentions) = conditions.Sets.Select(set => (set, Estimate(conditions, set))).MinBy(pair => pair.Item2);
        var bySet = From(conditions, rarest, $"(SELECT DISTINCT id FROM ({rarest.Ids})) d CROSS JOIN event_mention m ON m.{(rarest.OfReports ? "report" : "id")} = d.id");
        return new(conditions, mentions <= (conditions.Sets.Count > 1 ? MostSortedOfTwo : MostSorted) ? bySet : byDay, bySet);
    }

    /// <summary>Mentions in a set, counted no further than it matters.</summary>
    private long Estimate(FilterConditions conditions, MentionSet set)
    {
        var most = conditions.Sets.Count > 1 ? MostSortedOfTwo : MostSorted;
        var mentions = set.OfReports ? MentionSet.MentionsOfReport : 1;
        return mentions * Rows(conditions, string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM (SELECT 1 FROM ({set.Ids}) LIMIT {(most / mentions) + 1})"), row => row.GetInt64(0))[0];
    }

    private static string From(FilterConditions conditions, string index) => From(conditions, null, $"event_mention m INDEXED BY {index}");

    private static string From(FilterConditions conditions, MentionSet? start, string from) =>
        $"{from} WHERE {string.Join(" AND ", [.. conditions.OfRow, .. conditions.Sets.Where(set => set != start).Select(set => set.Test)])}";

    private long Count(Way way, long atMost)
    {
        var rows = atMost == long.MaxValue ? $"SELECT count(*) FROM {way.Fewest}" : string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM (SELECT 1 FROM {way.Fewest} LIMIT {atMost + 1})");
        return Rows(way.Conditions, rows, row => row.GetInt64(0))[0];
    }

    private List<T> Rows<T>(FilterConditions conditions, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in conditions.Parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}

/// <summary>A page of the mentions that a filter asks for.</summary>
/// <param name="Mentions">Newest first.</param>
/// <param name="Total">Of all that match; where it is not exact, there are more than so many.</param>
public sealed record MentionPage(IReadOnlyList<StoredMention> Mentions, long Total, bool IsTotalExact);
