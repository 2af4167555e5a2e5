using Xunit;

namespace Dateline.Tests;

/// <summary>
/// Holds an output against a file that a person has approved. To approve a change, run the tests with DATELINE_APPROVE=1 and review the
/// difference in git; on a build server (CI=true) nothing is ever approved.
/// </summary>
internal static class Golden
{
    public static void Verify(string path, string actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        if (Environment.GetEnvironmentVariable("DATELINE_APPROVE") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (actual != expected)
        {
            Assert.Fail($"{Path.GetRelativePath(RepositoryFolder.Path, path)} differs (- approved, + now). Approve with DATELINE_APPROVE=1 dotnet test.\n{TextDifference.Of(expected, actual)}");
        }
    }

    /// <summary>The same for a part of a page that is made by the program: what stands between the marks "generated from the NAME: begin" and ": end".</summary>
    public static void VerifySection(string path, string name, string actual)
    {
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (begin, end) = ($"<!-- generated from the {name}: begin -->\n", $"<!-- generated from the {name}: end -->");
        var start = page.IndexOf(begin, StringComparison.Ordinal);
        var stop = page.IndexOf(end, StringComparison.Ordinal);
        Assert.True(start >= 0 && stop > start, $"{path} lacks the marks of '{name}'.");
        Verify(path, page[..(start + begin.Length)] + actual + page[stop..]);
    }
}
