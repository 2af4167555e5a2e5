using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Cli;

public sealed class ImportCommandTest : IDisposable
{
    private readonly SomeStore _some = new();

    public ImportCommandTest() => _some.Write(SomeStore.Report("a"), SomeStore.Report("b"));

    [Fact]
    public void Changes_go_back_into_the_store()
    {
        var file = Exported();
        File.WriteAllText(file, File.ReadAllText(file).Replace(",planned,", ",denied,", StringComparison.Ordinal));
        var ran = Import(file);
        Assert.Equal((0, "dateline: 2 decisions on 2 mentions, 2 rows unchanged.\n"), (ran.ExitCode, ran.Error));
        Assert.Equal("2\n", Ran.With("query", "--store", _some.Path, "--status", "denied", "--count").Output);
        Assert.Equal("dateline: 0 decisions on 0 mentions, 4 rows unchanged.\n", Import(file).Error);
    }

    [Fact]
    public void A_row_with_a_fault_is_named_by_file_and_row()
    {
        var file = Exported();
        File.WriteAllText(file, File.ReadAllText(file).Replace(",planned,", ",plannd,", StringComparison.Ordinal));
        var ran = Import(file);
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains($"{file}, row 2: status: 'plannd' is unknown", ran.Error, StringComparison.Ordinal);
        Assert.EndsWith("dateline: 0 decisions on 0 mentions, 2 rows unchanged, 2 rows failed.\n", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_told()
    {
        Assert.Contains("'/no/such.csv' cannot be read", Import("/no/such.csv").Error, StringComparison.Ordinal);
        Assert.Contains("There is no store '/no/such.dls'", Ran.With("import", Exported(), "--store", "/no/such.dls").Error, StringComparison.Ordinal);
    }

    public void Dispose() => _some.Dispose();

    private string Exported()
    {
        var file = Path.Combine(_some.Folder, "x.csv");
        Assert.Equal(0, Ran.With("export", "--store", _some.Path, "-f", "csv", "-o", file, "--data", RepositoryFolder.File("data")).ExitCode);
        return file;
    }

    private Ran Import(string file) => Ran.With("import", file, "--store", _some.Path, "--person", "A. Reader", "--data", RepositoryFolder.File("data"));
}
