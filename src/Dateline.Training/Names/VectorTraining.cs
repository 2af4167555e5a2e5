using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Training.Syntax;

namespace Dateline.Training.Names;

/// <summary>Makes the word vectors of the names tagger: the package's vectors at length one, turned to their principal axes, the first of those kept, each in sixteen levels.</summary>
internal static class VectorTraining
{
    private const int Words = 80_000;
    private const int Dimensions = 64;

    /// <summary>Width of a level in standard deviations: the best even steps for sixteen levels of a normal distribution.</summary>
    private const double Step = 0.3352;

    public static void Run(string package, string output, TextWriter log)
    {
        var (words, vectors) = EmbeddingPackage.Read(package, Words);
        var (mean, axes) = Axes(vectors);
        float[][] turned = [.. vectors.Select(v => Turn(v, mean, axes))];
        float[] steps = [.. Enumerable.Range(0, Dimensions).Select(d => (float)(Step * Math.Sqrt(turned.Average(v => (double)v[d] * v[d]))))];
        WordVectors.Write(output, Dimensions, words.Select((word, i) => (WordForm.HashOfLower(word), Levels(turned[i], steps))));
        log.WriteLine($"{words.Count} word vectors");
    }

    private static byte[] Levels(float[] vector, float[] steps) =>
        [.. vector.Select((x, d) => (byte)Math.Clamp(MathF.Floor(x / steps[d]) + ((WordVectors.TopLevel + 1) / 2), 0, WordVectors.TopLevel))];

    private static float[] Turn(float[] vector, double[] mean, double[][] axes)
    {
        var turned = new float[Dimensions];
        for (var a = 0; a < Math.Min(axes.Length, Dimensions); a++)
        {
            var sum = 0.0;
            for (var d = 0; d < mean.Length; d++)
            {
                sum += (vector[d] - mean[d]) * axes[a][d];
            }

            turned[a] = (float)sum;
        }

        return turned;
    }

    private static (double[] Mean, double[][] Axes) Axes(List<float[]> vectors)
    {
        const int Size = EmbeddingPackage.Dimensions;
        var mean = new double[Size];
        foreach (var vector in vectors)
        {
            var length = Math.Max(1e-9, Math.Sqrt(vector.Sum(x => (double)x * x)));
            for (var d = 0; d < Size; d++)
            {
                vector[d] = (float)(vector[d] / length);
                mean[d] += vector[d] / vectors.Count;
            }
        }

        var covariance = new double[Size][];
        for (var a = 0; a < Size; a++)
        {
            covariance[a] = new double[Size];
        }

        var centred = new double[Size];
        foreach (var vector in vectors)
        {
            for (var d = 0; d < Size; d++)
            {
                centred[d] = vector[d] - mean[d];
            }

            for (var a = 0; a < Size; a++)
            {
                for (var b = 0; b <= a; b++)
                {
                    covariance[a][b] += centred[a] * centred[b];
                }
            }
        }

        return (mean, PrincipalAxes.Of(covariance));
    }
}
