using System.Buffers.Binary;
using System.Text.Unicode;

namespace Dateline.Gazetteers;

/// <content>Finding rows by name.</content>
public sealed unsafe partial class Gazetteer
{
    /// <summary>
    /// The rows that bear a name in exactly this normal form (<see cref="NameKey"/>). Returns how many were written to
    /// <paramref name="candidates"/>; what does not fit is left out, rows of the built file being in order of name.
    /// </summary>
    public int Find(ReadOnlySpan<char> name, Span<PlaceCandidate> candidates)
    {
        Span<char> key = stackalloc char[NameKey.MaxLength];
        return FindKey(key[..NameKey.Write(name, key)], candidates);
    }

    /// <summary>As <see cref="Find"/>, for a name that is a key already.</summary>
    public int FindKey(ReadOnlySpan<char> key, Span<PlaceCandidate> candidates)
    {
        Span<byte> wanted = stackalloc byte[FrontCodedList.MaxEntryBytes];
        if (key.IsEmpty || Utf8.FromUtf16(key, wanted, out _, out var length) != System.Buffers.OperationStatus.Done)
        {
            return 0;
        }

        Span<byte> buffer = stackalloc byte[FrontCodedList.MaxEntryBytes];
        var walk = LowerBound(wanted[..length], buffer, out var isFound, out _);
        return isFound && walk.Current.SequenceEqual(wanted[..length]) ? Write(walk.Postings, candidates, 0, alternate: NameMatch.Alternate) : 0;
    }

    /// <summary>Whether some longer name begins with this key and a space: whether reading on can find more.</summary>
    public bool HasLongerName(ReadOnlySpan<char> key)
    {
        Span<byte> wanted = stackalloc byte[FrontCodedList.MaxEntryBytes];
        if (key.IsEmpty || Utf8.FromUtf16(key, wanted, out _, out var length) != System.Buffers.OperationStatus.Done || length + 1 >= wanted.Length)
        {
            return false;
        }

        wanted[length++] = (byte)' ';
        Span<byte> buffer = stackalloc byte[FrontCodedList.MaxEntryBytes];
        var walk = LowerBound(wanted[..length], buffer, out var isFound, out _);
        return isFound && walk.Current.StartsWith(wanted[..length]);
    }

    private FrontCodedList KeyAt(int key, Span<byte> buffer)
    {
        var walk = new FrontCodedList(Section(GazetteerSection.KeyBlocks), Section(GazetteerSection.Keys), key / GazetteerFormat.BlockLength, buffer, hasPostings: true);
        for (var i = key % GazetteerFormat.BlockLength; i >= 0; i--)
        {
            walk.Next();
        }

        return walk;
    }

    /// <summary>Stands on the first key that is not before the wanted one; <paramref name="isFound"/> is false where there is none.</summary>
    private FrontCodedList LowerBound(ReadOnlySpan<byte> wanted, Span<byte> buffer, out bool isFound, out int index)
    {
        var blocks = Section(GazetteerSection.KeyBlocks);
        var keys = Section(GazetteerSection.Keys);
        var (low, high) = (0, (blocks.Length / 4) - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (FirstOfBlock(blocks, keys, middle).SequenceCompareTo(wanted) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var walk = new FrontCodedList(blocks, keys, low, buffer, hasPostings: true);
        for (index = low * GazetteerFormat.BlockLength; index < NameCount; index++)
        {
            // The wanted key may come after the last one of its block: walking on crosses into the next, whose first entry shares nothing.
            walk.Next();
            if (walk.Current.SequenceCompareTo(wanted) >= 0)
            {
                isFound = true;
                return walk;
            }
        }

        isFound = false;
        return walk;
    }

    private static ReadOnlySpan<byte> FirstOfBlock(ReadOnlySpan<byte> blocks, ReadOnlySpan<byte> keys, int block)
    {
        var at = keys[BinaryPrimitives.ReadInt32LittleEndian(blocks[(block * 4)..])..];
        int length = at[0] & 15;
        var position = 1;
        if (length == 15)
        {
            do
            {
                length += at[position];
            }
            while (at[position++] == 255);
        }

        return at.Slice(position, length);
    }

    private static int Write(ReadOnlySpan<byte> postings, Span<PlaceCandidate> candidates, int count, NameMatch alternate)
    {
        for (var i = 0; i * GazetteerFormat.PostingLength < postings.Length && count < candidates.Length; i++)
        {
            var posting = ReadUInt24(postings, i);
            var candidate = new PlaceCandidate(posting & GazetteerFormat.PostingRowMask, (posting & GazetteerFormat.PostingAlternate) != 0 ? alternate : NameMatch.Primary);
            if (count == 0 || !candidates[..count].Contains(candidate))
            {
                candidates[count++] = candidate;
            }
        }

        return count;
    }
}
