using System.Buffers;
using System.Text.Json;
using Dateline.Actors;
using Dateline.Events;
using Dateline.Gazetteers;

namespace Dateline.Exports;

/// <summary>A FeatureCollection (RFC 7946), one feature an event. The geometry is null where no place of the event is located: an event is never given an invented pin.</summary>
public sealed class GeoJsonExport : IExport
{
    public string Name => "geojson";

    public string FileExtension => ".geojson";

    public string Summary => "a map layer, one feature an event";

    public string Head => $"{{\"type\":\"FeatureCollection\",\"attribution\":\"{GazetteerAttribution.Text}\",\"features\":[\n";

    public string Separator => ",\n";

    public string Tail => "\n]}\n";

    public void Write(CodedDocument document, ExportOptions options, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        for (var i = 0; i < document.Events.Count; i++)
        {
            if (i > 0)
            {
                output.Write(",\n"u8);
            }

            using var json = new Utf8JsonWriter(output, RecordJson.WriterOptions);
            WriteFeature(json, document, document.Events[i]);
        }
    }

    private static void WriteFeature(Utf8JsonWriter json, CodedDocument document, EventMention eventMention)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", FormattableString.Invariant($"{document.Document.Key}#{eventMention.Id}"));
        EventGeometry.Write(json, eventMention.Places);
        WriteProperties(json, document, eventMention);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, CodedDocument document, EventMention eventMention)
    {
        json.WriteStartObject("properties");
        json.WriteString("document", document.Document.Key);
        json.WriteText("publisher", document.Document.Publisher);
        json.WriteText("published", RecordDates.Iso(document.Document.Published));
        json.WriteText("title", document.Document.Title);
        json.WriteText("url", document.Document.Url);
        json.WriteNumber("event", eventMention.Id);
        json.WriteNumber("group", eventMention.Group);
        json.WriteString("eventType", eventMention.Type.Value);
        json.WriteText("mode", eventMention.Mode);
        json.WriteString("status", RecordNames.Of(eventMention.Status));
        json.WriteBoolean("negated", eventMention.Negated);
        json.WriteScore("confidence", eventMention.Confidence);
        WriteNames(json, "actors", eventMention.Actors);
        WriteNames(json, "recipients", eventMention.Recipients);
        json.WriteText("from", RecordDates.Iso(eventMention.Time?.From));
        json.WriteText("to", RecordDates.Iso(eventMention.Time?.To));
        WritePlaces(json, eventMention);
        json.WriteStartArray("chain");
        foreach (var hop in eventMention.Hops)
        {
            json.WriteStringValue(hop.Name);
        }

        json.WriteEndArray();
        json.WriteString("trigger", eventMention.TriggerText);
        json.WriteText("sentence", eventMention.Sentence < document.Sentences.Count
            ? SingleLine.Collapse(document.Document.Raw.Slice(document.Sentences[eventMention.Sentence].Span))
            : null);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IReadOnlyList<ActorMention> actors)
    {
        json.WriteStartArray(name);
        foreach (var actor in actors)
        {
            json.WriteStringValue(actor.Name);
        }

        json.WriteEndArray();
    }

    private static void WritePlaces(Utf8JsonWriter json, EventMention eventMention)
    {
        json.WriteStartArray("places");
        foreach (var place in eventMention.Places)
        {
            json.WriteStartObject();
            json.WriteString("text", place.Text);
            json.WriteText("name", place.Place?.Name);
            json.WriteText("relation", place.Relation is { } relation ? RecordNames.Of(relation) : null);
            json.WriteKilometres("radiusKm", place.RadiusKm);
            json.WriteId("ucdpPrecision", place.UcdpPrecision);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
