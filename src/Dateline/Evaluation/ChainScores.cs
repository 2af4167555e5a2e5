namespace Dateline.Evaluation;

/// <summary>
/// The three figures whose mean is the CoNLL score of coreference chains: MUC (Vilain and others 1995) counts links, B³ (Bagga and Baldwin 1998) mentions,
/// CEAF-φ4 (Luo 2005) the best one-to-one pairs of chains. Counts are summed over documents before they are divided.
/// </summary>
internal sealed class ChainScores
{
    private Counts _muc;
    private Counts _b3;
    private Counts _ceaf;

    public double Muc => _muc.F1;

    public double B3 => _b3.F1;

    public double Ceaf => _ceaf.F1;

    /// <summary>The CoNLL average F1.</summary>
    public double Average => (Muc + B3 + Ceaf) / 3;

    public double AveragePrecision => (_muc.Precision + _b3.Precision + _ceaf.Precision) / 3;

    public double AverageRecall => (_muc.Recall + _b3.Recall + _ceaf.Recall) / 3;

    /// <summary>Adds a document. Chains are sets of mention numbers; a mention of the answer that the key does not have carries a number of its own.</summary>
    public void Add(IReadOnlyList<IReadOnlyList<int>> key, IReadOnlyList<IReadOnlyList<int>> answer)
    {
        var (keyOf, answerOf) = (Index(key), Index(answer));
        AddLinks(key, answerOf, ref _muc.RecallHits, ref _muc.Gold);
        AddLinks(answer, keyOf, ref _muc.PrecisionHits, ref _muc.Predicted);
        AddMentions(key, answer, answerOf, ref _b3.RecallHits, ref _b3.Gold);
        AddMentions(answer, key, keyOf, ref _b3.PrecisionHits, ref _b3.Predicted);
        var similarity = Assignment.Best(key.Count, answer.Count, Similarities(key, answer, answerOf));
        _ceaf.RecallHits += similarity;
        _ceaf.PrecisionHits += similarity;
        _ceaf.Gold += key.Count;
        _ceaf.Predicted += answer.Count;
    }

    private static Dictionary<int, int> Index(IReadOnlyList<IReadOnlyList<int>> chains)
    {
        var chainOf = new Dictionary<int, int>();
        for (var i = 0; i < chains.Count; i++)
        {
            foreach (var mention in chains[i])
            {
                chainOf.Add(mention, i);
            }
        }

        return chainOf;
    }

    // Vilain: a chain of n mentions has n − 1 links; it lacks one fewer than the number of parts the other side cuts it into.
    private static void AddLinks(IReadOnlyList<IReadOnlyList<int>> chains, Dictionary<int, int> otherOf, ref double hits, ref double all)
    {
        var parts = new HashSet<int>();
        foreach (var chain in chains)
        {
            parts.Clear();
            var lone = 0;
            foreach (var mention in chain)
            {
                if (otherOf.TryGetValue(mention, out var other))
                {
                    parts.Add(other);
                }
                else
                {
                    lone++;
                }
            }

            hits += chain.Count - parts.Count - lone;
            all += chain.Count - 1;
        }
    }

    // Bagga and Baldwin: of each mention the share of its chain that stands with it on the other side too.
    private static void AddMentions(IReadOnlyList<IReadOnlyList<int>> chains, IReadOnlyList<IReadOnlyList<int>> others, Dictionary<int, int> otherOf, ref double hits, ref double all)
    {
        foreach (var chain in chains)
        {
            var common = new Dictionary<int, int>();
            foreach (var mention in chain)
            {
                if (otherOf.TryGetValue(mention, out var other))
                {
                    common[other] = common.GetValueOrDefault(other) + 1;
                }
            }

            hits += common.Values.Sum(n => (double)n * n) / chain.Count;
            all += chain.Count;
        }
    }

    // Luo's φ4: twice the common mentions by all mentions of the two chains.
    private static double[,] Similarities(IReadOnlyList<IReadOnlyList<int>> key, IReadOnlyList<IReadOnlyList<int>> answer, Dictionary<int, int> answerOf)
    {
        var similarities = new double[key.Count, answer.Count];
        for (var i = 0; i < key.Count; i++)
        {
            foreach (var mention in key[i])
            {
                if (answerOf.TryGetValue(mention, out var j))
                {
                    similarities[i, j] += 2.0 / (key[i].Count + answer[j].Count);
                }
            }
        }

        return similarities;
    }

    private struct Counts
    {
        public double RecallHits;
        public double PrecisionHits;
        public double Gold;
        public double Predicted;

        public readonly double Recall => Gold == 0 ? 0 : RecallHits / Gold;

        public readonly double Precision => Predicted == 0 ? 0 : PrecisionHits / Predicted;

        public readonly double F1 => Recall + Precision == 0 ? 0 : 2 * Recall * Precision / (Recall + Precision);
    }
}
