using Microsoft.Data.Sqlite;

namespace Dateline.Store;

/// <summary>What is in a store. Mentions are those of the newest coding of each report that no person has rejected.</summary>
/// <param name="Bytes">Of the file and the log beside it.</param>
/// <param name="FirstPublished">Day of the earliest report that has one.</param>
/// <param name="FirstDay">The earliest day of an event mention.</param>
/// <param name="Faults">What the check of the file found; empty for a sound one.</param>
public sealed record StoreStatus(string Path, long Bytes, int Schema, long Reports, long Mentions, long Decisions, string? FirstPublished, string? LastPublished, string? FirstDay, string? LastDay, IReadOnlyList<string> Faults)
{
    public IReadOnlyList<CoderCount> Codings { get; init; } = [];

    /// <summary>Corrections of persons whose words the newest coder takes for no event; they count again when a coder finds one there.</summary>
    public long DecisionsWithoutMention { get; init; }

    /// <summary>Reports that are copies of one text.</summary>
    public CopyCount Copies { get; init; } = new(0, 0, 0);

    /// <summary>By type and status, in ordinal order.</summary>
    public IReadOnlyList<MentionCount> MentionCounts { get; init; } = [];

    private const int MostFaults = 20;

    private const string WithoutMention = """
        SELECT count(*) FROM decision d WHERE d.kind = 'correction' AND NOT EXISTS (
            SELECT 1 FROM report r JOIN event_mention m ON m.report = r.id AND m.coding = r.current_coding WHERE r.id = d.report AND m.trigger_start = d.trigger_start AND m.trigger_end = d.trigger_end)
        """;

    private const string CurrentMentions = "event_mention m WHERE m.is_live = 1";

    /// <exception cref="UsageException">The file is so damaged that it cannot be read.</exception>
    public static StoreStatus Read(StoreFile store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Guard(() =>
        {
            using var transaction = store.Connection.BeginTransaction(deferred: true);
            return Read(store, store.Connection);
        });
    }

    private static StoreStatus Read(StoreFile store, SqliteConnection connection)
    {
        var published = Range(connection, "SELECT min(published), max(published) FROM report");
        var days = Range(connection, $"SELECT min(m.date_from), max(m.date_to) FROM {CurrentMentions}");
        var counts = connection.Rows($"SELECT m.type, m.status, count(*) FROM {CurrentMentions} GROUP BY m.type, m.status ORDER BY m.type, m.status", row => new MentionCount(row.GetString(0), row.GetString(1), row.GetInt64(2)));
        return new(
            store.Path, Size(store.Path), (int)connection.Number("PRAGMA user_version"), connection.Number("SELECT count(*) FROM report"), counts.Sum(count => count.Mentions),
            connection.Number("SELECT count(*) FROM decision"), published.First, published.Last, days.First, days.Last, Check(connection))
        {
            Codings = connection.Rows(
                "SELECT c.version, c.ontology, c.gazetteer, c.models, count(*) FROM coding JOIN coder c ON c.id = coding.coder GROUP BY c.id ORDER BY c.id",
                row => new CoderCount(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4))),
            MentionCounts = counts,
            DecisionsWithoutMention = connection.Number(WithoutMention),
            Copies = new(CopiesOf(connection, "original"), CopiesOf(connection, "reprint"), CopiesOf(connection, "abridged")),
        };
    }

    private static (string? First, string? Last) Range(SqliteConnection connection, string sql) => connection.Rows(sql, row => (row.TextOrNull(0), row.TextOrNull(1)))[0];

    private static long CopiesOf(SqliteConnection connection, string kind) => connection.Number($"SELECT count(*) FROM lineage_member WHERE kind = '{kind}'");

    private static List<string> Check(SqliteConnection connection)
    {
        var faults = connection.Rows($"PRAGMA quick_check({MostFaults})", row => row.GetString(0));
        faults.RemoveAll(fault => fault == "ok");
        if (connection.Rows("PRAGMA foreign_key_check", row => row.GetString(0)) is { Count: > 0 } orphans)
        {
            faults.AddRange(orphans.Distinct(StringComparer.Ordinal).Select(table => $"rows of {table} point to rows that are not there"));
        }

        return faults;
    }

    private static long Size(string path) => new[] { path, path + "-wal" }.Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length);
}

/// <summary>How many codings one coder made.</summary>
public sealed record CoderCount(string Version, string Ontology, string Gazetteer, string Models, long Codings);

public sealed record MentionCount(string Type, string Status, long Mentions);

/// <summary>How many texts have copies, and how many copies there are.</summary>
public sealed record CopyCount(long Originals, long Reprints, long Abridged);
