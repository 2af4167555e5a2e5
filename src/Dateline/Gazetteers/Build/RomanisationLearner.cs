namespace Dateline.Gazetteers.Build;

/// <summary>
/// Learns <see cref="RomanisationCosts"/> from places with several names: aligns every two names of a place under the costs so far, counts what stands for what, and does so again.
/// Names that are no romanisations of each other ("Kobani", "Ayn al-Arab") are left out by what they cost. Only every second place is looked at, the others measure.
/// </summary>
public sealed class RomanisationLearner
{
    private const int Rounds = 3;

    /// <summary>Pairs that cost more nats a unit than this are names of another origin.</summary>
    private const double DearestPair = 0.4;

    /// <summary>Nothing is free: a sound more or less, or another one, tells names apart a little (nats).</summary>
    private const double LeastGap = 0.5;

    private const double LeastChange = 0.2;

    /// <summary>Of a place with dozens of names the first few say enough.</summary>
    private const int NamesOfPlace = 6;

    private readonly List<(byte[] One, byte[] Other)> _pairs = [];

    /// <summary>Whether a place is one to learn from: half of them are kept apart so that <c>evaluate romanisation</c> can measure on places that the costs have not seen.</summary>
    public static bool IsLearnedFrom(string name) => (Hash(name) & 1) == 0;

    public void Add(IEnumerable<string> keys)
    {
        Span<byte> buffer = stackalloc byte[RomanUnits.MaxLength];
        var names = new List<byte[]>();
        foreach (var key in keys)
        {
            if (RomanUnits.Write(key, buffer) is > 2 and var length)
            {
                names.Add(buffer[..length].ToArray());
            }

            if (names.Count == NamesOfPlace)
            {
                break;
            }
        }

        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
            {
                _pairs.Add((names[i], names[j]));
            }
        }
    }

    public byte[] Learn()
    {
        var table = FirstGuess();
        for (var round = 0; round < Rounds && _pairs.Count > 0; round++)
        {
            var counts = new double[RomanUnits.Count, RomanUnits.Count];
            foreach (var (one, other) in _pairs)
            {
                Count(table, one, other, counts);
            }

            table = ToCosts(counts);
        }

        return table;
    }

    private static uint Hash(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }

    private static byte[] FirstGuess()
    {
        var table = new byte[RomanisationCosts.TableLength];
        for (var a = 0; a < RomanUnits.Count; a++)
        {
            for (var b = 0; b < RomanUnits.Count; b++)
            {
                var (isVowel, isOther) = (RomanUnits.IsVowel(a), RomanUnits.IsVowel(b));
                var nats = a == b ? 0 : a == 0 || b == 0 ? (RomanUnits.IsVowel(a + b) || a + b == RomanUnits.Space ? 0.7 : 2) : isVowel && isOther ? 0.5 : isVowel == isOther ? 2 : 3.5;
                table[(a * RomanUnits.Count) + b] = (byte)(nats * RomanisationCosts.Scale);
            }
        }

        return table;
    }

    /// <summary>Follows the cheapest way through the grid of the two names and counts its steps.</summary>
    private static void Count(byte[] table, byte[] one, byte[] other, double[,] counts)
    {
        var grid = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                var best = i == 0 && j == 0 ? 0 : int.MaxValue;
                best = i > 0 ? Math.Min(best, grid[i - 1, j] + table[one[i - 1]]) : best;
                best = j > 0 ? Math.Min(best, grid[i, j - 1] + table[other[j - 1]]) : best;
                grid[i, j] = i > 0 && j > 0 ? Math.Min(best, grid[i - 1, j - 1] + table[(one[i - 1] * RomanUnits.Count) + other[j - 1]]) : best;
            }
        }

        if (grid[one.Length, other.Length] > DearestPair * RomanisationCosts.Scale * Math.Max(one.Length, other.Length))
        {
            return;
        }

        var (x, y) = (one.Length, other.Length);
        while (x > 0 || y > 0)
        {
            var (a, b) = (0, 0);
            if (x > 0 && y > 0 && grid[x, y] == grid[x - 1, y - 1] + table[(one[x - 1] * RomanUnits.Count) + other[y - 1]])
            {
                (a, b) = (one[--x], other[--y]);
            }
            else if (x > 0 && grid[x, y] == grid[x - 1, y] + table[one[x - 1]])
            {
                a = one[--x];
            }
            else
            {
                b = other[--y];
            }

            counts[a, b]++;
            counts[b, a] += a == b ? 0 : 1;
        }
    }

    /// <summary>How rarely two units stand for each other, against how often each stands for itself: 0 for the same unit.</summary>
    private static byte[] ToCosts(double[,] counts)
    {
        // A pair never seen was seen half a time: dear, not forbidden.
        const double Unseen = 0.5;
        var table = new byte[RomanisationCosts.TableLength];
        for (var a = 0; a < RomanUnits.Count; a++)
        {
            for (var b = 0; b < RomanUnits.Count; b++)
            {
                var own = a == 0 ? counts[b, b] : b == 0 ? counts[a, a] : Math.Sqrt(Math.Max(counts[a, a], 1) * Math.Max(counts[b, b], 1));
                var nats = a == b ? 0 : Math.Max(-Math.Log(Math.Max(counts[a, b], Unseen) / Math.Max(own, 1)), a == 0 || b == 0 ? LeastGap : LeastChange);
                table[(a * RomanUnits.Count) + b] = (byte)Math.Min(Math.Round(nats * RomanisationCosts.Scale), 255);
            }
        }

        return table;
    }
}
