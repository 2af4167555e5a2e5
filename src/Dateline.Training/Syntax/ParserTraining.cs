using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;

namespace Dateline.Training.Syntax;

/// <summary>Trains the parser under its own beam search; the relation classifier learns on gold trees.</summary>
internal static class ParserTraining
{
    private const int ArcBits = 20;
    private const int RelationBits = 16;

    /// <summary>The right relation has to lead by this much.</summary>
    private const float Margin = 60;

    /// <summary>The sentences' working copies hold predicted tags and outlines.</summary>
    public static PerceptronTrainer TrainArcs(IReadOnlyList<GoldSentence> sentences, int epochs, int seed)
    {
        var trainer = new PerceptronTrainer(3, ArcBits);
        var learner = new BeamLearner(trainer);
        var random = new Random(seed);
        GoldSentence[] order = [.. sentences];
        var right = sentences.ToDictionary(s => s, BeamLearner.RightTransitions);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle.InPlace(order, random);
            foreach (var sentence in order)
            {
                learner.Learn(sentence.Working, right[sentence]);
            }
        }

        trainer.Average();
        return trainer;
    }

    public static PerceptronTrainer TrainRelations(IReadOnlyList<GoldSentence> sentences, int epochs, int seed)
    {
        var trainer = new PerceptronTrainer(Relations.Count, RelationBits);
        var random = new Random(seed);
        var state = new ParserState();
        GoldSentence[] order = [.. sentences];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle.InPlace(order, random);
            foreach (var sentence in order)
            {
                LearnRelations(trainer, sentence, state);
            }
        }

        trainer.Average();
        return trainer;
    }

    private static void LearnRelations(PerceptronTrainer trainer, GoldSentence sentence, ParserState state)
    {
        Span<uint> buffer = stackalloc uint[LabelFeatures.MostRows];
        state.Start(sentence.Working);
        sentence.Heads.CopyTo(sentence.Working.Heads, 0);
        state.TakeTree(sentence.Working);

        for (var i = sentence.Count - 1; i >= 0; i--)
        {
            if (sentence.Heads[i] == sentence.Count)
            {
                sentence.Working.Relations[i] = Relation.Root;
                continue;
            }

            var rows = new FeatureRows(buffer, trainer.Bits);
            LabelFeatures.Add(ref rows, sentence.Working, state, i);
            sentence.Working.Relations[i] = (Relation)trainer.Learn(rows.Rows, (int)sentence.Relations[i], Margin);
        }
    }
}
