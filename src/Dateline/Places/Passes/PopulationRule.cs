namespace Dateline.Places.Passes;

/// <summary>Places with more people are more often meant.</summary>
internal sealed class PopulationRule : IPlaceRule
{
    public string Name => "population";

    public bool IsContextual => false;

    public void Score(PlaceContext context, Toponym toponym, Span<double> scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += Prior.OfPopulation(toponym.Candidates[i]);
        }
    }
}
