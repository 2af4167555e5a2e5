using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Events;
using Dateline.Mentions;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Exports;

/// <summary>Writes the record of one document. Every key is always there; what the text does not say is null.</summary>
internal static class RecordJson
{
    /// <summary>Letters outside ASCII stay readable; what JSON itself must escape is escaped.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Utf8JsonWriter json, CodedDocument document, bool withText)
    {
        json.WriteStartObject();
        WriteDocument(json, document.Document, withText);
        WriteCoder(json, document.Coder);
        json.WriteStartArray("sentences");
        foreach (var sentence in document.Sentences)
        {
            json.WriteSpan(sentence.Span);
        }

        json.WriteEndArray();
        WriteMentions(json, document.Mentions);
        json.WriteStartArray("places");
        foreach (var place in document.Places)
        {
            PlaceJson.Write(json, place);
        }

        json.WriteEndArray();
        json.WriteStartArray("times");
        foreach (var time in document.Times)
        {
            WriteTime(json, time);
        }

        json.WriteEndArray();
        AttributionJson.Write(json, document.Attributions);
        EventJson.Write(json, document);
        WriteDiagnostics(json, document.Diagnostics);
        json.WriteEndObject();
    }

    public static void WriteTime(Utf8JsonWriter json, Timex? time)
    {
        if (time is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("id", time.Id);
        json.WriteOffsets(time.Span);
        json.WriteString("text", time.Text);
        json.WriteString("type", RecordNames.Of(time.Type));
        json.WriteText("value", time.Value);
        json.WriteText("from", RecordDates.Iso(time.From));
        json.WriteText("to", RecordDates.Iso(time.To));
        json.WriteText("grain", RecordNames.Of(time.Grain));
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, Document document, bool withText)
    {
        json.WriteStartObject("document");
        json.WriteString("key", document.Key);
        json.WriteString("sha256", document.Raw.Sha256);
        json.WriteText("title", document.Title);
        json.WriteText("publisher", document.Publisher);
        json.WriteText("byline", document.Byline);
        json.WriteText("published", RecordDates.Iso(document.Published));
        json.WriteString("language", document.Language);
        if (document.Dateline is { } dateline)
        {
            json.WriteStartObject("dateline");
            json.WriteText("place", dateline.Place);
            json.WriteText("date", RecordDates.Iso(dateline.Date));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("dateline");
        }

        json.WriteStartArray("credits");
        foreach (var credit in document.Credits)
        {
            json.WriteStartObject();
            json.WriteString("text", credit.Text);
            json.WriteString("name", credit.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteText("licence", document.Licence);
        json.WriteText("url", document.Url);
        if (withText)
        {
            json.WriteString("text", document.Raw.Characters);
        }

        json.WriteEndObject();
    }

    private static void WriteCoder(Utf8JsonWriter json, CoderVersion coder)
    {
        json.WriteStartObject("coder");
        json.WriteString("version", coder.Version);
        json.WriteStartObject("models");
        foreach (var (name, checksum) in coder.Models)
        {
            json.WriteString(name, checksum);
        }

        json.WriteEndObject();
        json.WriteString("ontology", coder.Ontology);
        json.WriteString("gazetteer", coder.Gazetteer);
        json.WriteEndObject();
    }

    private static void WriteMentions(Utf8JsonWriter json, MentionLayer mentions)
    {
        json.WriteStartArray("mentions");
        foreach (var mention in mentions.All)
        {
            json.WriteStartObject();
            json.WriteNumber("id", mention.Id);
            json.WriteOffsets(mention.Span);
            json.WriteString("text", mention.Text);
            json.WriteString("kind", RecordNames.Of(mention.Kind));
            json.WriteString("name", mention.Name);
            json.WriteEntity(mention.Entity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            if (diagnostic.Span is { } span)
            {
                json.WriteOffsets(span);
            }
            else
            {
                json.WriteNull("start");
                json.WriteNull("end");
            }

            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
