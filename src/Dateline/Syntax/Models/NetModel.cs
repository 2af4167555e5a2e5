using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Syntax.Models;

/// <summary>
/// A net with one hidden layer that reads vectors of levels (<see cref="WordVectors"/>) in fixed slots beside hashed signs, memory-mapped. Sums over inputs are sums of whole
/// numbers and the few sums of floats have a fixed order, so that every machine gets the same scores. Immutable; thread-safe.
/// </summary>
public sealed unsafe class NetModel
{
    public const int MostSlots = 32;
    public const int MostHidden = 512;

    /// <summary>Dimensions come in multiples of this: so many products of two levels fit sixteen bits.</summary>
    public const int DimensionStep = 16;

    /// <summary>The sum of a pair's products is at most 15 × 127 × 2; eight of them stay below the limit of sixteen bits.</summary>
    private const int PairsAtOnce = DimensionStep / 2;
    private const int Block = 16;

    /// <summary>Half a level in the numbers that the net was trained on, where the middle of the levels is zero.</summary>
    public const float HalfLevel = 1 / 6f;
    private readonly MappedFile _file;
    private readonly NetFile _header;
    private readonly float* _floats;
    private readonly sbyte* _weights;
    private readonly sbyte* _signs;

    // For each slot and cell what the weights come to at the middle of all levels.
    private readonly int[] _middles;

    private NetModel(MappedFile file, NetFile header)
    {
        (_file, _header) = (file, header);
        _floats = (float*)(file.Start + NetFile.HeaderLength);
        _weights = (sbyte*)file.Start + header.WeightsOffset;
        _signs = (sbyte*)file.Start + header.SignsOffset;
        Checksum = NetFile.Checksum(file.Bytes);
        _middles = new int[header.Slots * header.Hidden];
        for (var slot = 0; slot < header.Slots; slot++)
        {
            for (var i = 0; i < header.Dimensions * header.Hidden; i++)
            {
                var cell = (i / (header.Dimensions * Block) * Block) + (i % (Block * 2) / 2);
                _middles[(slot * header.Hidden) + cell] += WordVectors.TopLevel * _weights[(slot * header.Dimensions * header.Hidden) + i];
            }
        }
    }

    public int Bits => _header.Bits;

    public int Classes => _header.Classes;

    /// <summary>Of the whole file.</summary>
    public ulong Checksum { get; }

