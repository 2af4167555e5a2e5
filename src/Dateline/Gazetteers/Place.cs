namespace Dateline.Gazetteers;

/// <summary>A row of the gazetteer.</summary>
/// <param name="Index">Row number in the built file; <see cref="Id"/> survives a rebuild.</param>
/// <param name="GeoNames">GeoNames id, 0 where the source has none.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case; empty for seas and regions of several countries.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
public sealed record Place(int Index, long GeoNames, string Name, PlaceKind Kind, string Country, string? Admin1, string? Admin2, double Latitude, double Longitude, long Population)
{
    /// <summary>An id that survives a rebuild: "iso:SY", "gn:170063", "wof:102542747", "oa:6523" ... (docs/design/places.md).</summary>
    public string Id { get; init; } = GeoNames > 0 ? FormattableString.Invariant($"gn:{GeoNames}") : $"dl:{Country}/{Name}";

    /// <summary>Number of the Wikidata item, 0 where unknown.</summary>
    public uint Wikidata { get; init; }

    /// <summary>Who's On First id, 0 where unknown.</summary>
    public uint WhosOnFirst { get; init; }

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
