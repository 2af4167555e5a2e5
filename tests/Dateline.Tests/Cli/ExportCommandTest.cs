using System.Security.Cryptography;
using System.Text.Json;
using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Cli;

public sealed class ExportCommandTest : IDisposable
{
    private readonly SomeStore _some = new();

    public ExportCommandTest() => _some.Write(SomeStore.Report("a"), SomeStore.Report("b"));

    [Fact]
    public void A_file_has_a_description_beside_it()
    {
        var file = Path.Combine(_some.Folder, "out", "x.acled.csv");
        var ran = Export("-o", file, "--country", "xa", "--every-status");
        Assert.Equal(0, ran.ExitCode);
        Assert.Equal("dateline: 2 events written, of 2 mentions that match (4 in the store).\n", ran.Error);
        var meta = JsonElement.Parse(File.ReadAllText(file + ".meta.json"));
        Assert.Equal(("x.acled.csv", "acled", "XA"), (meta.GetProperty("file").GetString(), meta.GetProperty("format").GetString(), meta.GetProperty("filter").GetProperty("countries")[0].GetString()));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), meta.GetProperty("sha256").GetString());
        Assert.Equal((4, 2, 2), (Count(meta, "mentionsInStore"), Count(meta, "mentionsOutsideFilter"), Count(meta, "rowsWritten")));
        Assert.Equal("0.1.0", meta.GetProperty("coders")[0].GetProperty("version").GetString());
        Assert.Contains("GeoNames", meta.GetProperty("attributions").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(2, meta.GetProperty("licencesOfReports").GetProperty("CC-BY-4.0").GetInt32());
        Assert.Equal(31, meta.GetProperty("columns").GetArrayLength());
    }

    [Fact]
    public void What_is_left_out_is_told_and_written_down()
    {
        var file = Path.Combine(_some.Folder, "x.csv");
        Assert.Contains("        2 left out: status planned\n", Export("-o", file, "-f", "acled").Error, StringComparison.Ordinal);
        Assert.Equal(2, JsonElement.Parse(File.ReadAllText(file + ".meta.json")).GetProperty("counts").GetProperty("rowsLeftOut").GetProperty("status planned").GetInt32());
    }

    [Fact]
    public void The_format_goes_by_the_name_of_the_file()
    {
        Assert.Equal(0, Export("-o", Path.Combine(_some.Folder, "x.ged.csv")).ExitCode);
        Assert.StartsWith("id,relid,", File.ReadAllText(Path.Combine(_some.Folder, "x.ged.csv")), StringComparison.Ordinal);
        var ran = Export("-o", Path.Combine(_some.Folder, "x.txt"));
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("Which format? Give --format: jsonl, csv, acled", ran.Error, StringComparison.Ordinal);
        Assert.Contains("--format 'xls' is unknown", Export("-f", "xls").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told_and_an_earlier_one_stays()
    {
        var ran = Export("-f", "csv", "-o", _some.Folder);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("is a folder", ran.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _some.Dispose();

    private static int Count(JsonElement meta, string name) => meta.GetProperty("counts").GetProperty(name).GetInt32();

    private Ran Export(params string[] arguments) => Ran.With(["export", "--store", _some.Path, .. arguments, "--data", RepositoryFolder.File("data")]);
}
