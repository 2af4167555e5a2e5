using Dateline.Gazetteers;

namespace Dateline.Places.Passes;

/// <summary>An enumeration names places of one sort: "Georgia, Oklahoma and Texas" are states.</summary>
internal sealed class SiblingRule : IPlaceRule
{
    private const double Weight = 2.5;

    public string Name => "enumeration";

    public bool IsContextual => true;

    public void Score(PlaceContext context, Toponym toponym, Span<double> scores)
    {
        if (toponym.Siblings.Count == 0)
        {
            return;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            var share = 0.0;
            foreach (var sibling in toponym.Siblings)
            {
                for (var j = 0; j < sibling.Candidates.Length; j++)
                {
                    share += IsAlike(toponym.Candidates[i], sibling.Candidates[j]) ? sibling.Shares[j] : 0;
                }
            }

            scores[i] += Weight * share / toponym.Siblings.Count;
        }
    }

    private static bool IsAlike(in Candidate one, in Candidate other) =>
        Sort(one.Kind) == Sort(other.Kind) && (one.Kind == PlaceKind.Country || one.Country == other.Country);

    private static int Sort(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => 0,
        PlaceKind.Admin1 or PlaceKind.Region => 1,
        PlaceKind.Admin2 => 2,
        PlaceKind.River or PlaceKind.Lake or PlaceKind.Sea => 3,
        _ => 4,
    };
}
