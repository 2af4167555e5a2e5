using System.Collections.Concurrent;

namespace Dateline.Lexicons;

/// <summary>
/// The folder with what users may change without compiling: ontologies, actors, gazetteer, models, word lists. See data/README.md.
/// Tables that several rooms read are read once for each object of this type and shared, so load everything from one object; a changed file needs another.
/// </summary>
public sealed class DataFolder
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _shared = new();

    public DataFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new UsageException($"The data folder '{path}' does not exist. It is built beside the program; name another one with --data.");
        }

        Path = path;
    }

    public string Path { get; }

    /// <summary>The folder copied beside the program by the build.</summary>
    public static DataFolder BesideProgram() => new(System.IO.Path.Combine(AppContext.BaseDirectory, "data"));

    /// <summary>The full path of a file of the folder, with parts in order; a missing file is the user's mistake and is named.</summary>
    public string File(params ReadOnlySpan<string> parts)
    {
        var path = System.IO.Path.Combine([Path, .. parts]);
        return System.IO.File.Exists(path) ? path : throw new UsageException($"The data file '{path}' is missing; restore it from the repository or rebuild it (docs/use/data.md).");
    }

    public string Folder(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The table of a type, which must be immutable or safe for any number of threads; the first to ask reads it, others wait for it.</summary>
    internal T Shared<T>(Func<DataFolder, T> read)
        where T : class => (T)_shared.GetOrAdd(typeof(T), _ => new(() => read(this))).Value;
}
