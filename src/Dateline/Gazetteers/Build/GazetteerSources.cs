using Dateline.Gazetteers.Build.Sources;

namespace Dateline.Gazetteers.Build;

/// <summary>The sources in the order they are read. Earlier ones win: a later source adds names to a place that is there and does not move it.</summary>
internal static class GazetteerSources
{
    /// <summary>Sources from elsewhere, found in the sources folder.</summary>
    public static IReadOnlyList<IGazetteerSource> All { get; } =
    [
        new CountryTable(),
        new Admin1Codes(),
        new Admin2Codes(),
        new GeoNamesCities(),
        new AdminLabelPoints(),
        new WhosOnFirst(),
        new CitiesJson(),
        new OurAirports(),
        new NaturalEarthRivers(),
        new NaturalEarthRegions(),
    ];

    /// <summary>The project's own tables, found in its gazetteer folder (data/gazetteer).</summary>
    public static IReadOnlyList<IGazetteerSource> Own { get; } =
    [
        new CountryPoints(),
        new ExtraPlaces(),
        new AliasTable(),
    ];
}
