using Dateline.Gazetteers;

namespace Dateline.Places;

/// <summary>Precision codes of a place that no relation blurs. ACLED: 1 town, 2 part of a region, 3 region. UCDP where_prec: 1 exact, 3 second-level, 4 first-level area, 5 linear or fuzzy, 6 country, 7 waters.</summary>
internal static class PlacePrecision
{
    public static (int Acled, int Ucdp) Of(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => (3, 6),
        PlaceKind.Admin1 => (3, 4),
        PlaceKind.Admin2 => (2, 3),
        PlaceKind.Sea => (3, 7),
        PlaceKind.Region or PlaceKind.River or PlaceKind.Lake => (3, 5),
        _ => (1, 1),
    };
}
