using Dateline.Gazetteers;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>A place named in the text, resolved as far as the text allows.</summary>
/// <param name="Id">Its index in the document's list.</param>
/// <param name="Place">Null where recognised and not resolved.</param>
/// <param name="Metonym">The name stands for a government or team ("Moscow said"): never an event's place.</param>
public sealed record PlaceMention(int Id, int Sentence, int First, int End, TextSpan Span, string Text, Place? Place, bool Metonym)
{
    public PlaceRelation? Relation { get; init; }

    /// <summary>The words that state the relation, the name with them: "20 km south-west of Tel Afar"; null where there is none.</summary>
    public TextSpan? RelationSpan { get; init; }

    /// <summary>Compass direction in capitals ("N", "SW"), where the text gives one.</summary>
    public string? Direction { get; init; }

    public double? DistanceKm { get; init; }

    /// <summary>Gazetteer rows the relation is about; the place itself when there is none.</summary>
    public IReadOnlyList<Place> Anchors { get; init; } = [];

    public PlaceGeometry? Geometry { get; init; }

    /// <summary>The representative point; the place's own where no relation moves it. Null where not resolved.</summary>
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public double? RadiusKm { get; init; }

    /// <summary>1 exact, 2 near or part of a region, 3 region or country.</summary>
    public int? AcledPrecision { get; init; }

    /// <summary>UCDP where_prec, 1 exact to 7 international waters or airspace.</summary>
    public int? UcdpPrecision { get; init; }

    public double Confidence { get; init; }

    public IReadOnlyList<PlaceAlternative> Alternatives { get; init; } = [];

    /// <summary>Names of the rules and features that decided, with their part of the score.</summary>
    public IReadOnlyList<PlaceReason> Why { get; init; } = [];
}

public sealed record PlaceAlternative(Place Place, double Score);

public sealed record PlaceReason(string Rule, double Score);

public enum PlaceRelation
{
    In,
    Near,
    Between,
    Along,
    Direction,
    Distance,
}

/// <summary>A GeoJSON geometry (RFC 7946): Point, LineString or Polygon.</summary>
/// <param name="Coordinates">Longitude and latitude in degrees. One for a point; a polygon is one closed ring, counter-clockwise.</param>
public sealed record PlaceGeometry(GeometryKind Kind, IReadOnlyList<(double Longitude, double Latitude)> Coordinates);

public enum GeometryKind
{
    Point,
    LineString,
    Polygon,
}
