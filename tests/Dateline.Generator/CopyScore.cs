using System.Globalization;

namespace Dateline.Generator;

/// <summary>Pairs of reports that are truly copies of one text, held against the pairs that a store has in one lineage.</summary>
internal sealed record CopyScore(long TruePairs, long FoundPairs, long RightPairs)
{
    public double Precision => FoundPairs == 0 ? 1 : (double)RightPairs / FoundPairs;

    public double Recall => TruePairs == 0 ? 1 : (double)RightPairs / TruePairs;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <param name="truth">Key of the original by key.</param>
    /// <param name="found">Number of the lineage by key; keys without a copy are missing.</param>
    public static CopyScore Of(IReadOnlyDictionary<string, string> truth, IReadOnlyDictionary<string, long> found) => new(
        Pairs(truth.Values),
        Pairs(found.Values),
        Pairs(found.Where(pair => truth.ContainsKey(pair.Key)).Select(pair => (truth[pair.Key], pair.Value))));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"copies: {TruePairs:N0} true pairs, {FoundPairs:N0} found, precision {Precision:0.0000}, recall {Recall:0.0000}, F1 {F1:0.0000}");

    private static long Pairs<T>(IEnumerable<T> classes) => classes.GroupBy(item => item).Sum(group => (long)group.Count() * (group.Count() - 1) / 2);
}
