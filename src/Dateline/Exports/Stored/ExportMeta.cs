using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Dateline.Lexicons;
using Dateline.Store.Queries;

namespace Dateline.Exports.Stored;

/// <summary>The <c>.meta.json</c> beside an exported file: what was asked, what was left out and why, who coded it, and whom it is owed to. It tells no time, so that the same export is the same bytes.</summary>
public static class ExportMeta
{
    /// <param name="file">The name of the file, without its folder.</param>
    /// <param name="sha256">Of the file, small hexadecimal digits.</param>
    public static byte[] Write(IStoredExport export, ExportSelection selection, ExportTally tally, DataFolder data, string file, string sha256)
    {
        ArgumentNullException.ThrowIfNull(export);
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(data);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = RecordJson.WriterOptions.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("sha256", sha256);
            json.WriteString("format", export.Name);
            json.WriteString("rows", export.IsOfEvents ? "events" : "mentions");
            WriteColumns(json, export);
            WriteFilter(json, selection, export);
            WriteCounts(json, tally);
            WriteCoders(json, tally);
            WriteOwed(json, tally, data);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, .. "\n"u8];
    }

    /// <summary>Only what was asked for; a filter that asks for nothing is an empty object.</summary>
    internal static void WriteFilter(Utf8JsonWriter json, ExportSelection selection, IStoredExport? export)
    {
        var filter = selection.Filter;
        json.WriteStartObject("filter");
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            json.WriteString("text", filter.Text);
        }

        foreach (var (name, values) in Lists(filter))
        {
            WriteList(json, name, values);
        }

        if (filter.Box is { } box)
        {
            json.WriteString("box", string.Create(CultureInfo.InvariantCulture, $"{box.West},{box.South},{box.East},{box.North}"));
        }

        WriteGiven(json, "from", RecordDates.Iso(filter.From));
        WriteGiven(json, "to", RecordDates.Iso(filter.To));
        if (filter.Confidence is { } confidence)
        {
            json.WriteNumber("confidence", confidence);
        }

        if (filter.OriginalsOnly)
        {
            json.WriteBoolean("originalsOnly", true);
        }

        if (selection.EveryStatus)
        {
            json.WriteBoolean("everyStatus", true);
        }

        json.WriteEndObject();
        WriteList(json, "statusesOfFormat", export is null ? [] : selection.StatusesIn(export) ?? []);
    }

    private static IEnumerable<(string, IReadOnlyList<string>)> Lists(MentionFilter filter) =>
    [
        ("types", filter.Types), ("statuses", filter.Statuses), ("actors", filter.Actors), ("by", filter.Doers), ("toWhom", filter.Recipients), ("places", filter.Places),
        ("countries", filter.Countries), ("publishers", filter.Publishers), ("sources", filter.Sources), ("speakers", filter.Speakers), ("reports", filter.Reports),
    ];

    private static void WriteColumns(Utf8JsonWriter json, IStoredExport export) => WriteList(json, "columns", export.Columns);

    private static void WriteCounts(Utf8JsonWriter json, ExportTally tally)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("mentionsInStore", tally.InStore);
        json.WriteNumber("mentionsOutsideFilter", tally.InStore - tally.Matched);
        json.WriteNumber("mentionsMatched", tally.Matched);
        json.WriteNumber("rowsWritten", tally.Written);
        json.WriteNumber("mentionsDecidedByPersons", tally.Decided);
        json.WriteStartObject("rowsLeftOut");
        foreach (var (reason, count) in tally.LeftOut)
        {
            json.WriteNumber(reason, count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCoders(Utf8JsonWriter json, ExportTally tally)
    {
        json.WriteStartArray("coders");
        foreach (var (coder, mentions) in tally.Coders.OrderBy(pair => pair.Key.Version, StringComparer.Ordinal).ThenBy(pair => pair.Key.Models, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("version", coder.Version);
            json.WriteString("ontology", coder.Ontology);
            json.WriteString("gazetteer", coder.Gazetteer);
            json.WriteString("models", coder.Models);
            json.WriteNumber("mentions", mentions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOwed(Utf8JsonWriter json, ExportTally tally, DataFolder data)
    {
        json.WriteStartArray("attributions");
        foreach (var row in TableFile.Read(data.File("attributions.tsv"), "layer", "what", "licence", "address"))
        {
            json.WriteStartObject();
            json.WriteString("layer", row.Required(0));
            json.WriteString("what", row.Required(1));
            json.WriteString("licence", row.Required(2));
            WriteGiven(json, "address", row[3]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("licencesOfReports");
        foreach (var (licence, reports) in tally.Licences)
        {
            json.WriteNumber(licence.Length > 0 ? licence : "none stated", reports);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteGiven(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }
}
