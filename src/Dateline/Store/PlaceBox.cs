using System.Text.Json;
using Dateline.Corroboration.Records;

namespace Dateline.Store;

/// <summary>The box in degrees around a place with its whole extent. A place near a pole or across the 180th meridian gets the whole breadth: the box is only a first sieve.</summary>
internal readonly record struct PlaceBox(double MinLongitude, double MaxLongitude, double MinLatitude, double MaxLatitude)
{
    private const double KilometresOfDegree = 111.2;
    private const double HalfTurn = 180;

    /// <summary>Null where the place is not located.</summary>
    public static PlaceBox? Around(RecordPlace place)
    {
        if (place.Latitude is not { } latitude || place.Longitude is not { } longitude)
        {
            return null;
        }

        var box = Circle(latitude, longitude, place.RadiusKm ?? 0);
        if (place.Geometry is { } geometry)
        {
            using var json = JsonDocument.Parse(geometry);
            box = json.RootElement.TryGetProperty("coordinates", out var coordinates) ? box.With(coordinates) : box;
        }

        return box;
    }

    private static PlaceBox Circle(double latitude, double longitude, double radiusKm)
    {
        var height = radiusKm / KilometresOfDegree;
        var cosine = Math.Cos(Math.Min(89.9, Math.Abs(latitude) + height) * Math.PI / HalfTurn);
        var width = height / Math.Max(0.001, cosine);
        var isWhole = longitude - width < -HalfTurn || longitude + width > HalfTurn;
        return new(isWhole ? -HalfTurn : longitude - width, isWhole ? HalfTurn : longitude + width, Math.Max(-90, latitude - height), Math.Min(90, latitude + height));
    }

    /// <summary>Positions of any depth: a point's pair, a line's list, a polygon's list of lists.</summary>
    private PlaceBox With(JsonElement coordinates)
    {
        if (coordinates.GetArrayLength() >= 2 && coordinates[0].ValueKind == JsonValueKind.Number)
        {
            var (longitude, latitude) = (coordinates[0].GetDouble(), coordinates[1].GetDouble());
            return new(Math.Min(MinLongitude, longitude), Math.Max(MaxLongitude, longitude), Math.Min(MinLatitude, latitude), Math.Max(MaxLatitude, latitude));
        }

        var box = this;
        foreach (var inner in coordinates.EnumerateArray())
        {
            box = box.With(inner);
        }

        return box;
    }
}
