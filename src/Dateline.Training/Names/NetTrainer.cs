using System.Numerics;
using System.Runtime.InteropServices;
using Dateline.Mentions.Tagging;
using Dateline.Syntax.Models;

namespace Dateline.Training.Names;

/// <summary>
/// Learns the net of the names tagger: one hidden layer over word vectors and signs, softmax over the labels, dropout everywhere. One thread; the result depends on the seed and
/// the examples only.
/// </summary>
internal sealed class NetTrainer
{
    public const int Hidden = 64;
    public const int Bits = 12;
    private const int Batch = 32;
    private const float Rate = 0.001f;
    private const float SignRate = 0.03f;

    /// <summary>The rate falls evenly to this share of what it begins with.</summary>
    private const double LastRate = 0.05;
    private const float DropCell = 0.4f;
    private const float DropSlot = 0.15f;
    private const float DropSign = 0.15f;
    private const float FirstRange = 0.1f;
    private readonly int _classes;
    private readonly int _dimensions;
    private readonly float[] _vectors;
    private readonly DenseLayer _first;
    private readonly DenseLayer _bias;
    private readonly DenseLayer _second;
    private readonly DenseLayer _last;
    private readonly SignTable _signs;
    private readonly Random _random;
    private readonly float[] _cells = new float[Hidden];
    private readonly float[] _back = new float[Hidden];
    private readonly bool[] _dropped = new bool[NetFeatures.Slots];
    private readonly ushort[] _kept = new ushort[NetFeatures.MaxSigns];

    /// <param name="vectors">The numbers of all words, row by row.</param>
    public NetTrainer(float[] vectors, int dimensions, int classes, int seed)
    {
        (_vectors, _dimensions, _classes, _random) = (vectors, dimensions, classes, new(seed));
        _first = new(NetFeatures.Slots * dimensions * Hidden, _random, FirstRange);
        _bias = new(Hidden, _random, 0);
        _second = new(Hidden * NetFile.Outputs, _random, FirstRange);
        _last = new(NetFile.Outputs, _random, 0);
        _signs = new(Hidden, Bits, _random);
    }

    public float[] Bias => _bias.Values;

    public float[] Second => _second.Values;

    public float[] Last => _last.Values;

    public float[] Signs => _signs.Values;

    /// <summary>Levels as numbers around zero with a spread of about one.</summary>
    public static float[] Unfold(ReadOnlySpan<byte> levels)
    {
        var numbers = new float[levels.Length];
        for (var d = 0; d < levels.Length; d++)
        {
            numbers[d] = ((2 * levels[d]) - WordVectors.TopLevel) * NetModel.HalfLevel;
        }

        return numbers;
    }

    /// <summary>The weights of a slot: for each dimension one for each cell.</summary>
    public ReadOnlySpan<float> First(int slot) => _first.Values.AsSpan(slot * _dimensions * Hidden, _dimensions * Hidden);

