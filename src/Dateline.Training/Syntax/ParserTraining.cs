using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;
using Dateline.Syntax.Tagging;

namespace Dateline.Training.Syntax;

/// <summary>Trains the parser under its own beam search; the relation classifier learns on gold trees.</summary>
internal static class ParserTraining
{
    private const int ArcBits = 20;
    private const int RelationBits = 17;

    /// <summary>The sentences' working copies hold predicted tags.</summary>
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
        Span<float> scores = stackalloc float[trainer.Classes];
        state.Start(sentence.Working);
        for (var i = 0; i < sentence.Count; i++)
        {
            sentence.Working.Heads[i] = sentence.Heads[i];
            state.AddArc(sentence.Heads[i], i);
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Heads[i] == sentence.Count)
            {
                continue;
            }

            var rows = new FeatureRows(buffer, trainer.Bits);
            LabelFeatures.Add(ref rows, sentence.Working, state, i);
            trainer.Score(rows.Rows, scores);
            var best = PartOfSpeechTagger.Best(scores);
            trainer.Step();
            if (best != (int)sentence.Relations[i])
            {
                trainer.Update(rows.Rows, (int)sentence.Relations[i], best);
            }
        }
    }
}
