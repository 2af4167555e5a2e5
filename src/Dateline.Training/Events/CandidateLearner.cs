using Dateline.Events;
using Dateline.Lexicons;
using Dateline.Syntax.Models;

namespace Dateline.Training.Events;

/// <summary>Learns the weights of the model that takes or drops candidates: logistic regression by averaged stochastic steps, summed over several seeds.</summary>
internal static class CandidateLearner
{
    private const int Bits = 16;
    private const int Epochs = 8;
    private const int Seeds = 3;

    private const float Rate = 0.02f;

    public static PerceptronTrainer Train(IReadOnlyList<LabelledReport> reports, WordClusters clusters)
    {
        var examples = Examples(reports, clusters);
        return SeedSum.Of(Seeds, seed => TrainOne(examples, seed));
    }

    private static List<(uint[] Rows, LabelledCandidate Candidate)> Examples(IReadOnlyList<LabelledReport> reports, WordClusters clusters)
    {
        var examples = new List<(uint[], LabelledCandidate)>();
        Span<uint> buffer = stackalloc uint[LinearModel.MaxRows];
        foreach (var report in reports)
        {
            foreach (var candidate in report.Candidates)
            {
                var rows = new FeatureRows(buffer, Bits);
                CandidateFeatures.Add(ref rows, candidate.Candidate, report.Context, clusters);
                examples.Add((rows.Rows.ToArray(), candidate));
            }
        }

        return examples;
    }

    private static PerceptronTrainer TrainOne(IReadOnlyList<(uint[] Rows, LabelledCandidate Candidate)> examples, int seed)
    {
        var trainer = new PerceptronTrainer(2, Bits);
        (uint[] Rows, LabelledCandidate Candidate)[] order = [.. examples];
        var random = new Random(seed);
        Span<float> scores = stackalloc float[2];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle.InPlace(order, random);
            foreach (var (rows, candidate) in order)
            {
                trainer.Score(rows, scores);
                trainer.Step();
                var probability = 1 / (1 + MathF.Exp(scores[0] - scores[1]));
                var amount = Rate * candidate.Weight * ((candidate.Right ? 1 : 0) - probability);
                trainer.Move(rows, 1, amount);
                trainer.Move(rows, 0, -amount);
            }
        }

        trainer.Average();
        return trainer;
    }
}
