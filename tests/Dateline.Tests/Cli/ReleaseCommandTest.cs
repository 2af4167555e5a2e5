using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Cli;

public sealed class ReleaseCommandTest : IDisposable
{
    private readonly SomeStore _some = new();
    private readonly string _folder;

    public ReleaseCommandTest()
    {
        _some.Write(SomeStore.Report("a"), SomeStore.Report("b"));
        _folder = Path.Combine(_some.Folder, "out", "release");
    }

    [Fact]
    public void A_release_is_written_and_checked()
    {
        Assert.Equal((0, $"dateline: 2 reports, 0 decisions, 6 files in '{_folder}'.\n"), Told("--store", _some.Path, "--out", _folder, "-f", "acled"));
        Assert.Equal((0, $"dateline: all 6 files of '{_folder}' are the same bytes.\n"), Told("--rebuild", _folder));
        File.AppendAllText(Path.Combine(_folder, "events.acled.csv"), "x");
        var (exitCode, error) = Told("--rebuild", _folder, "--out", Path.Combine(_some.Folder, "again"));
        Assert.Equal(1, exitCode);
        Assert.StartsWith("events.acled.csv: not the same bytes\ndateline: 1 of 6 files", error, StringComparison.Ordinal);
        Assert.Equal(6, Directory.GetFiles(Path.Combine(_some.Folder, "again")).Length);
    }

    [Fact]
    public void A_release_is_checked_against_its_inputs()
    {
        Told("--store", _some.Path, "--out", _folder, "-f", "csv");
        var inputs = Path.Combine(_some.Folder, "inputs.jsonl");
        File.WriteAllLines(inputs, [SomeStore.Record("b"), SomeStore.Record("a")]);
        Assert.Equal((0, $"dateline: 2 reports stored.\ndateline: all 6 files of '{_folder}' are the same bytes.\n"), Told("--rebuild", _folder, "--inputs", inputs));
        File.WriteAllLines(inputs, [SomeStore.Record("b"), SomeStore.Record("a", "0.2.0")]);
        var (exitCode, error) = Told("--rebuild", _folder, "--inputs", inputs);
        Assert.Equal(1, exitCode);
        Assert.Contains("records.jsonl: not the same bytes\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_left_alone()
    {
        var (exitCode, error) = Told("--store", _some.Path, "--out", _some.Folder);
        Assert.Equal(2, exitCode);
        Assert.Contains("is there and not empty", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_to_do_must_be_said()
    {
        Assert.Contains("Give --store FILE and --out DIR", Told("--out", _folder).Error, StringComparison.Ordinal);
        Assert.Contains("--out DIR is missing", Told("--store", _some.Path).Error, StringComparison.Ordinal);
    }

    public void Dispose() => _some.Dispose();

    private static (int ExitCode, string Error) Told(params string[] arguments)
    {
        var ran = Ran.With(["release", .. arguments, "--data", RepositoryFolder.File("data")]);
        return (ran.ExitCode, ran.Error);
    }
}
