using Xunit;

namespace Dateline.Tests;

/// <summary>Rules for the trained files of the data folder.</summary>
public sealed class ModelFilesTest
{
    private const long MostBytes = 25_000_000;

    [Fact]
    public void All_trained_files_together_stay_under_25_megabytes()
    {
        // The page about the models and the table of their figures hold no weights.
        var files = Directory.GetFiles(RepositoryFolder.File("data", "models")).Where(file => Path.GetFileName(file) is not ("README.md" or "held-out.tsv")).Append(RepositoryFolder.File("data", "lexicons", "clusters.bin"));
        Assert.InRange(files.Sum(file => new FileInfo(file).Length), 1, MostBytes);
    }

    [Fact]
    public void Every_trained_file_has_a_line_in_the_README_beside_it()
    {
        var readme = File.ReadAllLines(RepositoryFolder.File("data", "models", "README.md"));
        Assert.All(
            Directory.GetFiles(RepositoryFolder.File("data", "models")).Select(Path.GetFileName).Where(name => name != "README.md"),
            name => Assert.Contains(readme, line => line.StartsWith('|') && line.Contains(name!, StringComparison.Ordinal)));
    }
}
