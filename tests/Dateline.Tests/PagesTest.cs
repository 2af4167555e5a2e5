using System.Text.RegularExpressions;
using Xunit;

namespace Dateline.Tests;

/// <summary>Rules for what is written beside the code.</summary>
public sealed partial class PagesTest
{
    [Fact]
    public void Every_link_of_a_page_leads_somewhere()
    {
        var broken = Pages().SelectMany(page => Links(page).Where(link => !Exists(page, link)).Select(link => $"{Path.GetRelativePath(RepositoryFolder.Path, page)}: {link}"));
        AssertNone(broken);
    }

    [Fact]
    public void Every_file_of_the_data_folder_has_a_line_in_the_README_beside_it()
    {
        var unnamed = Directory.GetDirectories(RepositoryFolder.File("data"), "*", SearchOption.AllDirectories).SelectMany(Unnamed).Order(StringComparer.Ordinal);
        AssertNone(unnamed);
    }

    private static void AssertNone(IEnumerable<string> faults)
    {
        var lines = faults.ToArray();
        Assert.True(lines.Length == 0, string.Join(Environment.NewLine, lines));
    }

    /// <summary>The README is that of the folder or of the nearest one above it, which may name the whole folder ("triggers/").</summary>
    private static IEnumerable<string> Unnamed(string folder)
    {
        var above = folder;
        while (!File.Exists(Path.Combine(above, "README.md")))
        {
            above = Path.GetDirectoryName(above)!;
        }

        var readme = File.ReadAllText(Path.Combine(above, "README.md"));
        return Directory.GetFiles(folder)
            .Where(file => Path.GetFileName(file) != "README.md" && !readme.Contains(Path.GetFileName(file), StringComparison.Ordinal) && !readme.Contains(Path.GetFileName(folder) + "/", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(RepositoryFolder.Path, file));
    }

    private static IEnumerable<string> Pages() =>
        Directory.GetFiles(RepositoryFolder.File("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(RepositoryFolder.File("data"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(RepositoryFolder.Path, "*.md"));

    private static IEnumerable<string> Links(string page) =>
        Link().Matches(File.ReadAllText(page)).Select(match => match.Groups["to"].Value).Where(to => !to.Contains("://", StringComparison.Ordinal) && to[0] != '#');

    private static bool Exists(string page, string link)
    {
        var path = Path.Combine(Path.GetDirectoryName(page)!, link.Split('#')[0]);
        return File.Exists(path) || Directory.Exists(path);
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();
}
