using System.Globalization;

namespace Dateline.Generator;

/// <summary>B-cubed: for every mention, how much of its found event is of its true one (precision), and the reverse (recall).</summary>
internal sealed record JoinScores(int Mentions, double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static JoinScores Of(IReadOnlyList<(int True, long Found)> mentions)
    {
        var both = mentions.CountBy(mention => mention).ToDictionary();
        var (trueSizes, foundSizes) = (mentions.CountBy(mention => mention.True).ToDictionary(), mentions.CountBy(mention => mention.Found).ToDictionary());
        return new(mentions.Count, Mean(pair => foundSizes[pair.Found]), Mean(pair => trueSizes[pair.True]));

        double Mean(Func<(int True, long Found), int> size) => both.Sum(pair => (double)pair.Value * pair.Value / size(pair.Key)) / Math.Max(1, mentions.Count);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mentions:N0} mentions, B-cubed precision {Precision:0.0000}, recall {Recall:0.0000}, F1 {F1:0.0000}");
}
