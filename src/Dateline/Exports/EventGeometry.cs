using System.Text.Json;
using Dateline.Places;

namespace Dateline.Exports;

/// <summary>One GeoJSON geometry for all located places of an event: the place's own where there is one, a Multi geometry where several are of one kind, a collection where they are not.</summary>
internal static class EventGeometry
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<PlaceMention> places)
    {
        var geometries = places.Select(Of).OfType<PlaceGeometry>().ToArray();
        if (geometries.Length <= 1)
        {
            PlaceJson.WriteGeometry(json, geometries.Length == 1 ? geometries[0] : null);
            return;
        }

        var isOneKind = geometries.All(geometry => geometry.Kind == geometries[0].Kind);
        json.WriteStartObject();
        json.WriteString("type", isOneKind ? "Multi" + RecordNames.Of(geometries[0].Kind) : "GeometryCollection");
        json.WriteStartArray(isOneKind ? "coordinates" : "geometries");
        foreach (var geometry in geometries)
        {
            if (isOneKind)
            {
                PlaceJson.WriteCoordinates(json, geometry);
            }
            else
            {
                PlaceJson.WriteGeometry(json, geometry);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static PlaceGeometry? Of(PlaceMention place) =>
        place.Geometry is { Coordinates.Count: > 0 } geometry ? geometry
        : place is { Latitude: { } latitude, Longitude: { } longitude } ? new(GeometryKind.Point, [(longitude, latitude)])
        : null;
}