    /// <summary>One round over the examples in an order of its own.</summary>
    public void Learn(IReadOnlyList<(NetExample Example, int Label)> examples, int round, int rounds)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        Shuffle.InPlace(order, _random);
        for (var at = 0; at < order.Length; at++)
        {
            var decay = (float)(1 - ((1 - LastRate) * (round + ((double)at / order.Length)) / rounds));
            Learn(examples[order[at]].Example, examples[order[at]].Label, SignRate * decay);
            if (at % Batch == Batch - 1)
            {
                _first.Step(Rate * decay, Batch);
                _bias.Step(Rate * decay, Batch);
                _second.Step(Rate * decay, Batch);
                _last.Step(Rate * decay, Batch);
            }
        }
    }

    /// <summary>The scores of the labels, which hold good for each other only.</summary>
    public void Score(NetExample example, Span<float> scores)
    {
        Array.Clear(_dropped);
        Activate(example, example.Signs);
        for (var cell = 0; cell < Hidden; cell++)
        {
            _cells[cell] = Math.Max(0, _cells[cell]);
        }

        Span<float> outputs = stackalloc float[NetFile.Outputs];
        Output(outputs);
        outputs[.._classes].CopyTo(scores);
    }

    private void Learn(NetExample example, int label, float signRate)
    {
        Span<float> scores = stackalloc float[NetFile.Outputs];
        for (var slot = 0; slot < _dropped.Length; slot++)
        {
            _dropped[slot] = _random.NextDouble() < DropSlot;
        }

        var kept = 0;
        foreach (var sign in example.Signs)
        {
            if (_random.NextDouble() >= DropSign)
            {
                _kept[kept++] = sign;
            }
        }

        var signs = _kept.AsSpan(0, kept);
        Activate(example, signs);
        for (var cell = 0; cell < Hidden; cell++)
        {
            _cells[cell] = _cells[cell] > 0 && _random.NextDouble() >= DropCell ? _cells[cell] / (1 - DropCell) : 0;
        }

        Output(scores);
        Softmax(scores);
        scores[label] -= 1;
        BackFromOutput(scores);
        BackToInputs(example, signs, signRate);
    }

    private ReadOnlySpan<float> Input(NetExample example, int slot) => slot switch
    {
        _ when _dropped[slot] => [],
        < NetFeatures.WordSlots => example.Words[slot] < 0 ? [] : _vectors.AsSpan(example.Words[slot] * _dimensions, _dimensions),
        _ => example.Means[slot - NetFeatures.WordSlots],
    };

    private void Activate(NetExample example, ReadOnlySpan<ushort> signs)
    {
        _bias.Values.CopyTo(_cells, 0);
        var cells = MemoryMarshal.Cast<float, Vector<float>>(_cells.AsSpan());
        for (var slot = 0; slot < NetFeatures.Slots; slot++)
        {
            var input = Input(example, slot);
            var weights = MemoryMarshal.Cast<float, Vector<float>>(First(slot));
            for (var d = 0; d < input.Length; d++)
            {
                var x = new Vector<float>(input[d]);
                var row = weights.Slice(d * cells.Length, cells.Length);
                for (var i = 0; i < row.Length; i++)
                {
                    cells[i] += x * row[i];
                }
            }
        }

        _signs.AddTo(cells, signs);
    }

    private void Output(Span<float> scores)
    {
        _last.Values.CopyTo(scores);
        for (var cell = 0; cell < Hidden; cell++)
        {
            for (var c = 0; c < _classes && _cells[cell] != 0; c++)
            {
                scores[c] += _cells[cell] * _second.Values[(cell * NetFile.Outputs) + c];
            }
        }
    }

    private void Softmax(Span<float> scores)
    {
        var own = scores[.._classes];
        var best = float.MinValue;
        foreach (var score in own)
        {
            best = Math.Max(best, score);
        }

        var sum = 0f;
        foreach (ref var score in own)
        {
            score = MathF.Exp(score - best);
            sum += score;
        }

        foreach (ref var score in own)
        {
            score /= sum;
        }
    }

    private void BackFromOutput(ReadOnlySpan<float> error)
    {
        for (var cell = 0; cell < Hidden; cell++)
        {
            _back[cell] = 0;
            for (var c = 0; c < _classes && _cells[cell] != 0; c++)
            {
                var at = (cell * NetFile.Outputs) + c;
                _back[cell] += error[c] * _second.Values[at] / (1 - DropCell);
                _second.Gradient[at] += error[c] * _cells[cell];
            }
        }

        for (var c = 0; c < _classes; c++)
        {
            _last.Gradient[c] += error[c];
        }
    }

    private void BackToInputs(NetExample example, ReadOnlySpan<ushort> signs, float signRate)
    {
        var back = MemoryMarshal.Cast<float, Vector<float>>(_back.AsSpan());
        var bias = MemoryMarshal.Cast<float, Vector<float>>(_bias.Gradient.AsSpan());
        for (var i = 0; i < back.Length; i++)
        {
            bias[i] += back[i];
        }

        for (var slot = 0; slot < NetFeatures.Slots; slot++)
        {
            var input = Input(example, slot);
            var gradient = MemoryMarshal.Cast<float, Vector<float>>(_first.Gradient.AsSpan(slot * _dimensions * Hidden, _dimensions * Hidden));
            for (var d = 0; d < input.Length; d++)
            {
                var x = new Vector<float>(input[d]);
                var row = gradient.Slice(d * back.Length, back.Length);
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] += x * back[i];
                }
            }
        }

        _signs.Step(back, signs, signRate);
    }
}
