namespace Dateline.Tests;

/// <summary>Where the checkout lies, from the place of this file or, in a mapped build, by walking up from the test assembly to the solution.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The corpora beside the checkout, or null where they are not there: tests that need them are skipped.</summary>
    public static string? Corpora
    {
        get
        {
            var folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, "..", "shared", "data"));
            return Directory.Exists(folder) ? folder : null;
        }
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Dateline.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The checkout was not found above the test assembly.");
    }
}
