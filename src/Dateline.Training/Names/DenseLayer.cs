using System.Numerics;
using System.Runtime.InteropServices;

namespace Dateline.Training.Names;

/// <summary>Weights that every example moves, learned by Adam from gradients summed over a batch.</summary>
internal sealed class DenseLayer
{
    private const float KeepMean = 0.9f;
    private const float KeepSquare = 0.999f;
    private readonly float[] _mean;
    private readonly float[] _square;
    private float _meanPower = 1;
    private float _squarePower = 1;

    /// <param name="range">Weights begin evenly spread over so much around zero.</param>
    public DenseLayer(int length, Random random, float range)
    {
        (Values, Gradient, _mean, _square) = (new float[length], new float[length], new float[length], new float[length]);
        for (var i = 0; i < length; i++)
        {
            Values[i] = ((float)random.NextDouble() - 0.5f) * range;
        }
    }

    public float[] Values { get; }

    /// <summary>Summed by the caller; cleared by <see cref="Step"/>.</summary>
    public float[] Gradient { get; }

    /// <summary>Moves the weights by the mean gradient of a batch.</summary>
    public void Step(float rate, int batch)
    {
        (_meanPower, _squarePower) = (_meanPower * KeepMean, _squarePower * KeepSquare);
        var step = new Vector<float>(rate / (1 - _meanPower));
        var correction = new Vector<float>(1 / (1 - _squarePower));
        var share = new Vector<float>(1f / batch);
        var tiny = new Vector<float>(1e-7f);
        var values = MemoryMarshal.Cast<float, Vector<float>>(Values.AsSpan());
        var gradients = MemoryMarshal.Cast<float, Vector<float>>(Gradient.AsSpan());
        var means = MemoryMarshal.Cast<float, Vector<float>>(_mean.AsSpan());
        var squares = MemoryMarshal.Cast<float, Vector<float>>(_square.AsSpan());
        for (var i = 0; i < values.Length; i++)
        {
            var gradient = gradients[i] * share;
            means[i] = (means[i] * KeepMean) + (gradient * (1 - KeepMean));
            squares[i] = (squares[i] * KeepSquare) + (gradient * gradient * (1 - KeepSquare));
            values[i] -= step * means[i] / (Vector.SquareRoot(squares[i] * correction) + tiny);
            gradients[i] = Vector<float>.Zero;
        }
    }
}
