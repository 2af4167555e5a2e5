namespace Dateline.Gazetteers;

/// <summary>
/// What it costs to read one sound unit for another, or to leave one out: the negative logarithm of how rarely romanisations of one name do so. A pair of names costs the cheapest way from
/// one to the other. The table lies in the place file; the builder learns it from the names of its places.
/// </summary>
/// <param name="table"><see cref="RomanUnits.Count"/> squared bytes, in <see cref="Scale"/>ths of a nat.</param>
public readonly ref struct RomanisationCosts(ReadOnlySpan<byte> table)
{
    public const int TableLength = RomanUnits.Count * RomanUnits.Count;

    /// <summary>Steps of the table in one nat.</summary>
    public const int Scale = 40;

    /// <summary>No comparison is dearer.</summary>
    public const int Most = 1 << 14;

    /// <summary>Half a nat a sound: dearer names are mostly others (docs/design/places.md has the shares found and wrongly found).</summary>
    private const int MostPerUnit = 20;

    /// <summary>Whether a name of so many units that another one costs so much is likely another spelling of it.</summary>
    public static bool IsLikely(int cost, int units) => cost <= MostLikely(units);

    /// <summary>What the dearest likely spelling costs.</summary>
    public static int MostLikely(int units) => MostPerUnit * units;

    private readonly ReadOnlySpan<byte> _table = table;

    /// <summary>The cheapest way from one name to the other, in steps; <see cref="Most"/> where it is over the limit. Symmetric.</summary>
    public int Compare(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, int limit)
    {
        Span<int> row = stackalloc int[RomanUnits.MaxLength + 1];
        row[0] = 0;
        for (var j = 0; j < other.Length; j++)
        {
            row[j + 1] = row[j] + _table[other[j]];
        }

        foreach (var unit in one)
        {
            var costs = _table.Slice(unit * RomanUnits.Count, RomanUnits.Count);
            var leftOut = costs[0];
            var diagonal = row[0];
            var least = row[0] += leftOut;
            for (var j = 0; j < other.Length; j++)
            {
                var cost = Math.Min(diagonal + costs[other[j]], Math.Min(row[j + 1] + leftOut, row[j] + _table[other[j]]));
                diagonal = row[j + 1];
                row[j + 1] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
            {
                return Most;
            }
        }

        return row[other.Length] > limit ? Most : row[other.Length];
    }
}
