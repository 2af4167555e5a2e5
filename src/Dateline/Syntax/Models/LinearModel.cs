using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Syntax.Models;

/// <summary>
/// A hashed linear classifier with int8 weights, memory-mapped from a file that <see cref="PerceptronTrainer.Write"/> made.
/// How a room uses one: extract features into <see cref="FeatureRows"/> with <see cref="Bits"/>, call <see cref="Score"/>, take the best (allowed) class;
/// training runs the same extraction against a <see cref="PerceptronTrainer"/> and calls its Update on mistakes. The template hash
/// (<c>FeatureHash.Of("names/1")</c>, counted up with every change to the extraction) keeps a file and the code that reads it together.
/// Immutable and safe for any number of threads; the mapping lives as long as the process.
/// </summary>
public sealed unsafe class LinearModel : IRowScorer
{
    /// <summary>Sums are taken in 16 bits: 128 × 250 stays below their limit.</summary>
    public const int MaxRows = 250;
    public const int MaxClasses = 512;
    public const int MaxBits = 24;
    private readonly sbyte* _weights;
    private readonly float _scale;
    private readonly MappedFile _file;

    private LinearModel(MappedFile file, ModelHeader header)
    {
        _file = file;
        _weights = (sbyte*)file.Start + header.WeightsOffset;
        _scale = header.Scale;
        Labels = header.Labels;
        Bits = header.Bits;
        Checksum = header.Checksum;
    }

    public IReadOnlyList<string> Labels { get; }

    public int Classes => Labels.Count;

    public int Bits { get; }

    /// <summary>Of the whole file; part of what a result is reproduced from.</summary>
    public ulong Checksum { get; }

    /// <summary>Maps and verifies a file. A missing, damaged or foreign file, or one trained for other features, is a <see cref="UsageException"/>.</summary>
    public static LinearModel Open(string path, ulong templateHash) =>
        MappedFile.Open(path, file => new LinearModel(file, ModelFile.Read(path, file.Bytes, templateHash)));

    public FeatureRows Collect(Span<uint> buffer) => new(buffer, Bits, _weights, Classes);

    /// <summary>The checksums of those scorers that are read from files, under their names.</summary>
    internal static IEnumerable<(string Name, ulong Checksum)> Named(params (string Name, IRowScorer Scorer)[] scorers)
    {
        foreach (var (name, scorer) in scorers)
        {
            if (scorer is LinearModel model)
            {
                yield return (name, model.Checksum);
            }
        }
    }

    public void Score(ReadOnlySpan<uint> rows, Span<float> scores)
    {
        if (rows.Length > MaxRows || scores.Length < Classes)
        {
            throw new ArgumentException($"{rows.Length} rows (at most {MaxRows}) and room for {scores.Length} scores ({Classes} are needed).", nameof(rows));
        }

        if (Classes <= 4)
        {
            ScoreFew(rows, scores);
            return;
        }

        // One pass over the rows for as many classes as fit the registers: what costs is the way to a row, not its sum.
        for (var first = 0; first < Classes; first += 64)
        {
            switch (Classes - first)
            {
                case > 32:
                    ScoreFourBlocks(rows, first, scores);
                    break;
                case > 16:
                    ScoreTwoBlocks(rows, first, scores);
                    break;
                default:
                    Store(SumBlock(rows, first), first, scores);
                    break;
            }
        }
    }

    private void ScoreFew(ReadOnlySpan<uint> rows, Span<float> scores)
    {
        var sum = Vector128<short>.Zero;
        foreach (var row in rows)
        {
            var four = Unsafe.ReadUnaligned<uint>(_weights + ((nint)row * Classes));
            sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(four).AsSByte());
        }

        for (var c = 0; c < Classes; c++)
        {
            scores[c] = sum[c] * _scale;
        }
    }

    private void ScoreFourBlocks(ReadOnlySpan<uint> rows, int first, Span<float> scores)
    {
        var (a, b, c, d) = (Vector256<short>.Zero, Vector256<short>.Zero, Vector256<short>.Zero, Vector256<short>.Zero);
        foreach (var row in rows)
        {
            var start = _weights + ((nint)row * Classes) + first;
            var (low, high) = (Vector256.Load(start), Vector256.Load(start + 32));
            a += Vector256.WidenLower(low);
            b += Vector256.WidenUpper(low);
            c += Vector256.WidenLower(high);
            d += Vector256.WidenUpper(high);
        }

        Store(a, first, scores);
        Store(b, first + 16, scores);
        Store(c, first + 32, scores);
        Store(d, first + 48, scores);
    }

    private void ScoreTwoBlocks(ReadOnlySpan<uint> rows, int first, Span<float> scores)
    {
        var (low, high) = (Vector256<short>.Zero, Vector256<short>.Zero);
        foreach (var row in rows)
        {
            var bytes = Vector256.Load(_weights + ((nint)row * Classes) + first);
            low += Vector256.WidenLower(bytes);
            high += Vector256.WidenUpper(bytes);
        }

        Store(low, first, scores);
        Store(high, first + 16, scores);
    }

    private Vector256<short> SumBlock(ReadOnlySpan<uint> rows, int first)
    {
        var sum = Vector256<short>.Zero;
        foreach (var row in rows)
        {
            sum += Vector256.WidenLower(Vector128.Load(_weights + ((nint)row * Classes) + first).ToVector256Unsafe());
        }

        return sum;
    }

    private void Store(Vector256<short> sum, int first, Span<float> scores)
    {
        var end = Math.Min(16, Classes - first);
        for (var c = 0; c < end; c++)
        {
            scores[first + c] = sum[c] * _scale;
        }
    }
}
