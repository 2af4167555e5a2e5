namespace Dateline.Places.Passes;

/// <summary>The place's own name beats another name of a place, and both beat mere agreement of the consonants.</summary>
internal sealed class NameQualityRule : IPlaceRule
{
    public string Name => "name-quality";

    public bool IsContextual => false;

    public void Score(PlaceContext context, Toponym toponym, Span<double> scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += Prior.OfMatch(toponym.Candidates[i].Match);
        }
    }
}
