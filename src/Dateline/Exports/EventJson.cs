using System.Text.Json;
using Dateline.Actors;
using Dateline.Events;
using Dateline.Text;

namespace Dateline.Exports;

/// <summary>The events of the record.</summary>
internal static class EventJson
{
    public static void Write(Utf8JsonWriter json, CodedDocument document)
    {
        json.WriteStartArray("events");
        foreach (var eventMention in document.Events)
        {
            Write(json, eventMention, document.Document.Raw);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, EventMention eventMention, RawText raw)
    {
        json.WriteStartObject();
        json.WriteNumber("id", eventMention.Id);
        json.WriteNumber("group", eventMention.Group);
        json.WriteNumber("sentence", eventMention.Sentence);
        json.WriteQuoted("trigger", eventMention.Trigger, eventMention.TriggerText);
        json.WriteString("type", eventMention.Type.Value);
        json.WriteText("mode", eventMention.Mode);
        json.WriteStartArray("contexts");
        foreach (var context in eventMention.Contexts)
        {
            json.WriteStringValue(context);
        }

        json.WriteEndArray();
        json.WriteString("status", RecordNames.Of(eventMention.Status));
        json.WriteBoolean("negated", eventMention.Negated);
        json.WriteQuoted("statusCue", eventMention.StatusCue, eventMention.StatusCue is { } cue ? raw.Slice(cue) : "");
        json.WriteScore("confidence", eventMention.Confidence);
        WriteActors(json, "actors", eventMention.Actors);
        WriteActors(json, "recipients", eventMention.Recipients);
        json.WriteStartArray("places");
        foreach (var place in eventMention.Places)
        {
            PlaceJson.Write(json, place);
        }

        json.WriteEndArray();
        json.WritePropertyName("time");
        RecordJson.WriteTime(json, eventMention.Time);
        WriteSizes(json, eventMention.Sizes);
        json.WriteId("attribution", eventMention.Attribution);
        AttributionJson.WriteChain(json, eventMention.Hops);
        WriteReasons(json, eventMention.Why);
        json.WriteEndObject();
    }

    private static void WriteActors(Utf8JsonWriter json, string name, IReadOnlyList<ActorMention> actors)
    {
        json.WriteStartArray(name);
        foreach (var actor in actors)
        {
            json.WriteStartObject();
            json.WriteOffsets(actor.Span);
            json.WriteString("text", actor.Text);
            json.WriteString("name", actor.Name);
            json.WriteText("code", actor.Code);
            json.WriteText("sector", actor.Sector);
            json.WriteEntity(actor.Entity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSizes(Utf8JsonWriter json, IReadOnlyList<EventSize> sizes)
    {
        json.WriteStartArray("size");
        foreach (var size in sizes)
        {
            json.WriteStartObject();
            json.WriteString("kind", size.Kind);
            json.WriteNumber("low", size.Low);
            json.WriteId("high", size.High);
            json.WriteOffsets(size.Span);
            json.WriteString("text", size.Text);
            json.WriteId("attribution", size.Attribution);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReasons(Utf8JsonWriter json, IReadOnlyList<Reason> reasons)
    {
        json.WriteStartArray("why");
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("field", reason.Field);
            json.WriteString("by", reason.By);
            json.WriteString("name", reason.Name);
            json.WriteScore("score", reason.Score);
            json.WriteSpans("spans", reason.Spans);
            json.WriteStartArray("alternatives");
            foreach (var (value, score) in reason.Alternatives)
            {
                json.WriteStartObject();
                json.WriteString("value", value);
                json.WriteScore("score", score);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
