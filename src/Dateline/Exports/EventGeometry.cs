using System.Text.Json;
using Dateline.Places;

namespace Dateline.Exports;

/// <summary>One GeoJSON geometry for all located places of an event: the place's own where there is one, a Multi geometry where several are of one kind, a collection where they are not.</summary>
internal static class EventGeometry
{
    /// <summary>The geometry, and before it the box around it where it is no point.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<PlaceMention> places)
    {
        PlaceGeometry[] parts = [.. places.Select(Of).OfType<PlaceGeometry>().SelectMany(Antimeridian.Parts)];
        if (parts.Length > 1 || (parts.Length == 1 && parts[0].Kind != GeometryKind.Point))
        {
            WriteBox(json, [.. parts.SelectMany(p => p.Coordinates)]);
        }

        json.WritePropertyName("geometry");
        if (parts.Length == 0)
        {
            json.WriteNullValue();
        }
        else if (Array.TrueForAll(parts, part => part.Kind == parts[0].Kind))
        {
            PlaceJson.WriteParts(json, parts);
        }
        else
        {
            json.WriteStartObject();
            json.WriteString("type", "GeometryCollection");
            json.WriteStartArray("geometries");
            foreach (var part in parts)
            {
                PlaceJson.WriteParts(json, [part]);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    /// <summary>West, south, east, north. The narrower of the two ways round the globe: a box across the 180th meridian begins in the east and ends in the west (RFC 7946, section 5.2).</summary>
    private static void WriteBox(Utf8JsonWriter json, (double Longitude, double Latitude)[] points)
    {
        var longitudes = points.Select(p => p.Longitude).Distinct().Order().ToArray();
        var (west, east) = (longitudes[0], longitudes[^1]);
        var gap = 360 - (east - west);
        for (var i = 0; i + 1 < longitudes.Length; i++)
        {
            // The widest stretch of the globe without a point lies outside the box; points on the meridian are on both of its sides.
            if (longitudes[i + 1] - longitudes[i] > gap && Math.Abs(longitudes[0]) == 180 && Math.Abs(longitudes[^1]) == 180)
            {
                (gap, west, east) = (longitudes[i + 1] - longitudes[i], longitudes[i + 1], longitudes[i]);
            }
        }

        json.WriteStartArray("bbox");
        foreach (var edge in (ReadOnlySpan<double>)[west, points.Min(p => p.Latitude), east, points.Max(p => p.Latitude)])
        {
            json.WriteCoordinateValue(edge);
        }

        json.WriteEndArray();
    }

    private static PlaceGeometry? Of(PlaceMention place) =>
        place.Geometry is { Coordinates.Count: > 0 } geometry ? geometry
        : place is { Latitude: { } latitude, Longitude: { } longitude } ? new(GeometryKind.Point, [(longitude, latitude)])
        : null;
}