    /// <summary>Maps and verifies a file. A missing, damaged or foreign file, or one trained for other features or on other vectors, is a <see cref="UsageException"/>.</summary>
    public static NetModel Open(string path, WordVectors vectors, ulong templates, int slots)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        return MappedFile.Open(path, file =>
        {
            var header = NetFile.Read(path, file.Bytes, vectors.Checksum, templates);
            return header.Slots == slots && header.Dimensions == vectors.Dimensions
                ? new NetModel(file, header)
                : throw ModelFile.Refuse(path, $"it has {header.Slots} slots of {header.Dimensions}, expected are {slots} of {vectors.Dimensions}");
        });
    }

    /// <summary>An empty collection of signs of this net.</summary>
    public FeatureRows Collect(Span<uint> buffer) => new(buffer, Bits, _signs, _header.Hidden);

    /// <summary>Writes the scores of the classes, which hold good for each other only.</summary>
    /// <param name="levels">The vectors of the slots, one behind the other.</param>
    /// <param name="filled">A bit for each slot that holds a vector.</param>
    /// <param name="signs">Rows from <see cref="Collect"/>, at most <see cref="LinearModel.MaxRows"/>.</param>
    public void Score(ReadOnlySpan<byte> levels, uint filled, ReadOnlySpan<uint> signs, Span<float> scores)
    {
        if (levels.Length != _header.Slots * _header.Dimensions || signs.Length > LinearModel.MaxRows || scores.Length < Classes)
        {
            throw new ArgumentException($"{levels.Length} levels ({_header.Slots * _header.Dimensions} are needed), {signs.Length} signs (at most {LinearModel.MaxRows}) and room for {scores.Length} scores ({Classes} are needed).", nameof(levels));
        }

        Span<float> cells = stackalloc float[_header.Hidden];
        Span<float> outputs = stackalloc float[NetFile.Outputs];
        new ReadOnlySpan<float>(_floats + _header.Slots + 1, cells.Length).CopyTo(cells);
        fixed (byte* start = levels)
        {
            for (var slot = 0; slot < _header.Slots; slot++)
            {
                if ((filled >> slot & 1) != 0)
                {
                    AddSlot(slot, start + (slot * _header.Dimensions), cells);
                }
            }
        }

        AddSigns(signs, cells);
        Output(cells, outputs);
        outputs[..Classes].CopyTo(scores);
    }

    private void AddSlot(int slot, byte* levels, Span<float> cells)
    {
        var weights = _weights + ((nint)slot * _header.Dimensions * _header.Hidden);
        var scale = _floats[slot];
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(cells);
        fixed (int* middles = &_middles[slot * _header.Hidden])
        {
            for (var block = 0; block < _header.Hidden / Block; block++)
            {
                var (low, high) = (Vector256<int>.Zero, Vector256<int>.Zero);
                for (var d = 0; d < _header.Dimensions; d += DimensionStep)
                {
                    var sum = Avx2.IsSupported ? SumFast(levels + d, weights) : Sum(levels + d, weights);
                    low += Vector256.WidenLower(sum);
                    high += Vector256.WidenUpper(sum);
                    weights += DimensionStep * Block;
                }

                sums[block * 2] += Vector256.ConvertToSingle(low + low - Vector256.Load(middles + (block * Block))) * scale;
                sums[(block * 2) + 1] += Vector256.ConvertToSingle(high + high - Vector256.Load(middles + (block * Block) + 8)) * scale;
            }
        }
    }

    private static Vector256<short> SumFast(byte* levels, sbyte* weights)
    {
        var sum = Vector256<short>.Zero;
        for (var pair = 0; pair < PairsAtOnce; pair++)
        {
            sum += Avx2.MultiplyAddAdjacent(Vector256.Create(((ushort*)levels)[pair]).AsByte(), Vector256.Load(weights + (pair * Block * 2)));
        }

        return sum;
    }

    private static Vector256<short> Sum(byte* levels, sbyte* weights)
    {
        var sums = stackalloc short[Block];
        for (var cell = 0; cell < Block; cell++)
        {
            sums[cell] = 0;
            for (var pair = 0; pair < PairsAtOnce; pair++)
            {
                var two = weights + (((pair * Block) + cell) * 2);
                sums[cell] += (short)((levels[pair * 2] * two[0]) + (levels[(pair * 2) + 1] * two[1]));
            }
        }

        return Vector256.Load(sums);
    }

    private void AddSigns(ReadOnlySpan<uint> signs, Span<float> cells)
    {
        var scale = _floats[_header.Slots];
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(cells);
        for (var block = 0; block < _header.Hidden / Block; block++)
        {
            var sum = Vector256<short>.Zero;
            foreach (var sign in signs)
            {
                sum += Vector256.WidenLower(Vector128.Load(_signs + ((nint)sign * _header.Hidden) + (block * Block)).ToVector256Unsafe());
            }

            sums[block * 2] += Vector256.ConvertToSingle(Vector256.WidenLower(sum)) * scale;
            sums[(block * 2) + 1] += Vector256.ConvertToSingle(Vector256.WidenUpper(sum)) * scale;
        }
    }

    private void Output(ReadOnlySpan<float> cells, Span<float> outputs)
    {
        var weights = _floats + _header.Slots + 1 + _header.Hidden;
        var (low, high) = (Vector256.Load(weights + (_header.Hidden * NetFile.Outputs)), Vector256.Load(weights + (_header.Hidden * NetFile.Outputs) + 8));
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] > 0)
            {
                low += Vector256.Load(weights + (cell * NetFile.Outputs)) * cells[cell];
                high += Vector256.Load(weights + (cell * NetFile.Outputs) + 8) * cells[cell];
            }
        }

        low.CopyTo(outputs);
        high.CopyTo(outputs[8..]);
    }
}
