using Dateline.Gazetteers;

namespace Dateline.Places;

/// <summary>
/// "Eastern X" where X is a town and the area around it: the area is meant where the sentence, or one beside it, names another place of the area that lies on that side
/// and well outside the town ("eastern Homs, from the T4 airbase to Palmyra"), and wherever the report says it again.
/// </summary>
internal sealed class AreaOfTown(Gazetteer gazetteer)
{
    private const double OutsideTownKm = 15;
    private const double HalfAngle = 60;

    /// <summary>The area, or null where the town is meant.</summary>
    public Place? Meant(Toponym toponym, PlaceMention mention, string direction, IReadOnlyList<PlaceMention> places)
    {
        if (direction == "C" || mention.Place is not { Kind: PlaceKind.Settlement or PlaceKind.Capital, Admin1: not null } town)
        {
            return null;
        }

        var (admin1, _) = gazetteer.Admins(town.Index);
        var area = Array.FindIndex(toponym.Candidates, c => c.Kind == PlaceKind.Admin1 && c.Admin1 == admin1);
        return area >= 0 && places.Any(p => IsOnThatSide(p) || IsReadSoBefore(p)) ? gazetteer.PlaceAt(toponym.Candidates[area].Row) : null;

        bool IsReadSoBefore(PlaceMention other) =>
            other.Id < mention.Id && other.Direction == direction && other.Text == mention.Text && other.Place is { Kind: PlaceKind.Admin1 } read && read.Index == toponym.Candidates[area].Row;

        bool IsOnThatSide(PlaceMention other) =>
            other.Place is { Kind: not (PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Region or PlaceKind.River or PlaceKind.Sea) } place
            && Math.Abs(other.Sentence - mention.Sentence) <= 1 && place.Index != town.Index && gazetteer.Admins(place.Index).Admin1 == admin1
            && GeoDistance.Km(town.Latitude, town.Longitude, place.Latitude, place.Longitude) > town.RadiusKm + OutsideTownKm
            && Angle(Bearing(town, place), ExtentBuilder.Bearing(direction)) <= HalfAngle;
    }

    private static double Bearing(Place from, Place to) =>
        double.RadiansToDegrees(Math.Atan2((to.Longitude - from.Longitude) * Math.Cos(double.DegreesToRadians(from.Latitude)), to.Latitude - from.Latitude));

    private static double Angle(double one, double other) => Math.Abs(((one - other + 540) % 360) - 180);
}
