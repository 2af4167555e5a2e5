namespace Dateline.Places.Passes;

/// <summary>Places of a report mostly lie in the countries that its other places speak for.</summary>
internal sealed class CountryVoteRule : IPlaceRule
{
    private const double Weight = 4;

    public string Name => "country-votes";

    public bool IsContextual => true;

    public void Score(PlaceContext context, Toponym toponym, Span<double> scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += Weight * context.CountryShare(toponym, toponym.Candidates[i].Country);
        }
    }
}
