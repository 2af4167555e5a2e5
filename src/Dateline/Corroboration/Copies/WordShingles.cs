namespace Dateline.Corroboration.Copies;

/// <summary>
/// The set of three-word runs of a text, hashed: words are runs of letters and digits in small letters, so that marks, quotes and line breaks of an outlet change nothing.
/// Copies of one wire report share as little as 30 % of their runs (NEWS-COPY, Silcock et al. 2022).
/// </summary>
public sealed class WordShingles
{
    private const int WordsOfRun = 3;
    private const ulong Prime = 1099511628211;

    private readonly uint[] _hashes;

    private WordShingles(uint[] hashes) => _hashes = hashes;

    /// <summary>Each once, ascending: the first ones are a random sample of the text's runs, the same for equal runs in every text.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes;

    public int Count => _hashes.Length;

    /// <summary>Runs that were kept; the caller gives <see cref="Hashes"/> of an earlier one.</summary>
    public static WordShingles FromHashes(ReadOnlySpan<uint> ascending) => new(ascending.ToArray());

    public static WordShingles Of(ReadOnlySpan<char> text)
    {
        var hashes = new List<uint>(text.Length / 6);
        ulong first = 0, second = 0;
        var words = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var word = 14695981039346656037UL;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
            {
                word = (word ^ char.ToLowerInvariant(text[i])) * Prime;
            }

            if (++words >= WordsOfRun)
            {
                hashes.Add(Mixed(first, second, word));
            }

            (first, second) = (second, word);
        }

        hashes.Sort();
        return new(Distinct(hashes));
    }

    /// <summary>How many runs both texts have.</summary>
    public int Shared(WordShingles other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Shared(_hashes, other._hashes);
    }

    /// <summary>How many of the <paramref name="count"/> smallest runs of this text the other has: a fair sample of what they share, for a fraction of the work.</summary>
    public int SharedOfSmallest(int count, WordShingles other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Shared(_hashes.AsSpan(0, Math.Min(count, Count)), other._hashes);
    }

    // Which of the two goes on is as good as random, so nothing may branch on it.
    private static int Shared(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (x, y) = (a[i], b[j]);
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return shared;
    }

    private static uint[] Distinct(List<uint> sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[count++] = sorted[i];
            }
        }

        return [.. sorted[..count]];
    }

    // The words in their order; the bits are spread so that small hashes are a fair sample.
    private static uint Mixed(ulong first, ulong second, ulong third)
    {
        var hash = (first * 0x9E3779B97F4A7C15UL) ^ ulong.RotateLeft(second * 0xC2B2AE3D27D4EB4FUL, 23) ^ ulong.RotateLeft(third * 0x165667B19E3779F9UL, 41);
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        return (uint)((hash ^ (hash >> 33)) >> 16);
    }
}
