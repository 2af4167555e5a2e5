using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Tagging;

namespace Dateline.Training.Syntax;

/// <summary>Trains the three passes of the tagger on their own predictions as history.</summary>
internal static class TaggerTraining
{
    private const int DraftBits = 17;
    private const int XposBits = 16;
    private const int UposBits = 17;

    /// <summary>The right tag has to lead by this much: without it training stops to learn from a word as soon as it is right.</summary>
    private const float Margin = 10;

    public static PerceptronTrainer TrainDraft(IReadOnlyList<GoldSentence> sentences, int epochs, int seed)
    {
        var trainer = new PerceptronTrainer(Enum.GetValues<Upos>().Length, DraftBits);
        Run(trainer, sentences, epochs, seed, TagFeatures.AddDraft, (s, i) => (int)s.Upos[i], (s, i, tag) => s.Draft[i] = (Upos)tag);
        return trainer;
    }

    /// <summary>Needs drafts in the working copies: jackknifed ones, so that the Penn tagger learns to live with mistakes.</summary>
    public static PerceptronTrainer TrainXpos(IReadOnlyList<GoldSentence> sentences, int epochs, int seed)
    {
        var trainer = new PerceptronTrainer(XposNames.Count, XposBits);
        Run(trainer, sentences, epochs, seed, TagFeatures.AddXpos, (s, i) => (int)s.Xpos[i], (s, i, tag) => s.Xpos[i] = (Xpos)tag);
        return trainer;
    }

    /// <summary>Needs jackknifed drafts and Penn tags in the working copies.</summary>
    public static PerceptronTrainer TrainUpos(IReadOnlyList<GoldSentence> sentences, int epochs, int seed)
    {
        var trainer = new PerceptronTrainer(Enum.GetValues<Upos>().Length, UposBits);
        Run(trainer, sentences, epochs, seed, TagFeatures.AddUpos, (s, i) => (int)s.Upos[i], (s, i, tag) => s.Upos[i] = (Upos)tag);
        return trainer;
    }

    private delegate void AddFeatures(ref FeatureRows rows, WorkingSentence sentence, int word);

    private static void Run(PerceptronTrainer trainer, IReadOnlyList<GoldSentence> sentences, int epochs, int seed, AddFeatures add, Func<GoldSentence, int, int> right, Action<WorkingSentence, int, int> set)
    {
        var random = new Random(seed);
        GoldSentence[] order = [.. sentences];
        Span<uint> buffer = stackalloc uint[TagFeatures.MostRows];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle.InPlace(order, random);
            foreach (var sentence in order)
            {
                for (var i = 0; i < sentence.Count; i++)
                {
                    var rows = new FeatureRows(buffer, trainer.Bits);
                    add(ref rows, sentence.Working, i);
                    set(sentence.Working, i, trainer.Learn(rows.Rows, right(sentence, i), Margin));
                }
            }
        }

        trainer.Average();
    }
}
