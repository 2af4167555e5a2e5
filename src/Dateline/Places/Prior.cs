using Dateline.Gazetteers;

namespace Dateline.Places;

/// <summary>How likely a row is meant before anything is known of the text: by its people, its kind and how the name fits.</summary>
internal static class Prior
{
    public static double Of(in Candidate candidate) => OfPopulation(candidate) + OfKind(candidate.Kind) + OfMatch(candidate.Match);

    /// <summary>A tenfold population makes a place about a point likelier.</summary>
    public static double OfPopulation(in Candidate candidate) => candidate.Kind switch
    {
        // Areas have the people of their towns; counted in full they would beat every town they are named after.
        PlaceKind.Admin1 => Math.Min(candidate.LogPopulation, 6) * 0.75,
        PlaceKind.Admin2 => Math.Min(candidate.LogPopulation, 6) * 0.6,
        PlaceKind.Sea => 6,
        PlaceKind.Region => 4.5,
        PlaceKind.River => 3.5,
        PlaceKind.Lake or PlaceKind.Landmark or PlaceKind.Camp or PlaceKind.AirBase => 2,
        PlaceKind.Airport => 1,
        _ => candidate.LogPopulation,
    };

    public static double OfKind(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => 3.5,
        PlaceKind.Capital => 0.7,
        PlaceKind.Admin1 => 0.9,
        PlaceKind.Admin2 => -0.6,
        PlaceKind.District => -0.7,
        PlaceKind.Airport => -1.5,
        _ => 0,
    };

    public static double OfMatch(NameMatch match) => match switch
    {
        NameMatch.Primary => 0,
        NameMatch.Alternate => -1.2,
        _ => -2.5,
    };
}
