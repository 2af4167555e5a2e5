namespace Dateline.Gazetteers.Build;

/// <summary>A place as the builder collects it, before it is packed.</summary>
/// <param name="Name">The name it is shown under.</param>
/// <param name="Area">Code of the smallest administrative area it lies in or is: "SY", "SY.09", "SY.09.0901"; empty for none.</param>
public sealed record GazetteerRow(string Name, PlaceKind Kind, string Area, double Latitude, double Longitude)
{
    public long GeoNames { get; init; }

    public long Population { get; init; }

    public double RadiusKm { get; init; }

    /// <summary>Whether the row is the area of its code (and not a place in it).</summary>
    public bool IsArea { get; init; }

    /// <summary>Other names and spellings.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Names that English reports use as readily as <see cref="Name"/>.</summary>
    public IReadOnlyList<string> FurtherPrimaryNames { get; init; } = [];

    /// <summary>Ids other than GeoNames'.</summary>
    public IReadOnlyDictionary<PlaceIdSystem, uint> Ids { get; init; } = new Dictionary<PlaceIdSystem, uint>();

    /// <summary>The course of a river, or the closed rings of an area; a NaN pair between parts.</summary>
    public IReadOnlyList<(double Longitude, double Latitude)> Shape { get; init; } = [];

    public string Country => Area.Length >= 2 ? Area[..2] : "";
}
