using System.Buffers.Binary;

namespace Dateline.Lexicons;

/// <summary>
/// Which words are used alike: every known lower-case word has a fine and a coarse cluster number. Words are kept as 32-bit hashes only;
/// an unknown word falls on a known hash once in 30,000.
/// </summary>
public sealed class WordClusters
{
    private const int HeaderLength = 24;
    private static readonly byte[] Magic = "DLCLUST1"u8.ToArray();
    private readonly uint[] _hashes;
    private readonly ushort[] _fine;
    private readonly byte[] _coarse;

    private WordClusters(uint[] hashes, ushort[] fine, byte[] coarse, ulong checksum) => (_hashes, _fine, _coarse, Checksum) = (hashes, fine, coarse, checksum);

    /// <summary>No word has a cluster.</summary>
    public static WordClusters None { get; } = new([], [], [], 0);

    public int Count => _hashes.Length;

    /// <summary>Of the file.</summary>
    public ulong Checksum { get; }

    /// <summary>Reads data/lexicons/clusters.bin.</summary>
    public static WordClusters Load(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.Shared(folder => Read(folder.File("lexicons", "clusters.bin")));
    }

    public static WordClusters Read(string path)
    {
        var file = File.ReadAllBytes(path);
        if (file.Length < HeaderLength || !file.AsSpan(0, 8).SequenceEqual(Magic))
        {
            throw Refuse(path, file.Length >= 8 && file.AsSpan(0, 7).SequenceEqual(Magic.AsSpan(0, 7)) ? $"it has format version {(char)file[7]}, this program reads version {(char)Magic[7]}" : "it holds no word clusters of Dateline");
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        if (count < 0 || file.Length != HeaderLength + (count * 7L) || BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12)) != 0 || ChecksumOf(file) != BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(16)))
        {
            throw Refuse(path, "it is damaged (length or checksum)");
        }

        var (hashes, fine) = (new uint[count], new ushort[count]);
        for (var i = 0; i < count; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(HeaderLength + (i * 4)));
            fine[i] = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(HeaderLength + (count * 4) + (i * 2)));
        }

        return new(hashes, fine, file[(HeaderLength + (count * 6))..], BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(16)));
    }

    /// <summary>Writes words with their clusters; of two words with one hash the first stays.</summary>
    public static void Write(string path, IEnumerable<(string Word, ushort Fine, byte Coarse)> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var rows = new SortedDictionary<uint, (ushort Fine, byte Coarse)>();
        foreach (var (word, fine, coarse) in words)
        {
            rows.TryAdd(Hash(word), (fine, coarse));
        }

        var file = new byte[HeaderLength + (rows.Count * 7)];
        Magic.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), rows.Count);
        var i = 0;
        foreach (var (hash, row) in rows)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(HeaderLength + (i * 4)), hash);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(HeaderLength + (rows.Count * 4) + (i * 2)), row.Fine);
            file[HeaderLength + (rows.Count * 6) + i++] = row.Coarse;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(16), ChecksumOf(file));
        File.WriteAllBytes(path, file);
    }

    public bool TryFind(ReadOnlySpan<char> lower, out int fine, out int coarse)
    {
        var index = _hashes.AsSpan().BinarySearch(Hash(lower));
        (fine, coarse) = index < 0 ? (0, 0) : (_fine[index], _coarse[index]);
        return index >= 0;
    }

    private static UsageException Refuse(string path, string reason) =>
        new($"The file of word clusters '{path}' cannot be used: {reason}. Restore it from the repository or build it again (data/models/README.md).");

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 1469598103934665603UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return (uint)((hash * 0x9E3779B97F4A7C15UL) >> 32);
    }

    private static ulong ChecksumOf(byte[] file)
    {
        var hash = 1469598103934665603UL;
        foreach (var b in file.AsSpan(HeaderLength))
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return hash;
    }
}
