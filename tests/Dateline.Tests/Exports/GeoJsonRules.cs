using System.Text.Json;
using Dateline.Gazetteers;

namespace Dateline.Tests.Exports;

/// <summary>What RFC 7946 asks of a FeatureCollection, rule by rule.</summary>
internal static class GeoJsonRules
{
    /// <summary>The faults of a file, empty where it keeps the standard.</summary>
    public static IReadOnlyList<string> FaultsOf(string text)
    {
        using var json = JsonDocument.Parse(text);
        var faults = new List<string>();
        var root = json.RootElement;
        Require(faults, root.GetProperty("type").GetString() == "FeatureCollection", "3.3: no FeatureCollection");
        Require(faults, !root.TryGetProperty("crs", out _), "4: another reference system");
        foreach (var feature in root.GetProperty("features").EnumerateArray())
        {
            Check(faults, feature);
        }

        return faults;
    }

    private static void Check(List<string> faults, JsonElement feature)
    {
        Require(faults, feature.GetProperty("type").GetString() == "Feature", "3.2: no Feature");
        Require(faults, feature.TryGetProperty("properties", out var properties) && properties.ValueKind is JsonValueKind.Object or JsonValueKind.Null, "3.2: properties");
        Require(faults, !feature.TryGetProperty("id", out var id) || id.ValueKind is JsonValueKind.String or JsonValueKind.Number, "3.2: id");
        if (!feature.TryGetProperty("geometry", out var geometry))
        {
            faults.Add("3.2: geometry is missing");
        }
        else if (geometry.ValueKind != JsonValueKind.Null)
        {
            Geometry(faults, geometry, isNested: false);
            Box(faults, feature, geometry);
        }

        Require(faults, !feature.TryGetProperty("coordinates", out _) && !feature.TryGetProperty("features", out _), "7.1: members of another type");
    }

    private static void Geometry(List<string> faults, JsonElement geometry, bool isNested)
    {
        var type = geometry.GetProperty("type").GetString();
        if (type == "GeometryCollection")
        {
            Require(faults, !isNested, "3.1.8: a collection in a collection");
            foreach (var part in geometry.GetProperty("geometries").EnumerateArray())
            {
                Geometry(faults, part, isNested: true);
            }

            return;
        }

        var coordinates = geometry.GetProperty("coordinates");
        switch (type)
        {
            case "Point":
                Position(faults, coordinates);
                break;
            case "LineString":
                Line(faults, coordinates);
                break;
            case "Polygon":
                Polygon(faults, coordinates);
                break;
            case "MultiPoint" or "MultiLineString" or "MultiPolygon":
                foreach (var part in coordinates.EnumerateArray())
                {
                    if (type == "MultiPoint")
                    {
                        Position(faults, part);
                    }
                    else if (type == "MultiLineString")
                    {
                        Line(faults, part);
                    }
                    else
                    {
                        Polygon(faults, part);
                    }
                }

                break;
            default:
                faults.Add($"1.4: no geometry type '{type}'");
                break;
        }
    }

    private static void Position(List<string> faults, JsonElement position) => Require(
        faults,
        position.GetArrayLength() is 2 or 3 && Math.Abs(position[0].GetDouble()) <= 180 && Math.Abs(position[1].GetDouble()) <= 90,
        $"3.1.1, 4: position {position}");

    private static void Line(List<string> faults, JsonElement line)
    {
        Require(faults, line.GetArrayLength() >= 2, "3.1.4: a line of one position");
        var before = default(JsonElement?);
        foreach (var position in line.EnumerateArray())
        {
            Position(faults, position);
            Require(faults, before is null || Math.Abs(position[0].GetDouble() - before.Value[0].GetDouble()) <= 180, "3.1.9: crosses the 180th meridian uncut");
            before = position;
        }
    }

    private static void Polygon(List<string> faults, JsonElement rings)
    {
        var isOuter = true;
        foreach (var ring in rings.EnumerateArray())
        {
            Line(faults, ring);
            var points = ring.EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble())).ToArray();
            Require(faults, points.Length >= 4, "3.1.6: a ring of less than four positions");
            Require(faults, points[0] == points[^1], "3.1.6: an open ring");
            Require(faults, Rings.SignedArea(points) > 0 == isOuter, "3.1.6: against the right-hand rule");
            isOuter = false;
        }
    }

    private static void Box(List<string> faults, JsonElement feature, JsonElement geometry)
    {
        if (!feature.TryGetProperty("bbox", out var box))
        {
            return;
        }

        var (west, south, east, north) = (box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble());
        Require(faults, box.GetArrayLength() == 4 && south <= north, "5: box");
        foreach (var (longitude, latitude) in Positions(geometry))
        {
            var isWithin = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
            Require(faults, isWithin && latitude >= south && latitude <= north, $"5: {longitude}, {latitude} outside the box");
        }
    }

    private static IEnumerable<(double Longitude, double Latitude)> Positions(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return element.EnumerateObject().Where(p => p.Name is "coordinates" or "geometries").SelectMany(p => Positions(p.Value));
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        return element.GetArrayLength() > 0 && element[0].ValueKind == JsonValueKind.Number ? [(element[0].GetDouble(), element[1].GetDouble())] : element.EnumerateArray().SelectMany(Positions);
    }

    private static void Require(List<string> faults, bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add(fault);
        }
    }
}
