using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Corroboration.Announcements;
using Dateline.Store.Events;
using NodaTime;

namespace Dateline.Cli.Output;

/// <summary>The ledger of announcements for a reader and for a program.</summary>
internal static class LedgerText
{
    private const int MostRows = 50;

    public static string Table(IReadOnlyList<LedgerEntry> entries)
    {
        var text = new StringBuilder();
        Row(text, "said", "due", "outcome", "source", "what");
        foreach (var entry in entries.Take(MostRows))
        {
            Row(text, Day(entry.Said), Day(entry.Due), Name(entry), entry.Source, string.Join(' ', new[] { entry.Type, entry.Words, entry.Actor is null ? null : "by " + entry.Actor, entry.Place is null ? null : "at " + entry.Place }.Where(word => word is not null)));
        }

        if (entries.Count > MostRows)
        {
            text.Append(CultureInfo.InvariantCulture, $"... and {entries.Count - MostRows:N0} more; --format jsonl writes all.\n");
        }

        text.Append('\n');
        Counts(text, "source", Enum.GetNames<Outcome>().Select(name => name.ToLowerInvariant()));
        foreach (var source in entries.GroupBy(entry => entry.Source, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostRows))
        {
            Counts(text, source.Key, Enum.GetValues<Outcome>().Select(outcome => source.Count(entry => entry.Finding.Outcome == outcome).ToString(CultureInfo.InvariantCulture)));
        }

        return text.ToString();
    }

    public static string Jsonl(IReadOnlyList<LedgerEntry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var entry in entries)
        {
            using (var json = new Utf8JsonWriter(buffer))
            {
                Write(json, entry);
            }

            buffer.Write("\n"u8);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, LedgerEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("event", entry.Event);
        json.WriteString("source", entry.Source);
        json.WriteString("type", entry.Type);
        json.WriteString("status", entry.Status.ToString().ToLowerInvariant());
        json.WriteString("words", entry.Words);
        json.WriteString("actor", entry.Actor);
        json.WriteString("place", entry.Place);
        json.WriteString("report", entry.Report);
        json.WriteNumber("mention", entry.Number);
        json.WriteString("said", entry.Said is null ? null : Day(entry.Said));
        json.WriteString("due", entry.Due is null ? null : Day(entry.Due));
        json.WriteString("outcome", Name(entry));
        json.WriteNumber("fulfilling", entry.Finding.Fulfilling);
        json.WriteNumber("contradicting", entry.Finding.Contradicting);
        json.WriteNumber("repeating", entry.Finding.Repeating);
        json.WriteStartArray("mentions");
        foreach (var (report, number) in entry.Mentions)
        {
            json.WriteStartObject();
            json.WriteString("report", report);
            json.WriteNumber("mention", number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Name(LedgerEntry entry) => entry.Finding.Outcome.ToString().ToLowerInvariant();

    private static string Day(LocalDate? day) => day?.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture) ?? "-";

    private static void Row(StringBuilder text, string said, string due, string outcome, string source, string what) =>
        text.Append(said.PadRight(12)).Append(due.PadRight(12)).Append(outcome.PadRight(14)).Append(source.PadRight(26)).Append(' ').Append(what).Append('\n');

    private static void Counts(StringBuilder text, string head, IEnumerable<string> cells) => text.Append(head.PadRight(26)).AppendJoin("", cells.Select(cell => cell.PadLeft(14))).Append('\n');
}
