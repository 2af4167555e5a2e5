using System.Text.Json;
using Dateline.Gazetteers;
using Dateline.Places;

namespace Dateline.Exports;

/// <summary>The place objects of the record.</summary>
internal static class PlaceJson
{
    public static void Write(Utf8JsonWriter json, PlaceMention mention)
    {
        json.WriteStartObject();
        json.WriteNumber("id", mention.Id);
        json.WriteOffsets(mention.Span);
        json.WriteString("text", mention.Text);
        json.WriteText("name", mention.Place?.Name);
        WriteGeoNames(json, mention.Place);
        json.WriteText("country", mention.Place?.Country);
        json.WriteText("admin1", mention.Place?.Admin1);
        json.WriteCoordinate("lat", mention.Latitude);
        json.WriteCoordinate("lon", mention.Longitude);
        json.WriteBoolean("metonym", mention.Metonym);
        json.WriteText("relation", mention.Relation is { } relation ? RecordNames.Of(relation) : null);
        json.WriteText("direction", mention.Direction);
        json.WriteKilometres("distanceKm", mention.DistanceKm);
        json.WriteStartArray("anchors");
        foreach (var anchor in mention.Anchors)
        {
            json.WriteStringValue(anchor.Id);
        }

        json.WriteEndArray();
        json.WritePropertyName("geometry");
        WriteGeometry(json, mention.Geometry);
        json.WriteKilometres("radiusKm", mention.RadiusKm);
        json.WriteId("acledPrecision", mention.AcledPrecision);
        json.WriteId("ucdpPrecision", mention.UcdpPrecision);
        json.WriteScore("confidence", mention.Confidence);
        json.WriteStartArray("alternatives");
        foreach (var (place, score) in mention.Alternatives)
        {
            json.WriteStartObject();
            WriteGeoNames(json, place);
            json.WriteString("name", place.Name);
            json.WriteCoordinate("lat", place.Latitude);
            json.WriteCoordinate("lon", place.Longitude);
            json.WriteScore("score", score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>RFC 7946; a polygon's one ring is wrapped once more, as the standard asks. What crosses the 180th meridian is cut into a Multi geometry.</summary>
    public static void WriteGeometry(Utf8JsonWriter json, PlaceGeometry? geometry)
    {
        if (geometry is null || geometry.Coordinates.Count == 0)
        {
            json.WriteNullValue();
            return;
        }

        WriteParts(json, Antimeridian.Parts(geometry));
    }

    /// <summary>Geometries of one kind as one: plain where there is one, Multi where there are several.</summary>
    public static void WriteParts(Utf8JsonWriter json, IReadOnlyList<PlaceGeometry> parts)
    {
        json.WriteStartObject();
        json.WriteString("type", (parts.Count > 1 ? "Multi" : "") + RecordNames.Of(parts[0].Kind));
        json.WritePropertyName("coordinates");
        if (parts.Count == 1)
        {
            WriteCoordinates(json, parts[0]);
        }
        else
        {
            json.WriteStartArray();
            foreach (var part in parts)
            {
                WriteCoordinates(json, part);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteCoordinates(Utf8JsonWriter json, PlaceGeometry geometry)
    {
        if (geometry.Kind == GeometryKind.Point)
        {
            WritePosition(json, geometry.Coordinates[0]);
        }
        else
        {
            WritePositions(json, geometry);
        }
    }

    private static void WritePositions(Utf8JsonWriter json, PlaceGeometry geometry)
    {
        var isPolygon = geometry.Kind == GeometryKind.Polygon;
        json.WriteStartArray();
        if (isPolygon)
        {
            json.WriteStartArray();
        }

        foreach (var position in geometry.Coordinates)
        {
            WritePosition(json, position);
        }

        if (isPolygon)
        {
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, (double Longitude, double Latitude) position)
    {
        json.WriteStartArray();
        json.WriteCoordinateValue(position.Longitude);
        json.WriteCoordinateValue(position.Latitude);
        json.WriteEndArray();
    }

    private static void WriteGeoNames(Utf8JsonWriter json, Place? place)
    {
        if (place is { GeoNames: > 0 })
        {
            json.WriteNumber("geonames", place.GeoNames);
        }
        else
        {
            json.WriteNull("geonames");
        }
    }
}
