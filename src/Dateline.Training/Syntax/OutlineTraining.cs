using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;

namespace Dateline.Training.Syntax;

/// <summary>Trains the greedy parser from right to left with a dynamic oracle: it mostly follows its own transitions, so that it learns to go on after a mistake.</summary>
internal static class OutlineTraining
{
    private const int Bits = 19;
    private const float Margin = 10;

    /// <summary>How often the parser's own transition is taken and not the right one.</summary>
    private const double OwnShare = 0.9;

    /// <summary>The sentences' working copies hold predicted tags.</summary>
    public static PerceptronTrainer Train(IReadOnlyList<GoldSentence> sentences, int epochs, int seed)
    {
        var trainer = new PerceptronTrainer(BeamSearch.Transitions, Bits);
        var random = new Random(seed);
        var state = new ParserState();
        var mirrored = sentences.ToDictionary(s => s, s => MirroredHeads(s.Heads));
        GoldSentence[] order = [.. sentences];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle.InPlace(order, random);
            foreach (var sentence in order)
            {
                Learn(trainer, sentence.Working, mirrored[sentence], state, random);
            }
        }

        trainer.Average();
        return trainer;
    }

    /// <summary>The heads of the sentence read from its end; the root stays one past the last word.</summary>
    private static int[] MirroredHeads(int[] heads)
    {
        var count = heads.Length;
        return [.. heads.Reverse().Select(h => h == count ? count : count - 1 - h)];
    }

    private static void Learn(PerceptronTrainer trainer, WorkingSentence sentence, int[] heads, ParserState state, Random random)
    {
        Span<uint> buffer = stackalloc uint[ArcFeatures.MostRows];
        Span<float> scores = stackalloc float[BeamSearch.Transitions];
        Span<int> costs = stackalloc int[BeamSearch.Transitions];
        state.Start(sentence, isMirrored: true);
        while (!state.IsFinished)
        {
            DynamicOracle.Costs(state, heads, costs);
            var rows = new FeatureRows(buffer, trainer.Bits);
            ArcFeatures.Add(ref rows, state);
            trainer.Score(rows.Rows, scores);
            var (right, wrong) = BestRightAndWrong(costs, scores);
            trainer.Step();
            if (wrong >= 0 && scores[right] < scores[wrong] + Margin)
            {
                trainer.Update(rows.Rows, right, wrong);
            }

            state.Apply(random.NextDouble() < OwnShare ? OutlineParser.Best(state, scores) : (Transition)right);
        }
    }

    /// <summary>The best transition of least cost, and the best of higher cost or −1.</summary>
    private static (int Right, int Wrong) BestRightAndWrong(ReadOnlySpan<int> costs, ReadOnlySpan<float> scores)
    {
        var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
        var (right, wrong) = (-1, -1);
        for (var t = 0; t < costs.Length; t++)
        {
            if (costs[t] == least)
            {
                right = right < 0 || scores[t] > scores[right] ? t : right;
            }
            else if (costs[t] != DynamicOracle.Forbidden)
            {
                wrong = wrong < 0 || scores[t] > scores[wrong] ? t : wrong;
            }
        }

        return (right, wrong);
    }
}
