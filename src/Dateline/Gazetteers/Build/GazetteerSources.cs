using Dateline.Gazetteers.Build.Sources;

namespace Dateline.Gazetteers.Build;

/// <summary>The sources in the order they are read. Earlier ones win: a later source adds names to a place that is there and does not move it.</summary>
internal static class GazetteerSources
{
    public static IReadOnlyList<IGazetteerSource> All { get; } =
    [
        new CountryTable(),
        new CountryPoints(),
        new CountryOutlines(),
        new Admin1Codes(),
        new Admin2Codes(),
        new GeoNamesCities(),
        new AdminOutlines(),
        new AdminLabelPoints(),
        new WhosOnFirst(),
        new CitiesJson(),
        new OurAirports(),
        new ExtraPlaces(),
        new NaturalEarthRivers(),
        new NaturalEarthRegions(),
        new AliasTable(),
    ];
}
