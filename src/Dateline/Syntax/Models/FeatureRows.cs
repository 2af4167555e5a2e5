using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Syntax.Models;

/// <summary>Collects the rows of a hashed weight table that the features of one decision fall on. Each feature is a template number with one to three values.</summary>
public unsafe ref struct FeatureRows
{
    private readonly Span<uint> _buffer;
    private readonly int _shift;
    private readonly sbyte* _table;
    private readonly int _stride;
    private int _count;

    /// <param name="buffer">Room for one row per feature; usually on the stack. A model scores at most <see cref="LinearModel.MaxRows"/>.</param>
    /// <param name="bits">The table has 2^bits rows.</param>
    public FeatureRows(Span<uint> buffer, int bits)
    {
        _buffer = buffer;
        _shift = 64 - bits;
        _count = 0;
    }

    /// <summary>For a table at hand: every row is called into the cache as soon as it is known, since the way to it costs more than its sum.</summary>
    internal FeatureRows(Span<uint> buffer, int bits, sbyte* table, int stride)
        : this(buffer, bits)
    {
        _table = table;
        _stride = stride;
    }

    public readonly ReadOnlySpan<uint> Rows => _buffer[.._count];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong template, ulong a)
    {
        var row = (uint)((FeatureHash.Mix(template, a) * 0x9E3779B97F4A7C15UL) >> _shift);
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_table + ((nint)row * _stride));
        }

        _buffer[_count++] = row;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong template, ulong a, ulong b) => Add(template, FeatureHash.Join(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong template, ulong a, ulong b, ulong c) => Add(template, (FeatureHash.Join(a, b) * 0x94D049BB133111EBUL) + c);

    /// <summary>Rows that were worked out before for a table of as many bits.</summary>
    public void AddAll(ReadOnlySpan<uint> rows)
    {
        rows.CopyTo(_buffer[_count..]);
        _count += rows.Length;
    }

    public void Clear() => _count = 0;
}
