using Dateline.Gazetteers;

namespace Dateline.Places;

/// <summary>Gives a place mention its geometry, representative point, radius and precisions.</summary>
internal sealed class ExtentBuilder(Gazetteer gazetteer)
{
    private readonly SettledSectors _settled = new(gazetteer, HalfAngle);
    private readonly AreaParts _parts = new(gazetteer);

    /// <summary>"near X": within this of its edge.</summary>
    private const double NearKm = 10;

    /// <summary>"north of X" without a distance: as far beyond the edge as the place is wide, within these bounds.</summary>
    private const double LeastBeyondKm = 6;

    private const double MostBeyondKm = 30;

    /// <summary>A sector opens this far to both sides of its direction.</summary>
    private const double HalfAngle = 45;

    private const int ArcSteps = 8;

    public PlaceMention Extend(PlaceMention mention, PlaceRelationReading? reading, Place? other, IReadOnlyList<(double Latitude, double Longitude)> nearby)
    {
        var place = mention.Place!;
        if (reading is null)
        {
            return Plain(mention, place);
        }

        var related = mention with { Relation = reading.Relation, Direction = reading.Direction, DistanceKm = reading.DistanceKm };
        return reading.Relation switch
        {
            PlaceRelation.Between or PlaceRelation.Along when other is not null => Line(related, place, other),
            PlaceRelation.Along => Course(related, place, nearby),
            PlaceRelation.Distance => Distant(related, place, reading),
            PlaceRelation.Direction => Sector(related, place, reading),
            PlaceRelation.Near => Near(related, place),
            _ => Part(related, place),
        };
    }

    private static bool IsPointLike(PlaceKind kind) =>
        kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District or PlaceKind.Airport or PlaceKind.AirBase or PlaceKind.Camp or PlaceKind.Landmark;

    private static PlaceMention Plain(PlaceMention mention, Place place)
    {
        var (acled, ucdp) = PlacePrecision.Of(place.Kind);
        return mention with { Geometry = IsPointLike(place.Kind) ? Point(place.Latitude, place.Longitude) : null, AcledPrecision = acled, UcdpPrecision = ucdp };
    }

    private static PlaceMention Part(PlaceMention mention, Place place)
    {
        var (acled, ucdp) = PlacePrecision.Of(place.Kind);
        return mention with { AcledPrecision = Math.Max(acled, 2), UcdpPrecision = Math.Max(ucdp, 2) };
    }

    private static PlaceMention Near(PlaceMention mention, Place place)
    {
        var (acled, ucdp) = PlacePrecision.Of(place.Kind);
        var radius = Math.Round(place.RadiusKm + NearKm, 1);
        return mention with { RadiusKm = radius, Geometry = IsPointLike(place.Kind) ? Circle(place.Latitude, place.Longitude, radius) : null, AcledPrecision = Math.Max(acled, 2), UcdpPrecision = Math.Max(ucdp, 2) };
    }

    private static PlaceMention Line(PlaceMention mention, Place place, Place other)
    {
        // The first named place begins the line, whichever of the two this mention is.
        var points = mention.Anchors[0] == place ? (From: place, To: other) : (From: other, To: place);
        var length = GeoDistance.Km(points.From.Latitude, points.From.Longitude, points.To.Latitude, points.To.Longitude);
        var line = new PlaceGeometry(GeometryKind.LineString, [(points.From.Longitude, points.From.Latitude), (points.To.Longitude, points.To.Latitude)]);
        var related = mention with { Geometry = line, RadiusKm = Math.Round(Math.Max(length / 2, 1), 1), AcledPrecision = 2, UcdpPrecision = 5 };
        return mention.Relation == PlaceRelation.Along ? related : related with
        {
            Latitude = Round((place.Latitude + other.Latitude) / 2),
            Longitude = Round((place.Longitude + other.Longitude) / 2),
        };
    }

    /// <summary>The stretch of the river near the other places of the report; the whole of it where none is near.</summary>
    private PlaceMention Course(PlaceMention mention, Place place, IReadOnlyList<(double Latitude, double Longitude)> nearby)
    {
        var line = LineStretch.Near(gazetteer.Shape(place.Index), nearby);
        return line.Count < 2 ? Part(mention, place) : LineStretch.On(mention, line, nearby);
    }

