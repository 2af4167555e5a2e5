namespace Dateline.Gazetteers;

/// <summary>
/// The layout of a place file (docs/design/places.md): a header, a table of sections, the sections. Little-endian throughout.
/// Rows are sorted by name, so a row's name needs no pointer; names and keys are front-coded in blocks of sixteen.
/// </summary>
internal static class GazetteerFormat
{
    /// <summary>"DLGAZ" and two line ends that a text-mode copy would damage.</summary>
    public const ulong Magic = 0x000A0D5A41474C44;

    /// <summary>Raised with every change of the layout; a reader takes its own version only.</summary>
    public const int Version = 3;

    public const int HeaderLength = 32;
    public const int SectionEntryLength = 8;
    public const int BlockLength = 16;

    /// <summary>Rows take 22 bits of a posting.</summary>
    public const int MaxRows = 1 << 22;

    public const int PositionLength = 6;
    public const int AreaLength = 7;
    public const ushort NoArea = ushort.MaxValue;

    public const int PostingLength = 3;
    public const int PostingRowMask = MaxRows - 1;
    public const int PostingAlternate = 1 << 22;
    public const int PostingLast = 1 << 23;

    public const int SimilarBuckets = 1 << 17;

    /// <summary>An id: row (3 bytes), system (1), number (4); in order of rows.</summary>
    public const int IdLength = 8;

    /// <summary>Shape points are hundredths of a degree: enough for a river on a map of a province.</summary>
    public const double ShapeScale = 100;

    /// <summary>Where names of a skeleton in a country are listed; names with one word left out have buckets of their own.</summary>
    public static int SimilarBucket(ReadOnlySpan<byte> skeleton, int country, bool isShortened)
    {
        var hash = (2166136261u ^ (uint)country) * 16777619u;
        foreach (var code in skeleton)
        {
            hash = (hash ^ code) * 16777619u;
        }

        hash = (hash ^ (isShortened ? 1u : 0)) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & (SimilarBuckets - 1));
    }

    /// <summary>Populations and radii are kept as an eighth of a power of two: exact to about five per cent.</summary>
    public static byte PackLogarithm(double value) => value <= 0 ? (byte)0 : (byte)Math.Clamp((int)Math.Round(Math.Log2(value + 1) * 8), 1, 255);

    public static double UnpackLogarithm(byte packed) => packed == 0 ? 0 : Math.Pow(2, packed / 8.0) - 1;
}

/// <summary>The sections in the order of the file.</summary>
internal enum GazetteerSection
{
    Description,
    Positions,
    Areas,
    Kinds,
    Populations,
    Radii,
    GeoNames,
    AreaTable,
    NameBlocks,
    Names,
    KeyBlocks,
    Keys,
    SimilarBuckets,
    Similars,
    RomanisationCosts,
    ShapeRows,
    ShapeStarts,
    ShapePoints,
    Ids,
    Count,
}
