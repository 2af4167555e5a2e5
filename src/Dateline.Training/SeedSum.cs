using Dateline.Syntax.Models;

namespace Dateline.Training;

/// <summary>The same training under several seeds, its weights added up: the sum errs less than each.</summary>
internal static class SeedSum
{
    /// <param name="seeds">How many; seed 1 first.</param>
    public static PerceptronTrainer Of(int seeds, Func<int, PerceptronTrainer> train)
    {
        var sum = train(1);
        for (var seed = 2; seed <= seeds; seed++)
        {
            using var trainer = train(seed);
            sum.Add(trainer);
        }

        return sum;
    }
}
