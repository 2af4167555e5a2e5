using System.Text.Json;
using Dateline.Store.Queries;

namespace Dateline.Store.Decisions;

/// <summary>
/// All decisions of a store as JSON lines and back: reports by key and hash of their text, so that another store with the same reports can take them. In the order in which they were made.
/// </summary>
public static class DecisionFile
{
    private const string Columns = """
        d.kind, r.key, r.sha256, d.trigger_start, d.trigger_end, o.key, o.sha256, d.other_start, d.other_end, d.field, d.value, d.person, d.reason, d.made_at
        """;

    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the decisions whose reports are all among the given ones; returns how many.</summary>
    internal static int Write(StoreFile store, IReadOnlySet<long> reports, Stream output)
    {
        var rows = store.Guard(() => store.Connection.Rows(
            $"SELECT {Columns}, d.report, d.other_report FROM decision d JOIN report r ON r.id = d.report LEFT JOIN report o ON o.id = d.other_report ORDER BY d.id",
            row => (Values: Enumerable.Range(0, 14).Select(i => row.IsDBNull(i) ? null : row.GetValue(i)).ToArray(), Report: row.GetInt64(14), Other: row.IsDBNull(15) ? (long?)null : row.GetInt64(15))));
        var count = 0;
        foreach (var (values, report, other) in rows.Where(row => reports.Contains(row.Report) && (row.Other is null || reports.Contains(row.Other.Value))))
        {
            using (var json = new Utf8JsonWriter(output, Options))
            {
                Write(json, values);
            }

            output.WriteByte((byte)'\n');
            count++;
        }

        return count;
    }

    /// <summary>Adds decisions to a store that holds none of them, and brings its mentions in line.</summary>
    /// <exception cref="UsageException">A line is no decision, or its report is not in the store.</exception>
    public static void Read(StoreFile store, IEnumerable<string> lines, string name)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(lines);
        store.Guard(() =>
        {
            using var transaction = store.Connection.BeginTransaction(deferred: false);
            using var shared = new SharedRows(store.Handle);
            using var codings = new CodingRows(store.Handle, shared);
            using var corrections = new CorrectionRows(store.Handle);
            using var reports = new StoredReports(store);
            using var find = new Statement(store.Handle, "SELECT id FROM report WHERE key = ? AND sha256 = ?");
            using var add = new Statement(store.Handle, "INSERT INTO decision (kind, report, trigger_start, trigger_end, other_report, other_start, other_end, field, value, person, reason, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            var touched = new SortedSet<long>();
            var number = 0;
            foreach (var line in lines.Where(line => line.Length > 0))
            {
                number++;
                touched.Add(Add(line, $"{name}, line {number}", find, add));
            }

            foreach (var report in touched)
            {
                corrections.Apply(report, reports.Of(report).Record, codings);
            }

            transaction.Commit();
            return true;
        });
    }

    private static void Write(Utf8JsonWriter json, object?[] values)
    {
        json.WriteStartObject();
        json.WriteString("kind", (string)values[0]!);
        WritePlace(json, "at", values.AsSpan(1, 4));
        if (values[5] is not null)
        {
            WritePlace(json, "other", values.AsSpan(5, 4));
        }

        json.WriteString("field", (string?)values[9]);
        json.WriteString("value", (string?)values[10]);
        json.WriteString("person", (string?)values[11]);
        json.WriteString("reason", (string?)values[12]);
        json.WriteString("madeAt", (string?)values[13]);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, ReadOnlySpan<object?> place)
    {
        json.WriteStartObject(name);
        json.WriteString("key", (string)place[0]!);
        json.WriteString("sha256", (string)place[1]!);
        json.WriteNumber("start", (long)place[2]!);
        json.WriteNumber("end", (long)place[3]!);
        json.WriteEndObject();
    }

    private static long Add(string line, string where, Statement find, Statement add)
    {
        try
        {
            var json = JsonElement.Parse(line);
            var at = json.GetProperty("at");
            var report = Find(at, find, where);
            add.With(json.GetProperty("kind").GetString()).With(report).With(at.GetProperty("start").GetInt64()).With(at.GetProperty("end").GetInt64());
            if (json.TryGetProperty("other", out var other))
            {
                add.With(Find(other, find, where)).With(other.GetProperty("start").GetInt64()).With(other.GetProperty("end").GetInt64());
            }
            else
            {
                add.With((string?)null).With((string?)null).With((string?)null);
            }

            foreach (var key in (string[])["field", "value", "person", "reason", "madeAt"])
            {
                add.With(json.GetProperty(key).GetString());
            }

            add.Run();
            return report;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"{where}: this is no decision ({exception.Message}).", exception);
        }
    }

    private static long Find(JsonElement place, Statement find, string where) =>
        find.With(place.GetProperty("key").GetString()).With(place.GetProperty("sha256").GetString()).Find()
        ?? throw new UsageException($"{where}: the report '{place.GetProperty("key").GetString()}' with that text is not in the store.");
}
