using System.Buffers;
using System.Text.Json;
using Dateline.Store.Decisions;
using Dateline.Store.Queries;

namespace Dateline.Exports.Stored;

/// <summary>
/// One JSON object a line for each event mention: its id, the fields that a person may change and give back, the report, and under <c>coded</c> the event object as the coder made it.
/// </summary>
public sealed class MentionJsonl : IStoredExport
{
    public string Name => "jsonl";

    public string FileExtension => ".jsonl";

    public string Summary => "event mentions with the evidence of every field, one JSON object a line; changes can be given back";

    public bool IsOfEvents => false;

    public bool IsOfFacts => false;

    public IReadOnlyList<string> Columns => [];

    public string Head => "";

    public string Separator => "";

    public string Tail => "";

    public string? Refuse(ExportRow row) => null;

    public void Write(ExportRow row, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var mention = row.Event.Lead;
        using (var json = new Utf8JsonWriter(output, RecordJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString(MentionColumns.Id, mention.Id);
            json.WriteText(MentionFields.Verdict, mention.Verdict);
            foreach (var field in MentionFields.All)
            {
                WriteField(json, field, field.Get(mention.Event));
            }

            json.WriteStartArray("decided");
            foreach (var field in mention.Decided)
            {
                json.WriteStringValue(field);
            }

            json.WriteEndArray();
            json.WriteText("sentence", mention.Sentence is { } sentence ? SingleLine.Collapse(sentence) : null);
            WriteReport(json, mention.Report);
            json.WritePropertyName("coded");
            mention.Json.WriteTo(json);
            json.WriteString(MentionColumns.Revision, MentionRevision.Of(mention.Event, mention.Verdict));
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>Numbers and truth values as such; what has no value is null.</summary>
    private static void WriteField(Utf8JsonWriter json, MentionField field, string value)
    {
        if (value is "true" or "false" && field.Name == "negated")
        {
            json.WriteBoolean(field.Name, value == "true");
        }
        else if (!field.IsText && decimal.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumber(field.Name, number);
        }
        else
        {
            json.WriteText(field.Name, value);
        }
    }

    private static void WriteReport(Utf8JsonWriter json, StoredReport report)
    {
        var record = report.Record;
        json.WriteStartObject("document");
        json.WriteString("key", record.Key);
        json.WriteString("sha256", record.Sha256);
        json.WriteText("title", record.Title);
        json.WriteText("publisher", record.Publisher);
        json.WriteText("published", RecordDates.Iso(record.Published));
        json.WriteText("url", record.Url);
        json.WriteText("licence", record.Licence);
        json.WriteEndObject();
        json.WritePropertyName("coder");
        report.Json.GetProperty("coder").WriteTo(json);
    }
}
