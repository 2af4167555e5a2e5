using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Text;

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

    private Gazetteer(string path, long length)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* pointer = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _start = pointer + _view.PointerOffset;
    }

    /// <summary>Opens a place file and checks that it is one, of this version and undamaged; else throws a <see cref="UsageException"/> that names it.</summary>
    public static Gazetteer Open(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new UsageException($"The gazetteer '{path}' does not exist. Restore it from the repository or build one with 'dateline gazetteer build'.");
        }

        if (file.Length < GazetteerFormat.HeaderLength + ((int)GazetteerSection.Count * GazetteerFormat.SectionEntryLength))
        {
            throw Damaged(path, $"it has only {file.Length} bytes");
        }

        var gazetteer = new Gazetteer(path, file.Length);
        try
        {
            gazetteer.Check(path, new ReadOnlySpan<byte>(gazetteer._start, checked((int)file.Length)));
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

    private void Check(string path, ReadOnlySpan<byte> bytes)
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
        if (GazetteerFormat.Checksum(bytes[GazetteerFormat.HeaderLength..]) != checksum)
        {
            throw Damaged(path, "its checksum does not fit its content");
        }

        for (var i = 0; i < _sections.Length; i++)
        {
            var entry = bytes[(GazetteerFormat.HeaderLength + (i * GazetteerFormat.SectionEntryLength))..];
            _sections[i] = (BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[4..]));
        }

        Version = $"{Encoding.UTF8.GetString(Section(GazetteerSection.Description))} {checksum & uint.MaxValue:x8}";
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
