namespace Dateline.Places.Passes;

/// <summary>The places of a report lie close together: other names with a likely place within some 100 km count for a candidate.</summary>
internal sealed class NearnessRule : IPlaceRule
{
    private const double Weight = 1.2;
    private const double MostNeighbours = 2;
    private const double FadesOverKm = 100;

    public string Name => "nearness";

    public bool IsContextual => true;

    public void Score(PlaceContext context, Toponym toponym, Span<double> scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += Weight * Math.Min(MostNeighbours, context.Neighbours(toponym, toponym.Candidates[i], FadesOverKm));
        }
    }
}
