using System.Formats.Tar;
using System.IO.Compression;

namespace Dateline.Gazetteers.Build;

/// <summary>Finds source files in a folder, in the folders below, gzipped, or inside npm packages as <c>npm pack</c> leaves them.</summary>
internal sealed class SourceFolder
{
    private readonly string[] _files;

    public SourceFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new UsageException($"The sources folder '{path}' does not exist; docs/use/gazetteer.md says what goes into it.");
        }

        Path = path;
        _files = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    public string Path { get; }

    /// <summary>Opens the file, or returns null where the folder does not have it.</summary>
    public Stream? Open(string fileName)
    {
        foreach (var file in _files)
        {
            if (System.IO.Path.GetFileName(file) == fileName)
            {
                return File.OpenRead(file);
            }
        }

        foreach (var file in _files)
        {
            if (System.IO.Path.GetFileName(file) == fileName + ".gz")
            {
                return new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            }
        }

        return _files.Where(f => f.EndsWith(".tgz", StringComparison.Ordinal)).Select(f => FromPackage(f, fileName)).FirstOrDefault(s => s is not null);
    }

    private static MemoryStream? FromPackage(string package, string fileName)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(package), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is not null && System.IO.Path.GetFileName(entry.Name) == fileName)
            {
                var copy = new MemoryStream();
                entry.DataStream.CopyTo(copy);
                copy.Position = 0;
                return copy;
            }
        }

        return null;
    }
}
