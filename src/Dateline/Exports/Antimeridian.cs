using Dateline.Places;

namespace Dateline.Exports;

/// <summary>Cuts lines and polygons that cross the 180th meridian in two (RFC 7946, section 3.1.9): a step of more than half the globe is one across it.</summary>
internal static class Antimeridian
{
    private const double HalfTurn = 180;

    /// <summary>The geometry itself where it does not cross; else its parts, the western hemisphere's last. All keep the sense of their rings.</summary>
    public static IReadOnlyList<PlaceGeometry> Parts(PlaceGeometry geometry)
    {
        var unwound = Unwound(geometry.Coordinates);
        if (geometry.Kind == GeometryKind.Point || unwound.TrueForAll(p => Math.Abs(p.X) <= HalfTurn))
        {
            return [geometry];
        }

        // A shape that runs over −180 is looked at from the other side.
        var shift = unwound.Exists(p => p.X < -HalfTurn) ? 2 * HalfTurn : 0;
        var points = unwound.ConvertAll(p => (p.X + shift, p.Y));
        PlaceGeometry[] parts = geometry.Kind == GeometryKind.Polygon
            ? [.. Ring(points, isEast: false), .. Ring(points, isEast: true)]
            : [.. Lines(points, isEast: false), .. Lines(points, isEast: true)];
        return parts.Length == 0 ? [geometry] : parts;
    }

    /// <summary>Longitudes without leaps: beyond the meridian they run on.</summary>
    private static List<(double X, double Y)> Unwound(IReadOnlyList<(double Longitude, double Latitude)> points)
    {
        var unwound = new List<(double X, double Y)>(points.Count);
        var turn = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            if (i > 0)
            {
                var step = points[i].Longitude - points[i - 1].Longitude;
                turn += step > HalfTurn ? -2 * HalfTurn : step < -HalfTurn ? 2 * HalfTurn : 0;
            }

            unwound.Add((points[i].Longitude + turn, points[i].Latitude));
        }

        return unwound;
    }

    private static IEnumerable<PlaceGeometry> Ring(List<(double X, double Y)> ring, bool isEast)
    {
        var clipped = new List<(double, double)>();
        for (var i = 0; i + 1 < ring.Count; i++)
        {
            if (IsIn(ring[i], isEast))
            {
                clipped.Add(Wound(ring[i], isEast));
            }

            if (IsIn(ring[i], isEast) != IsIn(ring[i + 1], isEast))
            {
                Add(clipped, Crossing(ring[i], ring[i + 1], isEast));
            }
        }

        if (clipped.Count < 3)
        {
            yield break;
        }

        Add(clipped, clipped[0]);
        if (clipped.Count >= 4)
        {
            yield return new(GeometryKind.Polygon, clipped);
        }
    }

    private static IEnumerable<PlaceGeometry> Lines(List<(double X, double Y)> line, bool isEast)
    {
        var part = new List<(double, double)>();
        for (var i = 0; i < line.Count; i++)
        {
            if (i > 0 && IsIn(line[i - 1], isEast) != IsIn(line[i], isEast))
            {
                Add(part, Crossing(line[i - 1], line[i], isEast));
            }

            if (IsIn(line[i], isEast))
            {
                Add(part, Wound(line[i], isEast));
            }
            else if (part.Count > 0)
            {
                if (part.Count > 1)
                {
                    yield return new(GeometryKind.LineString, part);
                }

                part = [];
            }
        }

        if (part.Count > 1)
        {
            yield return new(GeometryKind.LineString, part);
        }
    }

    private static void Add(List<(double, double)> points, (double, double) point)
    {
        if (points.Count == 0 || points[^1] != point)
        {
            points.Add(point);
        }
    }

    private static bool IsIn((double X, double Y) point, bool isEast) => isEast ? point.X > HalfTurn : point.X <= HalfTurn;

    private static (double, double) Wound((double X, double Y) point, bool isEast) => isEast ? (point.X - (2 * HalfTurn), point.Y) : point;

    private static (double, double) Crossing((double X, double Y) a, (double X, double Y) b, bool isEast) =>
        (isEast ? -HalfTurn : HalfTurn, a.Y + ((HalfTurn - a.X) / (b.X - a.X) * (b.Y - a.Y)));
}
