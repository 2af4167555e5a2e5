using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Dateline.Syntax.Models;

/// <summary>A file of trained numbers, mapped for reading: it costs no memory of the program's own and lives as long as the process.</summary>
internal sealed unsafe class MappedFile
{
    private readonly MemoryMappedViewAccessor _view;

    private MappedFile(MemoryMappedViewAccessor view, byte* start, int length)
    {
        _view = view;
        Start = start;
        Length = length;
    }

    public byte* Start { get; }

    public int Length { get; }

    public ReadOnlySpan<byte> Bytes => new(Start, Length);

    /// <summary>A file that cannot be opened, or that the check refuses, is a <see cref="UsageException"/>.</summary>
    /// <param name="read">Checks the bytes and makes what reads them; throws what it refuses.</param>
    public static T Open<T>(string path, Func<MappedFile, T> read)
    {
        try
        {
            // By its handle: a path may be a link, whose own length says nothing.
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            return length is > 0 and <= int.MaxValue ? Map(file, (int)length, read) : throw ModelFile.Refuse(path, $"it has {length} bytes");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ModelFile.Refuse(path, $"it cannot be opened ({e.Message})", e);
        }
    }

    private static T Map<T>(SafeFileHandle file, int length, Func<MappedFile, T> read)
    {
        using var map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            // The view is rounded up to whole pages; the length of the file is what its header is checked against.
            return read(new(view, start, length));
        }
        catch (UsageException)
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            throw;
        }
    }
}
