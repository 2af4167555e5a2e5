using System.Buffers.Binary;
using System.Text;

namespace Dateline.Gazetteers;

/// <summary>
/// Walks one block of a front-coded list. An entry is a byte with the length shared with the entry before (high half) and the length of the
/// rest (low half), each followed by more length bytes where it is 15, then the rest in UTF-8, then, in the list of keys, its postings.
/// </summary>
internal ref struct FrontCodedList
{
    public const int MaxEntryBytes = NameKey.MaxLength * 3;

    private readonly ReadOnlySpan<byte> _block;
    private readonly Span<byte> _entry;
    private readonly bool _hasPostings;
    private int _position;
    private int _length;

    /// <param name="entry">Buffer of <see cref="MaxEntryBytes"/> bytes.</param>
    public FrontCodedList(ReadOnlySpan<byte> blocks, ReadOnlySpan<byte> data, int block, Span<byte> entry, bool hasPostings)
    {
        _block = data[BinaryPrimitives.ReadInt32LittleEndian(blocks[(block * 4)..])..];
        _entry = entry;
        _hasPostings = hasPostings;
    }

    /// <summary>Whether the list itself ends behind the current entry; only its last block can tell.</summary>
    public readonly bool IsAtEnd => _position >= _block.Length;

    public readonly ReadOnlySpan<byte> Current => _entry[.._length];

    /// <summary>The three-byte postings of the current entry, the last one marked.</summary>
    public ReadOnlySpan<byte> Postings { get; private set; }

    /// <summary>Goes to the next entry; the caller counts, a block does not know its length.</summary>
    public void Next()
    {
        var lead = _block[_position++];
        var shared = ReadLength(lead >> 4);
        var rest = ReadLength(lead & 15);
        _block.Slice(_position, rest).CopyTo(_entry[shared..]);
        _position += rest;
        _length = shared + rest;
        if (_hasPostings)
        {
            var end = _position;
            while ((_block[end + 2] & 0x80) == 0)
            {
                end += GazetteerFormat.PostingLength;
            }

            end += GazetteerFormat.PostingLength;
            Postings = _block[_position..end];
            _position = end;
        }
    }

    public readonly string CurrentText() => Encoding.UTF8.GetString(Current);

    private int ReadLength(int nibble)
    {
        var length = nibble;
        if (nibble == 15)
        {
            byte more;
            do
            {
                more = _block[_position++];
                length += more;
            }
            while (more == 255);
        }

        return length;
    }
}
