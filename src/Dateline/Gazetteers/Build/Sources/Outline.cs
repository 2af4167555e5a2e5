namespace Dateline.Gazetteers.Build.Sources;

/// <summary>The outer rings of a country or area as a map draws them: area, middle, and a form with few points. Holes are left out.</summary>
internal sealed class Outline
{
    private const double KmPerDegree = 111.2;

    /// <summary>Islands and exclaves smaller than this share of the largest part are left out.</summary>
    private const double SmallestPart = 0.02;

    /// <summary>Points nearer than this share of the area's width to a straight line are left out, within these bounds (degrees).</summary>
    private const double Detail = 0.02;
    private const double FinestDetail = 0.01;
    private const double CoarsestDetail = 0.08;

    private readonly List<(List<(double Longitude, double Latitude)> Ring, double Area)> _parts;

    public Outline(IEnumerable<List<(double Longitude, double Latitude)>> rings) =>
        _parts = [.. rings.Where(r => r.Count >= 4).Select(r => (r, AreaOf(r))).Where(p => p.Item2 > 0).OrderByDescending(p => p.Item2)];

    public bool IsEmpty => _parts.Count == 0;

    /// <summary>Square kilometres.</summary>
    public double Area => _parts.Sum(p => p.Area);

    /// <summary>Of a circle of the same area.</summary>
    public double RadiusKm => Math.Sqrt(Area / Math.PI);

    /// <summary>Share of the largest part.</summary>
    public double MainShare => _parts[0].Area / Area;

    /// <summary>The middle of the largest part.</summary>
    public (double Longitude, double Latitude) Middle => MiddleOf(_parts[0].Ring);

    /// <summary>Kilometres from the middle to the furthest point of the largest part.</summary>
    public double Reach
    {
        get
        {
            var (longitude, latitude) = Middle;
            return _parts[0].Ring.Max(p => GeoDistance.Km(p.Latitude, p.Longitude, latitude, longitude));
        }
    }

    public bool Contains((double Longitude, double Latitude) point) => _parts.Exists(p => Rings.Contains(p.Ring, point));

    /// <summary>Closed rings, counter-clockwise, a NaN pair between two.</summary>
    public List<(double Longitude, double Latitude)> Simplified()
    {
        var width = Math.Sqrt(Area) / KmPerDegree;
        var shape = new List<(double Longitude, double Latitude)>();
        foreach (var (ring, area) in _parts)
        {
            var line = area < SmallestPart * _parts[0].Area ? [] : Simplified(ring, Math.Clamp(width * Detail, FinestDetail, CoarsestDetail));
            if (line.Count < 4)
            {
                continue;
            }

            if (shape.Count > 0)
            {
                shape.Add((double.NaN, double.NaN));
            }

            shape.AddRange(Rings.SignedArea(line) < 0 ? Enumerable.Reverse(line) : line);
        }

        return shape;
    }

    /// <summary>A ring begins where it ends, which is no line to measure distances from: it is cut at the point furthest from its beginning.</summary>
    private static List<(double Longitude, double Latitude)> Simplified(List<(double Longitude, double Latitude)> ring, double tolerance)
    {
        var furthest = Enumerable.Range(1, ring.Count - 2).MaxBy(i => Math.Abs(ring[i].Longitude - ring[0].Longitude) + Math.Abs(ring[i].Latitude - ring[0].Latitude));
        var line = LineSimplifier.Simplify(ring[..(furthest + 1)], tolerance);
        line.AddRange(LineSimplifier.Simplify(ring[furthest..], tolerance)[1..]);
        line = [.. line.Select(p => (Math.Round(p.Longitude, 2), Math.Round(p.Latitude, 2)))];
        var distinct = line.Where((p, i) => i == 0 || p != line[i - 1]).ToList();
        return distinct[0] == distinct[^1] ? distinct : [.. distinct, distinct[0]];
    }

    private static double AreaOf(List<(double Longitude, double Latitude)> ring)
    {
        var shrink = Math.Cos(double.DegreesToRadians(ring.Average(p => p.Latitude)));
        return Math.Abs(Rings.SignedArea(ring)) * KmPerDegree * KmPerDegree * shrink;
    }

    private static (double Longitude, double Latitude) MiddleOf(List<(double Longitude, double Latitude)> ring)
    {
        var (area, x, y) = (0.0, 0.0, 0.0);
        var origin = ring[0];
        for (var i = 0; i + 1 < ring.Count; i++)
        {
            var (x1, y1, x2, y2) = (ring[i].Longitude - origin.Longitude, ring[i].Latitude - origin.Latitude, ring[i + 1].Longitude - origin.Longitude, ring[i + 1].Latitude - origin.Latitude);
            var cross = (x1 * y2) - (x2 * y1);
            (area, x, y) = (area + cross, x + ((x1 + x2) * cross), y + ((y1 + y2) * cross));
        }

        return (origin.Longitude + (x / (3 * area)), origin.Latitude + (y / (3 * area)));
    }
}