    private static PlaceMention Distant(PlaceMention mention, Place place, PlaceRelationReading reading)
    {
        var km = reading.DistanceKm!.Value;
        if (reading.Direction is null)
        {
            // Somewhere on a ring: the disc that holds it.
            return mention with { Geometry = Circle(place.Latitude, place.Longitude, km), RadiusKm = km, AcledPrecision = 2, UcdpPrecision = km <= 25 ? 2 : 3 };
        }

        var (latitude, longitude) = GeoDistance.Step(place.Latitude, place.Longitude, Bearing(reading.Direction), km);
        return mention with
        {
            Latitude = Round(latitude),
            Longitude = Round(longitude),
            Geometry = Point(latitude, longitude),
            RadiusKm = Math.Round(Math.Max(1, km * 0.25), 1),
            AcledPrecision = 2,
            UcdpPrecision = km <= 25 ? 2 : 3,
        };
    }

    private PlaceMention Sector(PlaceMention mention, Place place, PlaceRelationReading reading)
    {
        var (acled, ucdp) = PlacePrecision.Of(place.Kind);
        var (acledPart, ucdpPart) = (Math.Max(acled, 2), ucdp <= 2 ? 2 : Math.Max(ucdp, 5 - (ucdp == 3 ? 2 : 0)));
        if (reading.Direction == "C")
        {
            var core = Math.Max(place.RadiusKm / 2, 1);
            return mention with { Geometry = Circle(place.Latitude, place.Longitude, core), RadiusKm = Math.Round(core, 1), AcledPrecision = acledPart, UcdpPrecision = ucdpPart };
        }

        if (!reading.IsOutside && _parts.Find(place, Bearing(reading.Direction!)) is { } part)
        {
            return mention with
            {
                Latitude = Round(part.Middle.Latitude),
                Longitude = Round(part.Middle.Longitude),
                RadiusKm = Math.Round(part.RadiusKm, 1),
                Geometry = new(GeometryKind.Polygon, part.Ring),
                AcledPrecision = acledPart,
                UcdpPrecision = ucdpPart,
            };
        }

        var radius = Math.Max(place.RadiusKm, 1);
        var beyond = Math.Clamp(radius, LeastBeyondKm, MostBeyondKm);
        var (inner, outer) = reading.IsOutside ? (radius, radius + beyond) : (0, radius);
        var bearing = Bearing(reading.Direction!);
        var middle = reading.IsOutside ? (inner + outer) / 2 : outer * 0.55;
        var (latitude, longitude) = (reading.IsOutside ? null : _settled.Middle(place, bearing)) ?? GeoDistance.Step(place.Latitude, place.Longitude, bearing, middle);
        return mention with
        {
            Latitude = Round(latitude),
            Longitude = Round(longitude),
            RadiusKm = Math.Round(Math.Max(outer - middle, 1), 1),
            Geometry = SectorRing(place, bearing, inner, outer),
            AcledPrecision = acledPart,
            UcdpPrecision = ucdpPart,
        };
    }

    /// <summary>One closed ring, counter-clockwise: the outer arc against the compass, back along the inner one or through the middle.</summary>
    private static PlaceGeometry SectorRing(Place place, double bearing, double inner, double outer)
    {
        var ring = new List<(double Longitude, double Latitude)>();
        for (var i = 0; i <= ArcSteps; i++)
        {
            ring.Add(At(place, bearing + HalfAngle - (2 * HalfAngle * i / ArcSteps), outer));
        }

        if (inner <= 0)
        {
            ring.Add((Round(place.Longitude), Round(place.Latitude)));
        }
        else
        {
            for (var i = ArcSteps; i >= 0; i--)
            {
                ring.Add(At(place, bearing + HalfAngle - (2 * HalfAngle * i / ArcSteps), inner));
            }
        }

        ring.Add(ring[0]);
        return new(GeometryKind.Polygon, ring);
    }

    private static PlaceGeometry Circle(double latitude, double longitude, double km)
    {
        var ring = new List<(double Longitude, double Latitude)>();
        const int Steps = 24;
        for (var i = 0; i < Steps; i++)
        {
            var (y, x) = GeoDistance.Step(latitude, longitude, -360.0 * i / Steps, km);
            ring.Add((Round(x), Round(y)));
        }

        ring.Add(ring[0]);
        return new(GeometryKind.Polygon, ring);
    }

    private static PlaceGeometry Point(double latitude, double longitude) => new(GeometryKind.Point, [(Round(longitude), Round(latitude))]);

    private static (double Longitude, double Latitude) At(Place place, double bearing, double km)
    {
        var (latitude, longitude) = GeoDistance.Step(place.Latitude, place.Longitude, bearing, km);
        return (Round(longitude), Round(latitude));
    }

    /// <summary>Degrees clockwise from north.</summary>
    public static double Bearing(string direction) => direction switch
    {
        "N" => 0,
        "NE" => 45,
        "E" => 90,
        "SE" => 135,
        "S" => 180,
        "SW" => 225,
        "W" => 270,
        _ => 315,
    };

    private static double Round(double degrees) => Math.Round(degrees, 4);
}
