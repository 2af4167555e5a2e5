using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Tagging;

namespace Dateline.Training.Syntax;

/// <summary>Trains the two taggers on their own predictions as history.</summary>
internal static class TaggerTraining
{
    private const int UposBits = 17;
    private const int XposBits = 16;

    public static PerceptronTrainer TrainUpos(IReadOnlyList<GoldSentence> sentences, int epochs, int seed)
    {
        var trainer = new PerceptronTrainer(Enum.GetValues<Upos>().Length, UposBits);
        Run(trainer, sentences, epochs, seed, TagFeatures.AddUpos, (s, i) => (int)s.Upos[i], (s, i, tag) => s.Upos[i] = (Upos)tag);
        return trainer;
    }

    /// <summary>Needs universal tags in the working copies: jackknifed ones, so that the Penn tagger learns to live with mistakes.</summary>
    public static PerceptronTrainer TrainXpos(IReadOnlyList<GoldSentence> sentences, int epochs, int seed)
    {
        var trainer = new PerceptronTrainer(XposNames.Count, XposBits);
        Run(trainer, sentences, epochs, seed, TagFeatures.AddXpos, (s, i) => (int)s.Xpos[i], (s, i, tag) => s.Xpos[i] = (Xpos)tag);
        return trainer;
    }

    private delegate void AddFeatures(ref FeatureRows rows, WorkingSentence sentence, int word);

    private static void Run(PerceptronTrainer trainer, IReadOnlyList<GoldSentence> sentences, int epochs, int seed, AddFeatures add, Func<GoldSentence, int, int> right, Action<WorkingSentence, int, int> set)
    {
        var random = new Random(seed);
        GoldSentence[] order = [.. sentences];
        Span<uint> buffer = stackalloc uint[TagFeatures.MostRows];
        Span<float> scores = stackalloc float[trainer.Classes];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle.InPlace(order, random);
            foreach (var sentence in order)
            {
                for (var i = 0; i < sentence.Count; i++)
                {
                    var rows = new FeatureRows(buffer, trainer.Bits);
                    add(ref rows, sentence.Working, i);
                    trainer.Score(rows.Rows, scores);
                    var best = PartOfSpeechTagger.Best(scores);
                    trainer.Step();
                    if (best != right(sentence, i))
                    {
                        trainer.Update(rows.Rows, right(sentence, i), best);
                    }

                    set(sentence.Working, i, best);
                }
            }
        }

        trainer.Average();
    }
}
