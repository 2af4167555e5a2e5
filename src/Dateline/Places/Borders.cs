using System.Collections.Concurrent;
using Dateline.Gazetteers;

namespace Dateline.Places;

/// <summary>
/// The line that two countries have in common: the stretch of the one's outline that runs along the other's. Outlines are simplified each by itself, so the two need not agree to the point.
/// Answers are kept. Thread-safe.
/// </summary>
internal sealed class Borders(Gazetteer gazetteer)
{
    /// <summary>Simplified outlines lie up to 0.08 degrees from the border, each on its side.</summary>
    private const double SameLineDegrees = 0.18;

    private readonly ConcurrentDictionary<(int Row, int Other), IReadOnlyList<(double Longitude, double Latitude)>> _known = new();
    private readonly Lazy<Dictionary<string, int>> _countries = new(() => Countries(gazetteer));

    /// <summary>The row of a country, −1 for none.</summary>
    public int CountryRow(string code) => _countries.Value.GetValueOrDefault(code, -1);

    /// <summary>The longest common stretch; empty where there is none.</summary>
    public IReadOnlyList<(double Longitude, double Latitude)> Between(int row, int other) =>
        row < 0 || other < 0 || row == other ? [] : _known.GetOrAdd((Math.Min(row, other), Math.Max(row, other)), key => Find(key.Row, key.Other));

    private List<(double Longitude, double Latitude)> Find(int row, int other)
    {
        var rings = Rings.Split(gazetteer.Shape(other));
        var best = new List<(double Longitude, double Latitude)>();
        foreach (var ring in Rings.Split(gazetteer.Shape(row)))
        {
            var isCommon = ring.Select(p => rings.Any(r => IsOn(r, p))).ToArray();

            // A ring begins anywhere: the walk begins where the neighbour does not.
            var start = Array.IndexOf(isCommon, false);
            var stretch = new List<(double Longitude, double Latitude)>();
            for (var i = 0; i <= ring.Count; i++)
            {
                var at = (Math.Max(start, 0) + i) % ring.Count;
                if (isCommon[at])
                {
                    // The last point of a ring is its first one again.
                    if (stretch.Count == 0 || stretch[^1] != ring[at])
                    {
                        stretch.Add(ring[at]);
                    }
                }
                else
                {
                    best = Length(stretch) > Length(best) ? stretch : best;
                    stretch = [];
                }
            }

            best = Length(stretch) > Length(best) ? stretch : best;
        }

        return best.Count < 2 ? [] : best;
    }

    private static double Length(List<(double Longitude, double Latitude)> line) =>
        line.Zip(line.Skip(1), (a, b) => GeoDistance.Km(a.Latitude, a.Longitude, b.Latitude, b.Longitude)).Sum();

    private static bool IsOn(IReadOnlyList<(double Longitude, double Latitude)> ring, (double Longitude, double Latitude) point)
    {
        for (var i = 0; i + 1 < ring.Count; i++)
        {
            if (IsNear(ring[i], ring[i + 1], point))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNear((double X, double Y) a, (double X, double Y) b, (double X, double Y) point)
    {
        if (Math.Min(a.Y, b.Y) > point.Y + SameLineDegrees || Math.Max(a.Y, b.Y) < point.Y - SameLineDegrees)
        {
            return false;
        }

        var shrink = Math.Cos(double.DegreesToRadians(point.Y));
        var (dx, dy, px, py) = ((b.X - a.X) * shrink, b.Y - a.Y, (point.X - a.X) * shrink, point.Y - a.Y);
        var square = (dx * dx) + (dy * dy);
        var along = square == 0 ? 0 : Math.Clamp(((px * dx) + (py * dy)) / square, 0, 1);
        var (x, y) = (px - (along * dx), py - (along * dy));
        return (x * x) + (y * y) <= SameLineDegrees * SameLineDegrees;
    }

    private static Dictionary<string, int> Countries(Gazetteer gazetteer)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < gazetteer.Count; row++)
        {
            if (gazetteer.Kind(row) == PlaceKind.Country)
            {
                rows.TryAdd(gazetteer.Country(row), row);
            }
        }

        return rows;
    }
}
