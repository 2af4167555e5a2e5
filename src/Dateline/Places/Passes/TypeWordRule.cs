namespace Dateline.Places.Passes;

/// <summary>"Aleppo province" is the province, "the city of Aleppo" the city.</summary>
internal sealed class TypeWordRule : IPlaceRule
{
    private const double Fits = 3;
    private const double DoesNotFit = -3;

    public string Name => "type-word";

    public bool IsContextual => false;

    public void Score(PlaceContext context, Toponym toponym, Span<double> scores)
    {
        if (toponym.TypeKinds.IsEmpty)
        {
            return;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += toponym.TypeKinds.Contains(toponym.Candidates[i].Kind) ? Fits : DoesNotFit;
        }
    }
}
