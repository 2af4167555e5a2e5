using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Syntax.Models;

/// <summary>
/// Learns the weights of a <see cref="LinearModel"/>: a hashed multiclass averaged perceptron. Call <see cref="Step"/> once per decision, <see cref="Update"/> on mistakes,
/// <see cref="Average"/> once at the end, then <see cref="Write"/>. One thread; the result depends on the order of the calls only.
/// </summary>
public sealed unsafe class PerceptronTrainer : IRowScorer, IDisposable
{
    private readonly int _stride;
    private readonly nuint _length;
    private float* _weights;
    private float* _totals;
    private long _step = 1;

    public PerceptronTrainer(int classes, int bits)
    {
        Classes = classes;
        Bits = bits;
        _stride = classes <= 4 ? 4 : (classes + 7) / 8 * 8;
        _length = (nuint)_stride << bits;
        _weights = (float*)NativeMemory.AlignedAlloc(_length * sizeof(float), 64);
        _totals = (float*)NativeMemory.AlignedAlloc(_length * sizeof(float), 64);
        NativeMemory.Clear(_weights, _length * sizeof(float));
        NativeMemory.Clear(_totals, _length * sizeof(float));
    }

    public int Classes { get; }

    public int Bits { get; }

    public void Score(ReadOnlySpan<uint> rows, Span<float> scores)
    {
        if (_stride == 4)
        {
            var sum = Vector128<float>.Zero;
            foreach (var row in rows)
            {
                sum += Vector128.Load(_weights + ((nint)row * 4));
            }

            for (var c = 0; c < Classes; c++)
            {
                scores[c] = sum[c];
            }

            return;
        }

        for (var first = 0; first < Classes; first += 8)
        {
            var sum = Vector256<float>.Zero;
            foreach (var row in rows)
            {
                sum += Vector256.Load(_weights + ((nint)row * _stride) + first);
            }

            for (var c = 0; c < Math.Min(8, Classes - first); c++)
            {
                scores[first + c] = sum[c];
            }
        }
    }

    /// <summary>Counts a decision, right or wrong: the average runs over decisions.</summary>
    public void Step() => _step++;

    /// <summary>Moves the rows towards the right class and away from the predicted one.</summary>
    public void Update(ReadOnlySpan<uint> rows, int right, int predicted)
    {
        foreach (var row in rows)
        {
            var at = (nint)row * _stride;
            _weights[at + right] += 1;
            _totals[at + right] += _step;
            _weights[at + predicted] -= 1;
            _totals[at + predicted] -= _step;
        }
    }

    /// <summary>One decision: learns from it unless the right class leads the best other one by <paramref name="margin"/>. Returns the class that was best, the first of equal ones.</summary>
    public int Learn(ReadOnlySpan<uint> rows, int right, float margin)
    {
        Span<float> scores = stackalloc float[Classes];
        Score(rows, scores);
        var rival = right == 0 ? 1 : 0;
        for (var c = rival + 1; c < scores.Length; c++)
        {
            rival = c != right && scores[c] > scores[rival] ? c : rival;
        }

        Step();
        if (scores[right] < scores[rival] + margin)
        {
            Update(rows, right, rival);
        }

        return scores[rival] > scores[right] || (scores[rival] == scores[right] && rival < right) ? rival : right;
    }

    /// <summary>Moves the rows of one class by <paramref name="amount"/>.</summary>
    public void Move(ReadOnlySpan<uint> rows, int label, float amount)
    {
        foreach (var row in rows)
        {
            var at = ((nint)row * _stride) + label;
            _weights[at] += amount;
            _totals[at] += amount * _step;
        }
    }

    /// <summary>Replaces the weights by their average over all decisions. Training is over after it.</summary>
    public void Average()
    {
        var inverse = 1f / _step;
        for (nuint i = 0; i < _length; i++)
        {
            _weights[i] -= _totals[i] * inverse;
        }

        NativeMemory.AlignedFree(_totals);
        _totals = null;
    }

    /// <summary>Adds the averaged weights of a table of the same size, trained from another seed: the sum is a vote of both.</summary>
    public void Add(PerceptronTrainer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Classes != Classes || other.Bits != Bits)
        {
            throw new ArgumentException($"A table of {other.Classes} classes and {other.Bits} bits does not fit one of {Classes} and {Bits}.", nameof(other));
        }

        for (nuint i = 0; i < _length; i++)
        {
            _weights[i] += other._weights[i];
        }
    }

    /// <summary>
    /// Writes the averaged weights as signed bytes, the largest as ±127. Cutting the largest ones for finer steps costs far more than it gains: they belong to the features
    /// that decide (docs/design/accuracy.md).
    /// </summary>
    public void Write(string path, IReadOnlyList<string> labels, ulong templateHash)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count != Classes)
        {
            throw new ArgumentException($"{labels.Count} labels for {Classes} classes.", nameof(labels));
        }

        var scale = Largest() / sbyte.MaxValue;
        var bytes = new sbyte[(long)Classes << Bits];
        for (nint row = 0; row < (nint)1 << Bits; row++)
        {
            for (var c = 0; c < Classes; c++)
            {
                bytes[(row * Classes) + c] = (sbyte)MathF.Round(_weights[(row * _stride) + c] / scale);
            }
        }

        ModelFile.Write(path, labels, Bits, scale, templateHash, bytes);
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(_weights);
        NativeMemory.AlignedFree(_totals);
        _weights = null;
        _totals = null;
        GC.SuppressFinalize(this);
    }

    /// <summary>The largest magnitude of a weight; 1 where all are 0.</summary>
    private float Largest()
    {
        var largest = 0f;
        for (nuint i = 0; i < _length; i++)
        {
            largest = MathF.Max(largest, MathF.Abs(_weights[i]));
        }

        return largest == 0 ? 1 : largest;
    }
}
