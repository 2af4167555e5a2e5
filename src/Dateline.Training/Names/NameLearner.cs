using Dateline.Mentions.Tagging;
using Dateline.Syntax.Models;

namespace Dateline.Training.Names;

/// <summary>Trains the weights of the names tagger from prepared sentences.</summary>
/// <param name="seeds">Weights are the sum of this many trainings in different orders.</param>
/// <param name="nets">Second opinions on the documents learned from.</param>
internal sealed class NameLearner(NameFeatures features, NetLearner nets, int epochs, int seeds)
{
    public const int Bits = 18;
    private const int FirstSeed = 7;
    private const int FirstReadingEpochs = 4;

    /// <summary>A round sees every sentence that people marked and one of so many of the silver ones, others each time: labels of a program weigh less.</summary>
    private const int SilverShare = 12;

    /// <summary>By how much the net's scores count beside those of one seed while it is trained, and while it reads: then the net has seen all of the texts and not half of them.</summary>
    private const float WeightInTraining = 15;
    private const float WeightInReading = 40;

    /// <summary>By how much the scores of nets count beside the sum of all seeds.</summary>
    public float AdviceWeight => WeightInReading * seeds;

    /// <summary>The labels of a document in two readings, as <see cref="Mentions.NameTagger"/> reads.</summary>
    /// <param name="document">Advised by nets, unless they are left out.</param>
    /// <param name="adviceWeight">By how much that counts: <see cref="AdviceWeight"/>, or 1 where the shipped net advised, which has it in its scores.</param>
    public int[][] Read(LabelledName[] document, IRowScorer weights, float adviceWeight)
    {
        var labels = ReadOnce(document, weights, adviceWeight);
        return features.Has(NameFamilies.Second) ? ReadOnce(Tell(document, labels), weights, adviceWeight, labels) : labels;
    }

    /// <summary>The caller disposes of the result.</summary>
    /// <param name="gold">Documents that people marked.</param>
    /// <param name="silver">Documents that a program marked.</param>
    public SequenceTrainer<LabelledName> Train(IReadOnlyList<LabelledName[]> gold, IReadOnlyList<LabelledName[]> silver)
    {
        if (features.Has(NameFamilies.Net))
        {
            nets.AdviseCrossed(gold, silver);
        }

        (gold, silver) = features.Has(NameFamilies.Second) ? (Crossed(gold, silver)) : (gold, silver);
        List<LabelledName> marked = [.. gold.SelectMany(d => d)], labelled = [.. silver.SelectMany(d => d)];
        var sum = TrainOnce(marked, labelled, FirstSeed, epochs);
        for (var seed = 1; seed < seeds; seed++)
        {
            using var other = TrainOnce(marked, labelled, FirstSeed + seed, epochs);
            sum.Weights.Add(other.Weights);
        }

        return sum;
    }

    /// <summary>The documents with what a first reading tells, which was trained on the other half: labels of a text's own training would be too good.</summary>
    private (List<LabelledName[]> Gold, List<LabelledName[]> Silver) Crossed(IReadOnlyList<LabelledName[]> gold, IReadOnlyList<LabelledName[]> silver)
    {
        var (toldGold, toldSilver) = (new List<LabelledName[]>(), new List<LabelledName[]>());
        for (var half = 0; half < 2; half++)
        {
            using var first = TrainOnce([.. NetLearner.Half(gold, 1 - half).SelectMany(d => d)], [.. NetLearner.Half(silver, 1 - half).SelectMany(d => d)], FirstSeed, FirstReadingEpochs);
            toldGold.AddRange(NetLearner.Half(gold, half).Select(d => Tell(d, ReadOnce(d, first.Weights, WeightInTraining))));
            toldSilver.AddRange(NetLearner.Half(silver, half).Select(d => Tell(d, ReadOnce(d, first.Weights, WeightInTraining))));
        }

        return (toldGold, toldSilver);
    }

    private int[][] ReadOnce(LabelledName[] document, IRowScorer weights, float adviceWeight, int[][]? first = null)
    {
        var tagger = new SequenceTagger<LabelledName>(weights, NameCorpora.Scheme, first is null ? AddPosition : AddBoth, AddTransition, IsOpen) { Advice = Adviser(adviceWeight) };
        return [.. document.Select((sentence, i) => first is null || sentence.Second is not null ? tagger.Tag(sentence, sentence.Count) : first[i])];
    }

    private static LabelledName[] Tell(LabelledName[] document, int[][] labels)
    {
        var told = new DocumentLabels();
        told.Gather(Array.ConvertAll(document, d => d.Sequence), labels);
        return [.. document.Select((sentence, i) => sentence with { Second = told.Tell(sentence.Sequence, labels[i]) ? SecondRows(sentence.Sequence) : null })];
    }

    private static uint[][] SecondRows(NameSequence sequence)
    {
        Span<uint> buffer = stackalloc uint[LinearModel.MaxRows];
        var all = new uint[sequence.Count][];
        for (var i = 0; i < all.Length; i++)
        {
            var rows = new FeatureRows(buffer, Bits);
            NameFeatures.AddSecond(ref rows, sequence, i);
            all[i] = rows.Rows.ToArray();
        }

        return all;
    }

    private SequenceTrainer<LabelledName> TrainOnce(IReadOnlyList<LabelledName> gold, IReadOnlyList<LabelledName> silver, int seed, int rounds)
    {
        var trainer = new SequenceTrainer<LabelledName>(NameCorpora.Scheme, Bits, AddEither, AddTransition, IsOpen, Adviser(WeightInTraining));
        var random = new Random(seed);
        LabelledName[] shuffled = [.. silver];
        Shuffle.InPlace(shuffled, random);
        for (var epoch = 0; epoch < rounds; epoch++)
        {
            LabelledName[] order = [.. gold, .. shuffled.Where((_, i) => i % SilverShare == epoch % SilverShare)];
            Shuffle.InPlace(order, random);
            for (var i = 0; i < order.Length; i++)
            {
                // One model reads both times: of what it learns from, every other sentence is as the first reading sees it.
                trainer.Learn(random.Next(2) == 0 ? order[i] with { Second = null } : order[i], order[i].Labels);
            }
        }

        trainer.Weights.Average();
        return trainer;
    }

    private PositionAdvice<LabelledName>? Adviser(float weight)
    {
        return features.Has(NameFamilies.Net) ? Advise : null;

        void Advise(LabelledName sentence, int i, Span<float> scores)
        {
            var advice = sentence.Advice[i] ?? throw new InvalidOperationException("A document is read that no net has advised on.");
            for (var label = 0; label < scores.Length; label++)
            {
                scores[label] += weight * advice[label];
            }
        }
    }

    private static void AddEither(ref FeatureRows rows, LabelledName sentence, int i)
    {
        rows.AddAll(sentence.Rows[i]);
        rows.AddAll(sentence.Second is { } second ? second[i] : []);
    }

    private static void AddBoth(ref FeatureRows rows, LabelledName sentence, int i)
    {
        rows.AddAll(sentence.Rows[i]);
        rows.AddAll(sentence.Second![i]);
    }

    private static void AddPosition(ref FeatureRows rows, LabelledName sentence, int i) => rows.AddAll(sentence.Rows[i]);

    private void AddTransition(ref FeatureRows rows, LabelledName sentence, int i, int previous) => features.AddTransition(ref rows, sentence.Sequence, i, previous);

    private static bool IsOpen(LabelledName sentence, int i) => sentence.Sequence.IsOpen(i);
}
