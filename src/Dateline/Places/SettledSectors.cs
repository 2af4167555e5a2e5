using System.Collections.Concurrent;
using Dateline.Gazetteers;

namespace Dateline.Places;

/// <summary>
/// Where the people of a part of an administrative area live: "eastern X province" is better represented by the middle of its settlements in that
/// direction than by a point of the circle that stands for the area. Answers are kept, because each takes a pass over the gazetteer. Thread-safe.
/// </summary>
internal sealed class SettledSectors(Gazetteer gazetteer, double halfAngle)
{
    /// <summary>Fewer settlements than this say nothing about where the people of a sector live.</summary>
    private const int LeastSettlements = 10;

    private readonly ConcurrentDictionary<(int Row, double Bearing), (double Latitude, double Longitude)?> _known = new();

    /// <param name="bearing">Degrees clockwise from north.</param>
    /// <returns>Null for what is no administrative area, or has too few settlements there.</returns>
    public (double Latitude, double Longitude)? Middle(Place area, double bearing) =>
        area.Kind is PlaceKind.Admin1 or PlaceKind.Admin2 ? _known.GetOrAdd((area.Index, bearing), _ => Find(area, bearing)) : null;

    private (double Latitude, double Longitude)? Find(Place area, double bearing)
    {
        var (first, second) = gazetteer.Admins(area.Index);
        var isFirst = area.Kind == PlaceKind.Admin1;
        var number = isFirst ? first : second;
        var (count, latitudes, longitudes) = (0, 0.0, 0.0);
        for (var row = 0; number >= 0 && row < gazetteer.Count; row++)
        {
            if (gazetteer.Kind(row) is not (PlaceKind.Settlement or PlaceKind.Capital))
            {
                continue;
            }

            var (admin1, admin2) = gazetteer.Admins(row);
            var (latitude, longitude) = gazetteer.Position(row);
            if ((isFirst ? admin1 : admin2) == number && IsTowards(area, latitude, longitude, bearing))
            {
                (count, latitudes, longitudes) = (count + 1, latitudes + latitude, longitudes + longitude);
            }
        }

        return count >= LeastSettlements ? (latitudes / count, longitudes / count) : null;
    }

    private bool IsTowards(Place area, double latitude, double longitude, double bearing)
    {
        var east = (longitude - area.Longitude) * Math.Cos(double.DegreesToRadians(area.Latitude));
        var angle = double.RadiansToDegrees(Math.Atan2(east, latitude - area.Latitude));
        var difference = Math.Abs(((angle - bearing + 540) % 360) - 180);
        return difference <= halfAngle;
    }
}
