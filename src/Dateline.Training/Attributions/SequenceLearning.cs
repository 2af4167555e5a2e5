using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Training.Attributions;

/// <summary>What the trainings of the sequence models share.</summary>
internal static class SequenceLearning
{
    private const int Epochs = 6;

    /// <summary>The averaged weights after some passes over the examples.</summary>
    public static PerceptronTrainer Learn<T>(MarginTrainer<T> trainer, (T Sequence, int[] Labels)[] examples, int seed)
    {
        var random = new Random(seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle.InPlace(examples, random);
            foreach (var (sequence, labels) in examples)
            {
                trainer.Learn(sequence, labels);
            }
        }

        trainer.Weights.Average();
        return trainer.Weights;
    }

    public static void Label(int[] labels, TokenRange range, int begin)
    {
        for (var t = range.First; t < range.End; t++)
        {
            labels[t] = t == range.First ? begin : begin + 1;
        }
    }
}
