using System.Collections.Concurrent;
using Dateline.Gazetteers;

namespace Dateline.Places;

/// <summary>
/// The northern, eastern ... part of a country or administrative area: the third of a country's outline on that side, the half of an area's, represented by the middle of the settlements there.
/// Answers are kept, because each takes a pass over the gazetteer. Thread-safe.
/// </summary>
internal sealed class AreaParts(Gazetteer gazetteer)
{
    /// <summary>Share of the reach from south to north that "northern X" names. Countries are said to have a centre between north and south, provinces seldom.</summary>
    private const double ShareOfCountry = 1.0 / 3;

    private const double ShareOfArea = 1.0 / 2;

    /// <summary>Fewer settlements than this say nothing about where the people of a part live.</summary>
    private const int LeastSettlements = 10;

    private const double KmPerDegree = 111.2;

    private readonly ConcurrentDictionary<(int Row, double Bearing), AreaPart?> _known = new();

    /// <param name="bearing">Degrees clockwise from north.</param>
    /// <returns>Null for what is no area, and for an area without an outline.</returns>
    public AreaPart? Find(Place area, double bearing) =>
        area.Kind is PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Admin2 ? _known.GetOrAdd((area.Index, bearing), _ => Cut(area, bearing)) : null;

    private AreaPart? Cut(Place area, double bearing)
    {
        var main = Rings.Split(gazetteer.Shape(area.Index)).MaxBy(r => Math.Abs(Rings.SignedArea(r)));
        if (main is null)
        {
            return null;
        }

        var shrink = Math.Cos(double.DegreesToRadians(area.Latitude));
        var (east, north) = (Math.Sin(double.DegreesToRadians(bearing)) * shrink, Math.Cos(double.DegreesToRadians(bearing)));
        double Along((double Longitude, double Latitude) p) => (p.Longitude * east) + (p.Latitude * north);
        var (least, most) = (main.Min(Along), main.Max(Along));
        var from = most - ((most - least) * (area.Kind == PlaceKind.Country ? ShareOfCountry : ShareOfArea));
        var ring = Clip(main, Along, from);
        if (ring.Count < 4)
        {
            return null;
        }

        var middle = Settled(area, p => Along(p) >= from) ?? (ring.Average(p => p.Longitude), ring.Average(p => p.Latitude));
        var squareKm = Math.Abs(Rings.SignedArea(ring)) * KmPerDegree * KmPerDegree * shrink;
        return new(ring, middle, Math.Sqrt(squareKm / Math.PI));
    }

    /// <summary>What of a ring lies on one side of a line; a new closed ring in the same sense.</summary>
    private static List<(double Longitude, double Latitude)> Clip(IReadOnlyList<(double Longitude, double Latitude)> ring, Func<(double Longitude, double Latitude), double> along, double from)
    {
        var clipped = new List<(double Longitude, double Latitude)>();
        for (var i = 0; i + 1 < ring.Count; i++)
        {
            var (a, b) = (along(ring[i]), along(ring[i + 1]));
            if (a >= from)
            {
                clipped.Add(ring[i]);
            }

            if (a >= from != b >= from)
            {
                var share = (from - a) / (b - a);
                clipped.Add((Round(ring[i].Longitude + (share * (ring[i + 1].Longitude - ring[i].Longitude))), Round(ring[i].Latitude + (share * (ring[i + 1].Latitude - ring[i].Latitude)))));
            }
        }

        if (clipped.Count > 0)
        {
            clipped.Add(clipped[0]);
        }

        return clipped;
    }

    private (double Longitude, double Latitude)? Settled(Place area, Func<(double Longitude, double Latitude), bool> isInside)
    {
        var (first, second) = gazetteer.Admins(area.Index);
        var country = gazetteer.CountryNumber(area.Index);
        var (count, latitudes, longitudes) = (0, 0.0, 0.0);
        for (var row = 0; row < gazetteer.Count; row++)
        {
            if (gazetteer.Kind(row) is not (PlaceKind.Settlement or PlaceKind.Capital))
            {
                continue;
            }

            var (admin1, admin2) = gazetteer.Admins(row);
            var isMember = area.Kind switch { PlaceKind.Country => gazetteer.CountryNumber(row) == country, PlaceKind.Admin1 => admin1 == first, _ => admin2 == second };
            var (latitude, longitude) = gazetteer.Position(row);
            if (isMember && isInside((longitude, latitude)))
            {
                (count, latitudes, longitudes) = (count + 1, latitudes + latitude, longitudes + longitude);
            }
        }

        return count >= LeastSettlements ? (longitudes / count, latitudes / count) : null;
    }

    private static double Round(double degrees) => Math.Round(degrees, 4);
}

/// <param name="Ring">Closed, counter-clockwise.</param>
internal sealed record AreaPart(IReadOnlyList<(double Longitude, double Latitude)> Ring, (double Longitude, double Latitude) Middle, double RadiusKm);
