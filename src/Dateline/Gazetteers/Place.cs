namespace Dateline.Gazetteers;

/// <summary>A row of the gazetteer.</summary>
/// <param name="Index">Row number in the built file; ids that survive a rebuild are GeoNames, Wikidata and Who's On First ones.</param>
/// <param name="GeoNames">GeoNames id, 0 where the source has none.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case; empty for seas and regions of several countries.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
public sealed record Place(int Index, long GeoNames, string Name, PlaceKind Kind, string Country, string? Admin1, string? Admin2, double Latitude, double Longitude, long Population)
{
    /// <summary>Radius in kilometres of a circle that stands for its extent; 0 where unknown.</summary>
    public double RadiusKm { get; init; }
}

public enum PlaceKind : byte
{
    Settlement,
    Capital,
    District,
    Admin2,
    Admin1,
    Country,
    Airport,
    AirBase,
    River,
    Lake,
    Sea,
    Region,
    Camp,
    Landmark,
}
