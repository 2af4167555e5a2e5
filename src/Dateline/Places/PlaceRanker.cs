using Dateline.Documents;
using Dateline.Gazetteers;
using Dateline.Places.Passes;

namespace Dateline.Places;

/// <summary>Chooses among the candidates of all toponyms of a report together: rules score, the likeliest readings vote, and the rules score again.</summary>
internal sealed class PlaceRanker(Gazetteer gazetteer)
{
    /// <summary>After three rounds choices no longer change on the development texts.</summary>
    private const int Rounds = 3;

    /// <summary>Scores a point apart are e^0.8 apart in odds.</summary>
    private const double Sharpness = 0.8;

    /// <summary>A reading of the name elsewhere in the report is the reading here unless the words here say otherwise.</summary>
    private const double OneSense = 2;

    /// <summary>Leaves the scores in the toponyms; returns what the rules saw in the last round.</summary>
    public PlaceContext Rank(Document document, IReadOnlyList<Toponym> toponyms, IReadOnlyList<int> nationalities, int publisherCountry)
    {
        var context = new PlaceContext(gazetteer, toponyms, nationalities, publisherCountry);
        var fixedScores = toponyms.Select(t => FixedScores(context, t)).ToArray();
        for (var i = 0; i < toponyms.Count; i++)
        {
            Set(toponyms[i], fixedScores[i]);
        }

        for (var round = 0; round < Rounds; round++)
        {
            context.Count();
            context.DatelineCountry = DatelineCountry(document, toponyms);
            var next = toponyms.Select((t, i) => ContextScores(context, t, fixedScores[i])).ToArray();
            ShareSense(toponyms, next);
            for (var i = 0; i < toponyms.Count; i++)
            {
                Set(toponyms[i], next[i]);
            }
        }

        context.Count();
        return context;
    }

    /// <summary>What each rule gave to the chosen candidate, in the order of the rules.</summary>
    public static IReadOnlyList<PlaceReason> Why(PlaceContext context, Toponym toponym)
    {
        var (best, scores) = (toponym.Best, new double[toponym.Candidates.Length]);
        var reasons = new List<PlaceReason>();
        foreach (var rule in PlaceRules.All)
        {
            Array.Clear(scores);
            rule.Score(context, toponym, scores);
            if (Math.Abs(scores[best]) >= 0.05)
            {
                reasons.Add(new(rule.Name, Math.Round(scores[best], 2)));
            }
        }

        return reasons;
    }

    private static double[] FixedScores(PlaceContext context, Toponym toponym)
    {
        var scores = new double[toponym.Candidates.Length];
        foreach (var rule in PlaceRules.All)
        {
            if (!rule.IsContextual)
            {
                rule.Score(context, toponym, scores);
            }
        }

        return scores;
    }

    private static double[] ContextScores(PlaceContext context, Toponym toponym, double[] fixedScores)
    {
        var scores = (double[])fixedScores.Clone();
        foreach (var rule in PlaceRules.All)
        {
            if (rule.IsContextual)
            {
                rule.Score(context, toponym, scores);
            }
        }

        return scores;
    }

    /// <summary>One sense a report: mentions of one name look at each other's scores.</summary>
    private static void ShareSense(IReadOnlyList<Toponym> toponyms, double[][] scores)
    {
        foreach (var group in Enumerable.Range(0, toponyms.Count).GroupBy(i => toponyms[i].Key, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            var bestOf = group.ToDictionary(i => i, i => Shares(scores[i]));
            foreach (var i in group)
            {
                foreach (var j in group)
                {
                    for (var k = 0; i != j && k < scores[i].Length; k++)
                    {
                        scores[i][k] += OneSense * Agreement(toponyms[i], k, toponyms[j], bestOf[j]) / (group.Count() - 1);
                    }
                }
            }
        }
    }

    /// <summary>How far another mention of the name reads it alike. "Aleppo province" does not make a plain "Aleppo" the province, only the one of that area.</summary>
    private static double Agreement(Toponym toponym, int candidate, Toponym other, double[] shares)
    {
        ref readonly var own = ref toponym.Candidates[candidate];
        var byArea = toponym.TypeKinds != other.TypeKinds;
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            ref readonly var theirs = ref other.Candidates[i];
            sum += theirs.Row == own.Row || (byArea && theirs.Admin1 >= 0 && theirs.Admin1 == own.Admin1) ? shares[i] : 0;
        }

        return sum;
    }

    private static int DatelineCountry(Document document, IReadOnlyList<Toponym> toponyms)
    {
        foreach (var toponym in toponyms)
        {
            if (document.Dateline?.PlaceSpan?.Contains(toponym.Span) == true && toponym.Best is >= 0 and var best)
            {
                return toponym.Candidates[best].Country;
            }
        }

        return 0;
    }

    private static void Set(Toponym toponym, double[] scores)
    {
        toponym.Scores = scores;
        toponym.Shares = Shares(scores);
    }

    private static double[] Shares(double[] scores)
    {
        if (scores.Length == 0)
        {
            return [];
        }

        var best = scores.Max();
        var shares = Array.ConvertAll(scores, s => Math.Exp(Sharpness * (s - best)));
        var sum = shares.Sum();
        return Array.ConvertAll(shares, s => s / sum);
    }
}
