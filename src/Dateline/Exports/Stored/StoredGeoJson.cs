using System.Buffers;
using System.Text.Json;
using Dateline.Corroboration.Records;
using Dateline.Gazetteers;

namespace Dateline.Exports.Stored;

/// <summary>A FeatureCollection (RFC 7946), one feature a mention. The geometry is null where no place is located: an event is never given an invented pin.</summary>
public sealed class StoredGeoJson : IStoredExport
{
    public string Name => "geojson";

    public string FileExtension => ".geojson";

    public string Summary => "a map layer, one feature a mention";

    public bool IsOfEvents => false;

    public bool IsOfFacts => false;

    public IReadOnlyList<string> Columns => [];

    public string Head => $"{{\"type\":\"FeatureCollection\",\"attribution\":\"{GazetteerAttribution.Text}\",\"features\":[\n";

    public string Separator => ",\n";

    public string Tail => "\n]}\n";

    public string? Refuse(ExportRow row) => null;

    public void Write(ExportRow row, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(row);
        var mention = row.Event.Lead;
        using var json = new Utf8JsonWriter(output, RecordJson.WriterOptions);
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", mention.Id);
        WriteGeometry(json, mention.Event.Places);
        json.WriteStartObject("properties");
        foreach (var column in MentionColumns.All.Where(column => column.Name is not (MentionColumns.Id or MentionColumns.Revision)))
        {
            json.WriteText(column.Name == "type" ? "eventType" : column.Name, SingleLine.Collapse(column.Value(row) ?? ""));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteGeometry(Utf8JsonWriter json, IReadOnlyList<RecordPlace> places)
    {
        json.WritePropertyName("geometry");
        string[] geometries = [.. places.Select(Geometry).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (geometries.Length == 0)
        {
            json.WriteNullValue();
        }
        else if (geometries.Length == 1)
        {
            json.WriteRawValue(geometries[0]);
        }
        else
        {
            json.WriteStartObject();
            json.WriteString("type", "GeometryCollection");
            json.WriteStartArray("geometries");
            foreach (var geometry in geometries)
            {
                json.WriteRawValue(geometry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static string? Geometry(RecordPlace place) => place.Geometry
        ?? (place is { Latitude: { } latitude, Longitude: { } longitude } ? $"{{\"type\":\"Point\",\"coordinates\":[{Cells.Degrees(longitude)},{Cells.Degrees(latitude)}]}}" : null);
}
