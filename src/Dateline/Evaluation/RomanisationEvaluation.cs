using System.Globalization;
using Dateline.Gazetteers;
using Dateline.Gazetteers.Build;

namespace Dateline.Evaluation;

/// <summary>
/// Whether a place is found under another romanisation of its name: one name of a place is asked for and must bring it among ten places of the country. Places of Syria, Iraq, Yemen, Palestine
/// and Lebanon with several names, the half of them that the costs were not learned from, every two names of them. <em>Known under its other names</em>: all but the one that is asked for;
/// <em>under one</em>: the other name of the pair alone. <em>Taken</em>: shares of names that a report would take for a place of the country, of those pairs and of the names of places in France
/// and Germany, which should find nothing there.
/// </summary>
internal sealed class RomanisationEvaluation : IEvaluation
{
    private static readonly string[] Countries = ["SY", "IQ", "YE", "PS", "LB"];
    private const int Most = 10;
    private const int ShortestName = 3;

    /// <summary>One row in so many is asked for.</summary>
    private const int EveryStranger = 7;

    public string Name => "romanisation";

    public string Description => "places found under another romanisation of their name, among ten of the country";

    public EvaluationResult Run(EvaluationContext context)
    {
        var gazetteer = context.Gazetteer;
        var (underOthers, underOne, taken) = (default(Ratio), default(Ratio), default(Ratio));
        foreach (var (row, keys) in gazetteer.NamesOf(row => Countries.Contains(gazetteer.Country(row)) && !RomanisationLearner.IsLearnedFrom(gazetteer.Name(row))))
        {
            var latin = keys.Where(IsRoman).ToArray();
            for (var i = 0; i < latin.Length && latin.Length > 1; i++)
            {
                var weight = latin.Length - 1;
                underOthers.Gold += weight;
                underOthers.Hits += Find(gazetteer, row, latin[i], "", out var isTaken) ? weight : 0;
                taken.Gold += weight;
                taken.Hits += isTaken ? weight : 0;
                for (var j = i + 1; j < latin.Length; j++)
                {
                    underOne.Gold++;
                    underOne.Hits += Find(gazetteer, row, latin[i], latin[j], out _) ? 1 : 0;
                }
            }
        }

        var strangers = Strangers(gazetteer);
        return new(
            [
                string.Create(CultureInfo.InvariantCulture, $"recall of {underOne.Gold} pairs: known under its other names {underOthers.Recall:F3}, under one {underOne.Recall:F3}"),
                string.Create(CultureInfo.InvariantCulture, $"taken: {taken.Recall:F3} of the pairs, {strangers.Recall:F3} of {strangers.Gold} foreign names"),
            ],
            [new("recall", underOthers.Recall), new("recall under one name", underOne.Recall), new("foreign names taken", strangers.Recall)]);
    }

    private static bool Find(Gazetteer gazetteer, int row, string asked, string known, out bool isTaken)
    {
        Span<SimilarPlace> best = stackalloc SimilarPlace[Most];
        isTaken = false;
        foreach (var place in best[..gazetteer.FindSimilar(asked, gazetteer.Country(row), best, row, known)])
        {
            if (place.Row == row)
            {
                isTaken = RomanisationCosts.IsLikely(place.Cost, Sounds(asked));
                return true;
            }
        }

        return false;
    }

    /// <summary>Names of towns in France and Germany that no place of the country has, asked for in each.</summary>
    private static Ratio Strangers(Gazetteer gazetteer)
    {
        var taken = default(Ratio);
        Span<SimilarPlace> best = stackalloc SimilarPlace[1];
        Span<PlaceCandidate> same = stackalloc PlaceCandidate[64];
        for (var row = 0; row < gazetteer.Count; row += EveryStranger)
        {
            if (gazetteer.Country(row) is not ("FR" or "DE") || gazetteer.Kind(row) != PlaceKind.Settlement || NameKey.Of(gazetteer.Name(row)) is not { } key || Sounds(key) <= ShortestName)
            {
                continue;
            }

            foreach (var country in Countries)
            {
                if (gazetteer.FindKey(key, same) is var count && !IsIn(gazetteer, same[..count], country))
                {
                    taken.Gold++;
                    taken.Hits += gazetteer.FindSimilar(key, country, best) > 0 && RomanisationCosts.IsLikely(best[0].Cost, Sounds(key)) ? 1 : 0;
                }
            }
        }

        return taken;
    }

    private static bool IsIn(Gazetteer gazetteer, ReadOnlySpan<PlaceCandidate> places, string country)
    {
        foreach (var place in places)
        {
            if (gazetteer.Country(place.Row) == country)
            {
                return true;
            }
        }

        return false;
    }

    private static int Sounds(string key)
    {
        Span<byte> units = stackalloc byte[RomanUnits.MaxLength];
        return RomanUnits.Write(key, units);
    }

    private static bool IsRoman(string key) => Sounds(key) >= ShortestName;
}
