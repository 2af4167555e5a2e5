namespace Dateline.Places.Passes;

/// <summary>"X in Y", "X, Y": a candidate that lies in a likely candidate of Y gains, and so does a candidate of Y that holds one of X.</summary>
internal sealed class ContainmentRule : IPlaceRule
{
    private const double ByComma = 7;
    private const double ByCommaInList = 2;
    private const double ByWords = 3.5;

    public string Name => "containment";

    public bool IsContextual => true;

    public void Score(PlaceContext context, Toponym toponym, Span<double> scores)
    {
        if (toponym.Container is { } container)
        {
            var weight = Weight(toponym);
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += weight * Share(context, toponym.Candidates[i], container);
            }
        }

        foreach (var inner in context.ContainedIn(toponym))
        {
            var weight = Weight(inner);
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += weight * 0.7 * ShareInside(context, inner, toponym.Candidates[i]);
            }
        }
    }

    /// <summary>In an enumeration a comma mostly parts equals ("Africa, Europe and Asia").</summary>
    private static double Weight(Toponym toponym) => !toponym.IsContainedByComma ? ByWords : toponym.List < 0 ? ByComma : ByCommaInList;

    private static double Share(PlaceContext context, in Candidate candidate, Toponym container)
    {
        var share = 0.0;
        for (var i = 0; i < container.Candidates.Length; i++)
        {
            if (context.IsInside(candidate, container.Candidates[i]))
            {
                share += container.Shares[i];
            }
        }

        return share;
    }

    private static double ShareInside(PlaceContext context, Toponym inner, in Candidate container)
    {
        var share = 0.0;
        for (var i = 0; i < inner.Candidates.Length; i++)
        {
            if (context.IsInside(inner.Candidates[i], container))
            {
                share += inner.Shares[i];
            }
        }

        return share;
    }
}
