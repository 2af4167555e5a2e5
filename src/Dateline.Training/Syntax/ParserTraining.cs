using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;
using Dateline.Syntax.Tagging;

namespace Dateline.Training.Syntax;

/// <summary>Trains the parser with a dynamic oracle: it follows its own mistakes most of the time and learns the best way on from there. The relation classifier learns on gold trees.</summary>
internal static class ParserTraining
{
    private const int ArcBits = 20;
    private const int RelationBits = 17;

    /// <summary>How often a mistake is followed after the first epoch.</summary>
    private const double Exploration = 0.9;

    /// <summary>The sentences' working copies hold predicted tags.</summary>
    public static PerceptronTrainer TrainArcs(IReadOnlyList<GoldSentence> sentences, int epochs, int seed)
    {
        var trainer = new PerceptronTrainer(3, ArcBits);
        var random = new Random(seed);
        var state = new ParserState();
        GoldSentence[] order = [.. sentences];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle.InPlace(order, random);
            foreach (var sentence in order)
            {
                LearnArcs(trainer, sentence, state, random, epoch == 0 ? 0 : Exploration);
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

    private static void LearnArcs(PerceptronTrainer trainer, GoldSentence sentence, ParserState state, Random random, double exploration)
    {
        Span<uint> buffer = stackalloc uint[ArcFeatures.MostRows];
        Span<float> scores = stackalloc float[3];
        Span<int> costs = stackalloc int[3];
        state.Start(sentence.Working);
        while (!state.IsFinished)
        {
            var rows = new FeatureRows(buffer, trainer.Bits);
            ArcFeatures.Add(ref rows, state);
            trainer.Score(rows.Rows, scores);
            var predicted = DependencyParser.BestAllowed(state, scores);
            DynamicOracle.Costs(state, sentence.Heads, costs);
            var right = DynamicOracle.BestOfCheapest(costs, scores);
            trainer.Step();
            var isWrong = costs[(int)predicted] > costs[(int)right];
            if (isWrong)
            {
                trainer.Update(rows.Rows, (int)right, (int)predicted);
            }

            state.Apply(isWrong && random.NextDouble() > exploration ? right : predicted, sentence.Working.Heads);
        }
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
