namespace Dateline.Documents;

/// <summary>Turns what a user names (files, folders, patterns with *, ? and **, "-") into single inputs. Hidden files and folders (a leading dot) are left out of folders and patterns.</summary>
public static class InputFinder
{
    private const string StandardInput = "-";

    /// <summary>In the order they are named; the files of a folder or pattern in ordinal order of their relative path. A path that two names lead to is read once.</summary>
    public static IReadOnlyList<FoundInput> Find(IEnumerable<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var found = new List<FoundInput>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            foreach (var one in FindOne(input))
            {
                if (seen.Add(one.Path is null ? one.Name : Path.GetFullPath(one.Path)))
                {
                    found.Add(one);
                }
            }
        }

        return found;
    }

    private static List<FoundInput> FindOne(string input)
    {
        if (input == StandardInput)
        {
            return [new("standard input", "stdin", null)];
        }

        // A file is taken by its name even when the name holds a star.
        if (File.Exists(input))
        {
            return [new(input, KeyOf(Path.GetFileName(input)), input)];
        }

        if (Directory.Exists(input))
        {
            return InFolder(input, input, [Glob.AnyDepth, "*"]);
        }

        if (Glob.IsPattern(input))
        {
            var (folder, pattern) = Glob.Split(input);
            return Directory.Exists(folder) ? InFolder(input, folder, pattern) : [Missing(input, "no-match", $"The pattern matches nothing: there is no folder '{folder}'.")];
        }

        // A dangling link exists as an entry but leads nowhere.
        return [Missing(input, "no-such-file", new FileInfo(input).LinkTarget is { } target ? $"It is a link to '{target}', which does not exist." : "There is no such file or folder.")];
    }

    private static List<FoundInput> InFolder(string input, string folder, IReadOnlyList<string> pattern)
    {
        var paths = new List<string>();
        var failures = new List<FoundInput>();
        Walk(folder, "", paths, failures);
        paths.Sort(StringComparer.Ordinal);
        var found = paths.FindAll(path => Glob.Matches(path, pattern)).ConvertAll(path => new FoundInput(Path.Combine(folder, path), KeyOf(path), Path.Combine(folder, path)));
        if (found.Count == 0 && failures.Count == 0)
        {
            found.Add(Missing(input, "no-match", Glob.IsPattern(input) && !Directory.Exists(input) ? "The pattern matches no file." : "The folder holds no files."));
        }

        found.AddRange(failures);
        return found;
    }

    private static void Walk(string folder, string relative, List<string> paths, List<FoundInput> failures)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failures.Add(new(folder, relative, folder, new(folder, "unreadable", $"The folder cannot be listed: {exception.Message}")));
            return;
        }

        foreach (var entry in entries)
        {
            if (entry.Name.StartsWith('.'))
            {
                continue;
            }

            if (entry is DirectoryInfo)
            {
                // A linked folder may lead back to where the walk came from.
                if (entry.LinkTarget is null)
                {
                    Walk(entry.FullName, relative + entry.Name + "/", paths, failures);
                }
            }
            else
            {
                paths.Add(relative + entry.Name);
            }
        }
    }

    private static FoundInput Missing(string input, string code, string message) => new(input, input, input, new(input, code, message));

    private static string KeyOf(string path)
    {
        var name = path.Replace('\\', '/');
        var dot = name.LastIndexOf('.');
        return dot > name.LastIndexOf('/') + 1 ? name[..dot] : name;
    }
}
