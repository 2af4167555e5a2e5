using Dateline.Corroboration.Announcements;
using Dateline.Events;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Store.Events;

/// <summary>The announcements of a store: who said that what would be, by when, and what became of it.</summary>
public static class Ledger
{
    private const string Announcing = "('planned', 'expected', 'requested', 'conditional')";

    /// <summary>One entry for each event and source, in the order of the days on which they were said.</summary>
    /// <param name="asOf">The day on which they are judged; null for the last day of publication in the store.</param>
    public static IReadOnlyList<LedgerEntry> Read(StoreFile store, LocalDate? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Guard(() =>
        {
            var day = asOf ?? Day(store.Connection.Rows("SELECT max(published) FROM report", row => row.TextOrNull(0))[0]) ?? LocalDate.MinIsoValue;
            return (IReadOnlyList<LedgerEntry>)[.. Mentions(store).GroupBy(mention => mention.Event).SelectMany(mentions => Entries([.. mentions], day))
                .OrderBy(entry => entry.Said ?? LocalDate.MaxIsoValue).ThenBy(entry => entry.Event).ThenBy(entry => entry.Source, StringComparer.Ordinal)];
        });
    }

    private static IEnumerable<LedgerEntry> Entries(List<Row> mentions, LocalDate asOf)
    {
        var announced = mentions.Where(mention => OutcomeJudge.IsAnnouncement(mention.Status)).ToList();
        var due = announced.Where(mention => mention.Due is not null).GroupBy(mention => mention.Due!.Value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault()?.Key;

        // What is told as coming after its day was read wrongly or repeats what was said before.
        announced.RemoveAll(mention => due is { } day && mention.Published > day);
        if (announced.Count == 0)
        {
            yield break;
        }

        var said = announced.Min(mention => mention.Published);
        var finding = OutcomeJudge.Judge([.. mentions.Select(mention => new LaterMention(mention.Published, mention.Status))], due, said, asOf);
        foreach (var source in announced.GroupBy(mention => mention.Source, StringComparer.Ordinal))
        {
            var first = source.OrderBy(mention => mention.Published ?? LocalDate.MaxIsoValue).ThenBy(mention => mention.Report, StringComparer.Ordinal).ThenBy(mention => mention.Number).First();
            yield return new(first.Event, first.Source, first.Type, first.Status, first.Words, first.Actor, first.Place, first.Report, first.Number, first.Published, due, finding) { Mentions = [.. source.Select(mention => (mention.Report, mention.Number))] };
        }
    }

    private static List<Row> Mentions(StoreFile store) => store.Connection.Rows(
        $"""
        SELECT a.event, m.status, r.published, m.date_to, m.type, m.trigger_text, r.key, m.number,
            coalesce((SELECT s.name FROM mention_hop h JOIN source s ON s.id = h.source WHERE h.mention = m.id AND s.kind <> 'anonymous' ORDER BY h.position LIMIT 1), r.publisher, 'unknown'),
            (SELECT p.name FROM mention_actor y JOIN actor p ON p.id = y.actor WHERE y.mention = m.id AND y.role = 'actor' ORDER BY y.position LIMIT 1),
            (SELECT p.name FROM mention_place y JOIN place p ON p.id = y.place WHERE y.mention = m.id ORDER BY y.position LIMIT 1)
        FROM account a JOIN account_mention x ON x.account = a.id JOIN event_mention m ON m.id = x.mention JOIN report r ON r.id = m.report
        WHERE m.is_live = 1 AND a.event IN (SELECT b.event FROM event_mention n JOIN account_mention y ON y.mention = n.id JOIN account b ON b.id = y.account WHERE n.is_live = 1 AND n.status IN {Announcing})
        ORDER BY a.event, r.key, m.number
        """,
        row => new Row(
            row.GetInt64(0), Enum.Parse<Status>(row.GetString(1), ignoreCase: true), Day(row.TextOrNull(2)), Day(row.TextOrNull(3)), row.GetString(4), row.GetString(5), row.GetString(6), row.GetInt64(7),
            row.GetString(8), row.TextOrNull(9), row.TextOrNull(10)));

    private static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    private sealed record Row(long Event, Status Status, LocalDate? Published, LocalDate? Due, string Type, string Words, string Report, long Number, string Source, string? Actor, string? Place);
}

/// <summary>What one source announced of one event.</summary>
/// <param name="Source">The innermost source that has a name, else the publisher.</param>
/// <param name="Words">The trigger of the first mention.</param>
/// <param name="Report">Key of the report that told it first.</param>
/// <param name="Due">The day by which most of those that announce it say it will be.</param>
public sealed record LedgerEntry(long Event, string Source, string Type, Status Status, string Words, string? Actor, string? Place, string Report, long Number, LocalDate? Said, LocalDate? Due, OutcomeFinding Finding)
{
    /// <summary>Report and number of every mention by which the source announced it.</summary>
    public IReadOnlyList<(string Report, long Number)> Mentions { get; init; } = [];
}
