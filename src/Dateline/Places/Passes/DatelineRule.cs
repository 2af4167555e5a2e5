namespace Dateline.Places.Passes;

/// <summary>The country of the dateline and of the publisher is the likelier one.</summary>
internal sealed class DatelineRule : IPlaceRule
{
    private const double Weight = 1;

    public string Name => "dateline";

    public bool IsContextual => true;

    public void Score(PlaceContext context, Toponym toponym, Span<double> scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            if (toponym.Candidates[i].Country != 0 && (toponym.Candidates[i].Country == context.DatelineCountry || toponym.Candidates[i].Country == context.PublisherCountry))
            {
                scores[i] += Weight;
            }
        }
    }
}
