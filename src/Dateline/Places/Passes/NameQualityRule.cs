using Dateline.Gazetteers;

namespace Dateline.Places.Passes;

/// <summary>The place's own name beats another name of a place, and both beat mere agreement of the consonants.</summary>
internal sealed class NameQualityRule : IPlaceRule
{
    /// <summary>Other names are often long forgotten ones: "Berea" was Aleppo's. Beside a town of that very name they count for less.</summary>
    private const double BesideTown = -1;

    /// <summary>A town of 3,000.</summary>
    private const double TownLogPopulation = 3.5;

    public string Name => "name-quality";

    public bool IsContextual => false;

    public void Score(PlaceContext context, Toponym toponym, Span<double> scores)
    {
        var hasTown = Array.Exists(toponym.Candidates, c => c.Match == NameMatch.Primary && c.LogPopulation >= TownLogPopulation);
        for (var i = 0; i < scores.Length; i++)
        {
            var match = toponym.Candidates[i].Match;
            scores[i] += Prior.OfMatch(match) + (hasTown && match == NameMatch.Alternate ? BesideTown : 0);
        }
    }
}
