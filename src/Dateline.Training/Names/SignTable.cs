using System.Numerics;
using System.Runtime.InteropServices;

namespace Dateline.Training.Names;

/// <summary>A row of weights for each hashed sign, one for each hidden cell; an example moves the rows of its signs only, by Adagrad.</summary>
internal sealed class SignTable
{
    private const float Range = 0.1f;
    private const float Tiny = 1e-4f;
    private readonly int _hidden;
    private readonly float[] _squares;

    public SignTable(int hidden, int bits, Random random)
    {
        _hidden = hidden;
        (Values, _squares) = (new float[hidden << bits], new float[hidden << bits]);
        for (var i = 0; i < Values.Length; i++)
        {
            Values[i] = ((float)random.NextDouble() - 0.5f) * Range;
        }
    }

    public float[] Values { get; }

    public void AddTo(Span<Vector<float>> cells, ReadOnlySpan<ushort> signs)
    {
        foreach (var sign in signs)
        {
            var row = Row(Values, sign);
            for (var i = 0; i < row.Length; i++)
            {
                cells[i] += row[i];
            }
        }
    }

    public void Step(ReadOnlySpan<Vector<float>> gradient, ReadOnlySpan<ushort> signs, float rate)
    {
        var step = new Vector<float>(rate);
        var tiny = new Vector<float>(Tiny);
        foreach (var sign in signs)
        {
            var row = Row(Values, sign);
            var squares = Row(_squares, sign);
            for (var i = 0; i < row.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                row[i] -= step * gradient[i] / Vector.SquareRoot(squares[i] + tiny);
            }
        }
    }

    private Span<Vector<float>> Row(float[] table, ushort sign) => MemoryMarshal.Cast<float, Vector<float>>(table.AsSpan(sign * _hidden, _hidden));
}
