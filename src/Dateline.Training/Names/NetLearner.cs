using Dateline.Syntax.Models;

namespace Dateline.Training.Names;

/// <summary>Trains nets on the corpora of names and lets them say of each open word what it may be.</summary>
internal sealed class NetLearner
{
    public const int Nets = 2;
    private const int FirstSeed = 11;
    private const int Rounds = 8;

    /// <summary>A round sees one of so many of the silver sentences.</summary>
    private const int SilverShare = 12;

    public NetLearner(WordVectors vectors)
    {
        Vectors = vectors;
        Numbers = new float[vectors.Count * vectors.Dimensions];
        Span<byte> levels = stackalloc byte[vectors.Dimensions];
        for (var row = 0; row < vectors.Count; row++)
        {
            vectors.Read(row, levels);
            NetTrainer.Unfold(levels).CopyTo(Numbers, row * levels.Length);
        }
    }

    public WordVectors Vectors { get; }

    /// <summary>The numbers of all words, row by row.</summary>
    public float[] Numbers { get; }

    /// <summary>The nets that are shipped, or that held-out documents are read with.</summary>
    public IReadOnlyList<NetTrainer> TrainAll(IReadOnlyList<LabelledName[]> gold, IReadOnlyList<LabelledName[]> silver) =>
        [.. Enumerable.Range(0, Nets).Select(net => Train(gold, silver, FirstSeed + net))];

    /// <summary>Advises each half of the documents by a net trained on the other: what a net says of its own training would be too good.</summary>
    public void AdviseCrossed(IReadOnlyList<LabelledName[]> gold, IReadOnlyList<LabelledName[]> silver)
    {
        for (var half = 0; half < 2; half++)
        {
            var net = Train(Half(gold, 1 - half), Half(silver, 1 - half), FirstSeed + Nets + half);
            Advise([net], Half(gold, half));
            Advise([net], Half(silver, half));
        }
    }

    /// <summary>Writes the mean of the nets' scores, at weight one, into the documents.</summary>
    public static void Advise(IReadOnlyList<NetTrainer> nets, IEnumerable<LabelledName[]> documents)
    {
        var scores = new float[NameCorpora.Scheme.Labels.Count];
        foreach (var sentence in documents.SelectMany(d => d))
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                if (sentence.Net[i] is { } example)
                {
                    var advice = sentence.Advice[i] = new float[scores.Length];
                    foreach (var net in nets)
                    {
                        net.Score(example, scores);
                        for (var c = 0; c < scores.Length; c++)
                        {
                            advice[c] += scores[c] / nets.Count;
                        }
                    }
                }
            }
        }
    }

    /// <summary>The documents of one of two halves.</summary>
    public static LabelledName[][] Half(IReadOnlyList<LabelledName[]> documents, int half) => [.. documents.Where(d => d[0].Half == half)];

    private NetTrainer Train(IReadOnlyList<LabelledName[]> gold, IReadOnlyList<LabelledName[]> silver, int seed)
    {
        var net = new NetTrainer(Numbers, Vectors.Dimensions, NameCorpora.Scheme.Labels.Count, seed);
        List<(NetExample, int)> marked = [.. gold.SelectMany(d => d).SelectMany(Examples)];
        LabelledName[] shuffled = [.. silver.SelectMany(d => d)];
        Shuffle.InPlace(shuffled, new Random(seed));
        for (var round = 0; round < Rounds; round++)
        {
            net.Learn([.. marked, .. shuffled.Where((_, i) => i % SilverShare == round % SilverShare).SelectMany(Examples)], round, Rounds);
        }

        return net;
    }

    private static IEnumerable<(NetExample Example, int Label)> Examples(LabelledName sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Net[i] is { } example && sentence.Labels[i] >= 0)
            {
                yield return (example, sentence.Labels[i]);
            }
        }
    }
}
