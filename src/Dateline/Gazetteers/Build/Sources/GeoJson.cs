using System.Text.Json;

namespace Dateline.Gazetteers.Build.Sources;

/// <summary>Coordinates of GeoJSON features.</summary>
internal static class GeoJson
{
    /// <summary>A property as text; empty where the feature lacks it.</summary>
    public static string Property(JsonElement feature, string name) =>
        feature.GetProperty("properties").TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";

    /// <summary>A property as a whole number; 0 where the feature lacks it.</summary>
    public static long Number(JsonElement feature, string name) =>
        feature.GetProperty("properties").TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;

    public static (double Longitude, double Latitude)? Point(JsonElement feature)
    {
        var coordinates = feature.GetProperty("geometry").GetProperty("coordinates");
        return coordinates.ValueKind == JsonValueKind.Array && coordinates.GetArrayLength() >= 2 ? Pair(coordinates) : null;
    }

    /// <summary>The lines of a line, multi-line, polygon (its outer ring) or multi-polygon.</summary>
    public static IEnumerable<List<(double Longitude, double Latitude)>> Lines(JsonElement feature)
    {
        var geometry = feature.GetProperty("geometry");
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "LineString" => [Line(coordinates)],
            "MultiLineString" => coordinates.EnumerateArray().Select(Line),
            "Polygon" => [Line(coordinates[0])],
            "MultiPolygon" => coordinates.EnumerateArray().Select(p => Line(p[0])),
            _ => [],
        };
    }

    private static List<(double Longitude, double Latitude)> Line(JsonElement points) => [.. points.EnumerateArray().Select(Pair)];

    private static (double Longitude, double Latitude) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
