using Dateline.Corroboration.Grades;
using Dateline.Store.Decisions;

namespace Dateline.Store.Events;

/// <summary>One event with its reports: how many are independent, where they differ, and how well it is borne out.</summary>
/// <param name="Number">As it is; it may have been asked for by an earlier one.</param>
/// <param name="Independent">Reports after copies and shared sources are counted once.</param>
public sealed record EventSheet(long Number, IReadOnlyList<ToldEvent> Reports, int Independent, Grade Grade)
{
    /// <summary>Null where there is no such event.</summary>
    public static EventSheet? Find(StoreFile store, long number)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Guard(() =>
        {
            number = EventNumber.Now(store, number);
            var rows = Rows(store, number);
            return rows.Count == 0 ? null : Of(number, rows);
        });
    }

    private static EventSheet Of(long number, List<(string Lineage, string Origin, ToldEvent Told)> rows)
    {
        var groups = IndependentSources.Groups([.. rows.Select(row => new ReportOrigin(row.Lineage, row.Origin))]);
        ToldEvent[] reports = [.. rows.Select((row, i) => row.Told with { Group = groups[i] + 1 })];
        var telling = Groups(status => status is "occurred" or "ongoing");
        var denying = Groups(status => status == "denied");
        return new(number, reports, groups.Distinct().Count(), Grades.Of(telling, denying));

        // A source that tells both counts for what it tells more often.
        int Groups(Func<string, bool> isTold) => reports.GroupBy(report => report.Group).Count(group => group.Count(report => isTold(report.Status)) * 2 > group.Count(report => report.Status is "occurred" or "ongoing" or "denied"));
    }

    private static List<(string Lineage, string Origin, ToldEvent Told)> Rows(StoreFile store, long number) => store.Connection.Rows(
        $"""
        SELECT coalesce(l.lineage, r.id), coalesce((SELECT s.name FROM mention_hop h JOIN source s ON s.id = h.source WHERE h.mention = m.id AND s.kind <> 'anonymous' ORDER BY h.position LIMIT 1),
                (SELECT c.name FROM credit c WHERE c.report = r.id ORDER BY c.name LIMIT 1), r.publisher, r.key),
            r.key, r.publisher, r.published, m.number, m.type, m.status, m.date_from,
            (SELECT p.name FROM mention_place y JOIN place p ON p.id = y.place WHERE y.mention = m.id ORDER BY y.position LIMIT 1),
            (SELECT p.name FROM mention_actor y JOIN actor p ON p.id = y.actor WHERE y.mention = m.id AND y.role = 'actor' ORDER BY y.position LIMIT 1),
            (SELECT p.name FROM mention_actor y JOIN actor p ON p.id = y.actor WHERE y.mention = m.id AND y.role = 'recipient' ORDER BY y.position LIMIT 1),
            (SELECT z.low FROM mention_size z WHERE z.mention = m.id AND z.kind = 'dead' ORDER BY z.position LIMIT 1), a.reasons,
            {MentionId.Sql("r", "m.trigger_start", "m.trigger_end")}
        FROM account a JOIN account_mention x ON x.account = a.id JOIN event_mention m ON m.id = x.mention JOIN report r ON r.id = m.report LEFT JOIN lineage_member l ON l.report = r.id
        WHERE a.event = {number} AND m.is_live = 1 ORDER BY r.published, r.key, m.number
        """,
        row => (row.GetValue(0).ToString()!, row.GetString(1), new ToldEvent(
            row.GetString(2), row.TextOrNull(3), row.TextOrNull(4), row.GetInt64(5), row.GetString(6), row.GetString(7), row.TextOrNull(8), row.TextOrNull(9), row.TextOrNull(10), row.TextOrNull(11),
            row.IsDBNull(12) ? null : row.GetInt64(12), row.GetString(13), row.GetString(1)) { Id = row.GetString(14) }));
}

/// <summary>What one mention tells of an event; the rows of the matrix of what reports differ in.</summary>
/// <param name="Report">Key of the report.</param>
/// <param name="Reasons">Why it was joined; empty for the account that the event is named after.</param>
/// <param name="Origin">Whom the report has it from.</param>
public sealed record ToldEvent(string Report, string? Publisher, string? Published, long Number, string Type, string Status, string? Day, string? Place, string? Actor, string? Recipient, long? Dead, string Reasons, string Origin)
{
    /// <summary>Those of one number are no independent sources; 1 upwards.</summary>
    public int Group { get; init; }

    /// <summary>Id of the mention, as decisions take it.</summary>
    public string Id { get; init; } = "";
}
