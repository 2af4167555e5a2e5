namespace Dateline.Places.Passes;

/// <summary>As the countries, so the first-level areas: a report from Louisiana means the Alexandria of Louisiana.</summary>
internal sealed class AreaVoteRule : IPlaceRule
{
    private const double Weight = 6;

    /// <summary>A half of the votes is as good as all: reports speak of one area and its capital, neighbours, a country.</summary>
    private const double EnoughShare = 0.5;

    public string Name => "area-votes";

    public bool IsContextual => true;

    public void Score(PlaceContext context, Toponym toponym, Span<double> scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += Weight * Math.Min(EnoughShare, context.AreaShare(toponym, toponym.Candidates[i].Admin1));
        }
    }
}
