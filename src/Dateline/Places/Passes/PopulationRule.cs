using Dateline.Gazetteers;

namespace Dateline.Places.Passes;

/// <summary>Places with more people are more often meant; an area that no town of its own and no city shares the name with ("Ontario") counts by its people as a town does.</summary>
internal sealed class PopulationRule : IPlaceRule
{
    /// <summary>Reports name towns rather than areas.</summary>
    private const double AreaShare = 0.9;

    /// <summary>A town of 10,000: smaller ones are seldom meant where their area has the name.</summary>
    private const double TownLogPopulation = 4;

    /// <summary>A city of 300,000, meant as often wherever it lies ("Washington").</summary>
    private const double CityLogPopulation = 5.5;

    public string Name => "population";

    public bool IsContextual => false;

    public void Score(PlaceContext context, Toponym toponym, Span<double> scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            ref readonly var candidate = ref toponym.Candidates[i];
            var prior = Prior.OfPopulation(candidate);
            scores[i] += candidate.Kind == PlaceKind.Admin1 && !HasTown(toponym, candidate.Admin1) ? Math.Max(prior, AreaShare * candidate.LogPopulation) : prior;
        }
    }

    private static bool HasTown(Toponym toponym, int admin1) =>
        Array.Exists(toponym.Candidates, c => c.Kind is PlaceKind.Settlement or PlaceKind.Capital && c.LogPopulation >= (c.Admin1 == admin1 ? TownLogPopulation : CityLogPopulation));
}
