using Dateline.Gazetteers;

namespace Dateline.Places;

/// <summary>A set of kinds of places.</summary>
internal readonly record struct KindSet(int Bits)
{
    public bool IsEmpty => Bits == 0;

    public static KindSet Of(params ReadOnlySpan<PlaceKind> kinds)
    {
        var bits = 0;
        foreach (var kind in kinds)
        {
            bits |= 1 << (int)kind;
        }

        return new(bits);
    }

    public bool Contains(PlaceKind kind) => (Bits & (1 << (int)kind)) != 0;

    public KindSet Or(KindSet other) => new(Bits | other.Bits);
}
