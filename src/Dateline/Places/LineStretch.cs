using Dateline.Gazetteers;

namespace Dateline.Places;

/// <summary>The stretch of a river or border that a report speaks of.</summary>
internal static class LineStretch
{
    /// <summary>Stretches further than this from the report's other places are left out.</summary>
    private const double ReachKm = 150;

    /// <summary>The longest stretch near the places of the report; the longest of all where none is near. Lines may follow each other with a NaN pair between two.</summary>
    public static IReadOnlyList<(double Longitude, double Latitude)> Near(IReadOnlyList<(double Longitude, double Latitude)> line, IReadOnlyList<(double Latitude, double Longitude)> places)
    {
        var best = new List<(double Longitude, double Latitude)>();
        var stretch = new List<(double Longitude, double Latitude)>();
        var isNear = line.Any(p => IsReached(p, places));
        foreach (var point in line.Append((Longitude: double.NaN, Latitude: double.NaN)))
        {
            if (!double.IsNaN(point.Longitude) && (!isNear || IsReached(point, places)))
            {
                stretch.Add(point);
            }
            else if (stretch.Count > 0)
            {
                best = stretch.Count > best.Count ? stretch : best;
                stretch = [];
            }
        }

        return best;
    }

    /// <summary>A mention whose place is a line: the line, the point of it nearest to the report's other places (its middle where none is near), and how far its ends are from there.</summary>
    public static PlaceMention On(PlaceMention mention, IReadOnlyList<(double Longitude, double Latitude)> line, IReadOnlyList<(double Latitude, double Longitude)> places)
    {
        var near = places.Where(n => line.Any(p => GeoDistance.Km(n.Latitude, n.Longitude, p.Latitude, p.Longitude) < ReachKm)).ToArray();
        var middle = near.Length == 0 ? line[line.Count / 2] : line.MinBy(p => near.Sum(n => GeoDistance.Km(n.Latitude, n.Longitude, p.Latitude, p.Longitude)));
        return mention with
        {
            Geometry = new(GeometryKind.LineString, line),
            Latitude = middle.Latitude,
            Longitude = middle.Longitude,
            RadiusKm = Math.Round(line.Max(p => GeoDistance.Km(p.Latitude, p.Longitude, middle.Latitude, middle.Longitude)), 1),
            AcledPrecision = 3,
            UcdpPrecision = 5,
        };
    }

    private static bool IsReached((double Longitude, double Latitude) point, IReadOnlyList<(double Latitude, double Longitude)> places) =>
        !double.IsNaN(point.Longitude) && places.Any(n => GeoDistance.Km(n.Latitude, n.Longitude, point.Latitude, point.Longitude) < ReachKm);
}
