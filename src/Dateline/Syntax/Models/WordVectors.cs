using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Dateline.Syntax.Models;

/// <summary>
/// Where words stand to each other: for every known lower-case word a vector of levels, 0 to 15, whose middle stands for zero; memory-mapped. Words are kept as 32-bit hashes
/// only; an unknown word falls on a known hash once in tens of thousands. The file, little-endian: magic, count, dimensions, checksum (of everything else), the hashes in
/// ascending order, zeros up to a multiple of 64, half a byte for each dimension of each word, the first half of them in the lower halves.
/// Immutable and safe for any number of threads.
/// </summary>
public sealed unsafe class WordVectors
{
    /// <summary>Levels go from 0 to this.</summary>
    public const int TopLevel = 15;
    private const int MostDimensions = 256;

    /// <summary>Dimensions come in multiples of this.</summary>
    private const int Step = 32;
    private const int HeaderLength = 24;
    private const int ChecksumOffset = 16;
    private const int BucketBits = 13;
    private static readonly byte[] Magic = "DLVECTR1"u8.ToArray();
    private readonly MappedFile _file;
    private readonly uint* _keys;
    private readonly byte* _rows;
    private readonly int[] _buckets;

    private WordVectors(MappedFile file)
    {
        _file = file;
        Count = BinaryPrimitives.ReadInt32LittleEndian(file.Bytes[8..]);
        Dimensions = BinaryPrimitives.ReadInt32LittleEndian(file.Bytes[12..]);
        Checksum = BinaryPrimitives.ReadUInt64LittleEndian(file.Bytes[ChecksumOffset..]);
        _keys = (uint*)(file.Start + HeaderLength);
        _rows = file.Start + RowsOffset(Count);
        _buckets = new int[(1 << BucketBits) + 1];
        var at = 0;
        for (var bucket = 0; bucket < _buckets.Length; bucket++)
        {
            while (at < Count && _keys[at] >> (32 - BucketBits) < bucket)
            {
                at++;
            }

            _buckets[bucket] = at;
        }
    }

    public int Count { get; }

    public int Dimensions { get; }

    /// <summary>Of the file.</summary>
    public ulong Checksum { get; }

    /// <summary>Maps and verifies a file; a missing, damaged or foreign one is a <see cref="UsageException"/>.</summary>
    public static WordVectors Open(string path) => MappedFile.Open(path, file =>
    {
        Verify(path, file.Bytes);
        return new WordVectors(file);
    });

    /// <summary>Writes the vectors of words given by <see cref="WordForm.LowerHash"/>, each with a multiple of 32 levels; of two words with one hash the first stays.</summary>
    public static void Write(string path, int dimensions, IEnumerable<(ulong Word, byte[] Levels)> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var rows = new SortedDictionary<uint, byte[]>();
        foreach (var (word, levels) in words)
        {
            rows.TryAdd(Key(word), levels);
        }

        var file = new byte[RowsOffset(rows.Count) + ((long)rows.Count * dimensions / 2)];
        Magic.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), rows.Count);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), dimensions);
        var (i, offset) = (0, (int)RowsOffset(rows.Count));
        foreach (var (key, levels) in rows)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(HeaderLength + (i++ * sizeof(uint))), key);
            for (var d = 0; d < dimensions / 2; d++)
            {
                file[offset++] = (byte)(levels[d] | (levels[d + (dimensions / 2)] << 4));
            }
        }

        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(ChecksumOffset), ChecksumOf(file));
        File.WriteAllBytes(path, file);
    }

    /// <summary>The levels of a row that <see cref="Find"/> gave, one a byte.</summary>
    public void Read(int row, Span<byte> levels)
    {
        var from = _rows + ((nint)row * (Dimensions / 2));
        var upper = levels[(Dimensions / 2)..];
        for (var d = 0; d < Dimensions / 2; d += Vector128<byte>.Count)
        {
            var two = Vector128.Load(from + d);
            (two & Vector128.Create((byte)TopLevel)).CopyTo(levels[d..]);
            (two >>> 4).CopyTo(upper[d..]);
        }
    }

    /// <summary>The row of a word by its <see cref="WordForm.LowerHash"/>; −1 for an unknown word.</summary>
    public int Find(ulong word)
    {
        var key = Key(word);
        var bucket = key >> (32 - BucketBits);
        for (var i = _buckets[bucket]; i < _buckets[bucket + 1]; i++)
        {
            if (_keys[i] >= key)
            {
                return _keys[i] == key ? i : -1;
            }
        }

        return -1;
    }

    private static void Verify(string path, ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength || !file[..7].SequenceEqual(Magic.AsSpan(0, 7)))
        {
            throw ModelFile.Refuse(path, "it holds no word vectors of Dateline");
        }

        if (file[7] != Magic[7])
        {
            throw ModelFile.Refuse(path, $"it has format version {(char)file[7]}, this program reads version {(char)Magic[7]}");
        }

        var (count, dimensions) = (BinaryPrimitives.ReadInt32LittleEndian(file[8..]), BinaryPrimitives.ReadInt32LittleEndian(file[12..]));
        if (count < 0 || dimensions is < Step or > MostDimensions || dimensions % Step != 0 || RowsOffset(count) + ((long)count * dimensions / 2) != file.Length)
        {
            throw ModelFile.Refuse(path, $"its length of {file.Length} bytes does not fit its header");
        }

        if (ChecksumOf(file) != BinaryPrimitives.ReadUInt64LittleEndian(file[ChecksumOffset..]))
        {
            throw ModelFile.Refuse(path, "its checksum is wrong, the file is damaged");
        }
    }

    private static long RowsOffset(int count) => (HeaderLength + ((long)count * sizeof(uint)) + 63) / 64 * 64;

    private static uint Key(ulong word) => (uint)((word * 0x9E3779B97F4A7C15UL) >> 32);

    private static ulong ChecksumOf(ReadOnlySpan<byte> file) => FeatureHash.Checksum(file[HeaderLength..], FeatureHash.Checksum(file[..ChecksumOffset], 0));
}
