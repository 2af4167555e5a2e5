namespace Dateline.Gazetteers;

/// <summary>Whose id a number is. GeoNames ids have a column of their own, as most rows have one.</summary>
public enum PlaceIdSystem : byte
{
    Wikidata,
    WhosOnFirst,
    OurAirports,
}
