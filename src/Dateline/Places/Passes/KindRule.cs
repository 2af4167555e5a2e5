namespace Dateline.Places.Passes;

/// <summary>Countries and capitals are more often meant than districts and airports of the same name.</summary>
internal sealed class KindRule : IPlaceRule
{
    public string Name => "kind";

    public bool IsContextual => false;

    public void Score(PlaceContext context, Toponym toponym, Span<double> scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += Prior.OfKind(toponym.Candidates[i].Kind);
        }
    }
}
