using System.Runtime.CompilerServices;

namespace Dateline.Syntax.Models;

/// <summary>Collects the rows of a hashed weight table that the features of one decision fall on. Each feature is a template number with one to three values.</summary>
public ref struct FeatureRows
{
    private readonly Span<uint> _buffer;
    private readonly int _shift;
    private int _count;

    /// <param name="buffer">Room for one row per feature; usually on the stack. A model scores at most <see cref="LinearModel.MaxRows"/>.</param>
    /// <param name="bits">The table has 2^bits rows.</param>
    public FeatureRows(Span<uint> buffer, int bits)
    {
        _buffer = buffer;
        _shift = 64 - bits;
        _count = 0;
    }

    public readonly ReadOnlySpan<uint> Rows => _buffer[.._count];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong template, ulong a) => _buffer[_count++] = (uint)((FeatureHash.Mix(template, a) * 0x9E3779B97F4A7C15UL) >> _shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong template, ulong a, ulong b) => Add(template, FeatureHash.Join(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong template, ulong a, ulong b, ulong c) => Add(template, (FeatureHash.Join(a, b) * 0x94D049BB133111EBUL) + c);

    public void Clear() => _count = 0;
}
