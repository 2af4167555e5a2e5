using System.Text.Json;
using Dateline.Attributions;

namespace Dateline.Exports;

/// <summary>The attributions of the record and the hops of a chain.</summary>
internal static class AttributionJson
{
    public static void Write(Utf8JsonWriter json, AttributionLayer attributions)
    {
        json.WriteStartArray("attributions");
        foreach (var attribution in attributions.All)
        {
            json.WriteStartObject();
            json.WriteNumber("id", attribution.Id);
            json.WriteString("scope", RecordNames.Of(attribution.Scope));
            WriteSource(json, attribution.Source);
            json.WriteText("via", attribution.Via);
            json.WriteQuoted("cue", attribution.Cue, attribution.CueText);
            json.WriteSpans("content", attribution.Content);
            json.WriteString("quote", RecordNames.Of(attribution.Quote));
            json.WriteId("parent", attribution.Parent);
            if (attribution.IsAttitude)
            {
                json.WriteString("sense", "attitude");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteChain(Utf8JsonWriter json, IReadOnlyList<Hop> hops)
    {
        json.WriteStartArray("chain");
        foreach (var hop in hops)
        {
            json.WriteStringValue(hop.Name);
        }

        json.WriteEndArray();
        json.WriteStartArray("hops");
        foreach (var hop in hops)
        {
            json.WriteStartObject();
            json.WriteString("name", hop.Name);
            json.WriteString("kind", RecordNames.Of(hop.Kind));
            json.WriteNumber("attribution", hop.Attribution);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, Source? source)
    {
        if (source is null)
        {
            json.WriteNull("source");
            return;
        }

        json.WriteStartObject("source");
        json.WriteOffsets(source.Span);
        json.WriteString("text", source.Text);
        json.WriteString("name", source.Name);
        json.WriteString("kind", RecordNames.Of(source.Kind));
        json.WriteEndObject();
    }
}
