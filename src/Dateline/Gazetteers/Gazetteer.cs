using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Gazetteers;

/// <summary>
/// The place file, mapped into memory and read where it lies. Lookups allocate nothing and may run on many threads; rows become
/// <see cref="Place"/> objects only where one is asked for. Not usable after <see cref="Dispose"/>.
/// </summary>
public sealed unsafe partial class Gazetteer : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly (int Offset, int Length)[] _sections = new (int, int)[(int)GazetteerSection.Count];

    private Gazetteer(SafeFileHandle file, long length)
    {
        _file = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _start = pointer + _view.PointerOffset;
    }

    /// <summary>Opens a place file and checks that it is one, of this version and undamaged; else throws a <see cref="UsageException"/> that names it.</summary>
    public static Gazetteer Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"The gazetteer '{path}' does not exist. Restore it from the repository or build one with 'dateline gazetteer build'.");
        }

        // By its handle: a path may be a link, whose own length says nothing.
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        if (length is < GazetteerFormat.HeaderLength + ((int)GazetteerSection.Count * GazetteerFormat.SectionEntryLength) or > int.MaxValue)
        {
            throw Damaged(path, $"it has {length} bytes");
        }

        var gazetteer = new Gazetteer(file, length);
        try
        {
            gazetteer.Check(path, file, new ReadOnlySpan<byte>(gazetteer._start, (int)length));
            return gazetteer;
        }
        catch
        {
            gazetteer.Dispose();
            throw;
        }
    }

    /// <summary>Number of places.</summary>
    public int Count => Section(GazetteerSection.Kinds).Length;

    /// <summary>Number of distinct names (in normal form).</summary>
    public int NameCount { get; private set; }

    /// <summary>Sources and their dates, and the checksum: names one built file for good.</summary>
    public string Version { get; private set; } = "";

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private void Check(string path, SafeFileHandle file, ReadOnlySpan<byte> bytes)
    {
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes) != GazetteerFormat.Magic)
        {
            throw new UsageException($"'{path}' is no gazetteer of Dateline. Build one with 'dateline gazetteer build'.");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != GazetteerFormat.Version)
        {
            throw new UsageException($"The gazetteer '{path}' has layout version {version}; this program reads version {GazetteerFormat.Version}. Rebuild it with 'dateline gazetteer build'.");
        }

        NameCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]);
        if (length != bytes.Length)
        {
            throw Damaged(path, $"it has {bytes.Length} bytes where its header says {length}");
        }

        var checksum = BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]);
        if (GazetteerChecksum.Of(file, GazetteerFormat.HeaderLength) != checksum)
        {
            throw Damaged(path, "its checksum does not fit its content");
        }

        for (var i = 0; i < _sections.Length; i++)
        {
            var entry = bytes[(GazetteerFormat.HeaderLength + (i * GazetteerFormat.SectionEntryLength))..];
            _sections[i] = (BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[4..]));
        }

        // The checksum begins behind the header; the length stands in it twice, the number of names does not.
        if (CountNames() != NameCount)
        {
            throw Damaged(path, "its header does not fit its content");
        }

        Version = $"{Encoding.UTF8.GetString(Section(GazetteerSection.Description))} {checksum & uint.MaxValue:x8}";
    }

    private int CountNames()
    {
        var blocks = Section(GazetteerSection.KeyBlocks);
        var before = (blocks.Length / sizeof(int)) - 1;
        if (before < 0)
        {
            return 0;
        }

        var count = before * GazetteerFormat.BlockLength;
        for (var list = new FrontCodedList(blocks, Section(GazetteerSection.Keys), before, stackalloc byte[FrontCodedList.MaxEntryBytes], hasPostings: true); !list.IsAtEnd; count++)
        {
            list.Next();
        }

        return count;
    }

    private static UsageException Damaged(string path, string how) =>
        new($"The gazetteer '{path}' is damaged: {how}. Restore it from the repository or rebuild it with 'dateline gazetteer build'.");

    private ReadOnlySpan<byte> Section(GazetteerSection section)
    {
        var (offset, length) = _sections[(int)section];
        return new(_start + offset, length);
    }

    private static int ReadUInt24(ReadOnlySpan<byte> bytes, int index)
    {
        var at = bytes.Slice(index * 3, 3);
        return at[0] | (at[1] << 8) | (at[2] << 16);
    }
}
