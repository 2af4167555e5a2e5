using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Store;

namespace Dateline.Cli.Output;

/// <summary>The status of a store for a reader and for a program.</summary>
internal static class StatusText
{
    private static readonly string[] Statuses = ["occurred", "ongoing", "planned", "expected", "possible", "requested", "conditional", "denied"];

    /// <summary>A hundred columns in all.</summary>
    private static readonly int[] Widths = [.. Statuses.Select(name => Math.Max(8, name.Length) + 1), 10];

    public static string Table(StoreStatus status)
    {
        var text = new StringBuilder();
        Line(text, "store", string.Create(CultureInfo.InvariantCulture, $"{status.Path}, {Size(status.Bytes)}, schema {status.Schema}"));
        Line(text, "reports", string.Create(CultureInfo.InvariantCulture, $"{status.Reports:N0}{Days(", published", status.FirstPublished, status.LastPublished)}"));
        foreach (var coder in status.Codings)
        {
            Line(text, "codings", string.Create(CultureInfo.InvariantCulture, $"{coder.Codings:N0} by {coder.Version} ({coder.Ontology}, {coder.Gazetteer})"));
        }

        Line(text, "mentions", string.Create(CultureInfo.InvariantCulture, $"{status.Mentions:N0}{Days(", events dated", status.FirstDay, status.LastDay)}"));
        Line(text, "copies", string.Create(CultureInfo.InvariantCulture, $"{status.Copies.Reprints:N0} reprints and {status.Copies.Abridged:N0} abridgements of {status.Copies.Originals:N0} reports"));
        Line(text, "decisions", string.Create(CultureInfo.InvariantCulture, $"{status.Decisions:N0}{(status.DecisionsWithoutMention > 0 ? $", {status.DecisionsWithoutMention:N0} of them on words that the newest coder takes for no event" : "")}"));
        Line(text, "file", status.Faults.Count == 0 ? "sound" : string.Join("; ", status.Faults));
        WriteMentions(text, status);
        return text.ToString();
    }

    public static string Json(StoreStatus status)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("store", status.Path);
            json.WriteNumber("bytes", status.Bytes);
            json.WriteNumber("schema", status.Schema);
            json.WriteNumber("reports", status.Reports);
            WriteDays(json, "published", status.FirstPublished, status.LastPublished);
            json.WriteStartArray("codings");
            foreach (var coder in status.Codings)
            {
                json.WriteStartObject();
                json.WriteString("version", coder.Version);
                json.WriteString("ontology", coder.Ontology);
                json.WriteString("gazetteer", coder.Gazetteer);
                json.WriteString("models", coder.Models);
                json.WriteNumber("count", coder.Codings);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("copies");
            json.WriteNumber("original", status.Copies.Originals);
            json.WriteNumber("reprint", status.Copies.Reprints);
            json.WriteNumber("abridged", status.Copies.Abridged);
            json.WriteEndObject();
            json.WriteNumber("mentions", status.Mentions);
            WriteDays(json, "eventDays", status.FirstDay, status.LastDay);
            json.WriteStartObject("mentionsByType");
            foreach (var type in status.MentionCounts.GroupBy(count => count.Type, StringComparer.Ordinal))
            {
                json.WriteStartObject(type.Key);
                foreach (var count in type)
                {
                    json.WriteNumber(count.Status, count.Mentions);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteNumber("decisions", status.Decisions);
            json.WriteNumber("decisionsWithoutMention", status.DecisionsWithoutMention);
            json.WriteStartArray("faults");
            foreach (var fault in status.Faults)
            {
                json.WriteStringValue(fault);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteMentions(StringBuilder text, StoreStatus status)
    {
        if (status.MentionCounts.Count == 0)
        {
            return;
        }

        text.Append('\n');
        Row(text, "", [.. Statuses, "all"]);
        foreach (var type in status.MentionCounts.GroupBy(count => count.Type, StringComparer.Ordinal))
        {
            Row(text, type.Key, Counts(type));
        }

        Row(text, "all", Counts(status.MentionCounts));
    }

    private static IEnumerable<string> Counts(IEnumerable<MentionCount> counts)
    {
        var byStatus = counts.ToLookup(count => count.Status, count => count.Mentions, StringComparer.Ordinal);
        return Statuses.Select(name => byStatus[name].Sum()).Append(byStatus.Sum(group => group.Sum())).Select(number => number == 0 ? "." : number.ToString("N0", CultureInfo.InvariantCulture));
    }

    private static void Row(StringBuilder text, string head, IEnumerable<string> cells) =>
        text.Append(head.PadRight(12)).AppendJoin("", cells.Select((cell, i) => cell.PadLeft(Widths[i]))).Append('\n');

    private static void Line(StringBuilder text, string name, string value) => text.Append(name.PadRight(12)).Append(value).Append('\n');

    private static void WriteDays(Utf8JsonWriter json, string name, string? first, string? last)
    {
        json.WriteStartObject(name);
        json.WriteString("from", first);
        json.WriteString("to", last);
        json.WriteEndObject();
    }

    private static string Days(string what, string? first, string? last) => first is null ? "" : first == last ? $"{what} {first}" : $"{what} {first} to {last}";

    private static string Size(long bytes) => bytes < 10_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:N0} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N0} MB");
}
