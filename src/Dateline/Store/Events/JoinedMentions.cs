namespace Dateline.Store.Events;

/// <summary>The event mentions of a store with the events that they were joined into.</summary>
public static class JoinedMentions
{
    public static IReadOnlyList<JoinedMention> Read(StoreFile store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Guard(() => store.Connection.Rows(
            "SELECT r.key, m.number, a.event, coalesce(a.score, 0), a.reasons FROM account_mention x JOIN account a ON a.id = x.account JOIN event_mention m ON m.id = x.mention JOIN report r ON r.id = m.report ORDER BY r.key, m.number",
            row => new JoinedMention(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetDouble(3), row.GetString(4))));
    }
}

/// <param name="Report">Key of the report.</param>
/// <param name="Number">Id of the mention in its record.</param>
/// <param name="Event">Number of the event.</param>
/// <param name="Reasons">What spoke for it, with weights; empty for the account that the event is named after.</param>
public sealed record JoinedMention(string Report, long Number, long Event, double Score, string Reasons);
