using System.Text.Json;
using Dateline.Cli.Output;
using Dateline.Tests.Corpus;
using Xunit;

namespace Dateline.Tests.Cli;

/// <summary>Whole runs of <c>dateline code</c> over the samples.</summary>
[Collection(EndToEnd.Name)]
public sealed class CodeCommandTest : IDisposable
{
    private static readonly string Samples = RepositoryFolder.File("samples");

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-").FullName;

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("geojson")]
    [InlineData("table")]
    public void One_thread_and_eight_give_the_same_bytes(string format)
    {
        var one = Code(format, "--threads", "1");
        Assert.NotEmpty(one);
        Assert.Equal(one, Code(format, "--threads", "8"));
    }

    [Fact]
    public void A_bad_input_is_named_and_the_others_are_coded()
    {
        var empty = Path.Combine(_folder, "empty.txt");
        File.WriteAllText(empty, "");
        var output = Path.Combine(_folder, "out.jsonl");
        var ran = Ran.With("code", Samples, empty, "/no/such/file.txt", "-o", output);
        Assert.Equal(1, ran.ExitCode);
        Assert.Equal(12, File.ReadLines(output).Count());
        Assert.Contains($"{empty}: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains("/no/such/file.txt: ", ran.Error, StringComparison.Ordinal);
        Assert.EndsWith("dateline: 2 inputs failed, 12 reports coded.\n", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_format_follows_the_extension_of_the_output_file()
    {
        var output = Path.Combine(_folder, "out.geojson");
        Assert.Equal(0, Ran.With("code", Samples, "-o", output).ExitCode);
        using var json = JsonDocument.Parse(File.ReadAllText(output));
        Assert.Equal("FeatureCollection", json.RootElement.GetProperty("type").GetString());
    }

    [Fact]
    public void Records_come_in_the_order_of_the_inputs()
    {
        var keys = Code("jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Key).ToArray();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.Equal(12, keys.Length);
    }

    [Fact]
    public void The_given_day_of_publication_is_that_of_reports_without_one()
    {
        var report = Path.Combine(_folder, "report.txt");
        File.WriteAllText(report, "Soldiers attacked a village near Gao on Monday, a military spokesman said.");
        var output = Path.Combine(_folder, "out.jsonl");
        Assert.Equal(0, Ran.With("code", report, "--published", "2018-11-15", "-o", output).ExitCode);
        using var json = JsonDocument.Parse(File.ReadAllText(output));
        Assert.Equal("2018-11-15", json.RootElement.GetProperty("document").GetProperty("published").GetString());
        Assert.Equal("2018-11-12", json.RootElement.GetProperty("times")[0].GetProperty("value").GetString());
    }

    [Fact]
    public void Every_format_of_the_table_is_offered_by_the_help() =>
        Assert.Contains(string.Join(", ", OutputFormats.Names), Ran.With("code", "--help").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public void Explain_lists_the_events_and_then_tells_the_evidence_of_one()
    {
        var sample = Path.Combine(Samples, "01-river-crossing.txt");
        var list = Ran.With("explain", sample);
        Assert.Equal(0, list.ExitCode);
        Assert.Contains("»", list.Output, StringComparison.Ordinal);
        var one = Ran.With("explain", sample, "--event", "0");
        Assert.Equal(0, one.ExitCode);
        Assert.StartsWith("Event 0 of 01-river-crossing", one.Output, StringComparison.Ordinal);
        Assert.Matches("(?s)what .*status .*who .*where .*when .*said by ", one.Output);
    }

    [Fact]
    public void Explain_asks_which_report_is_meant_where_there_are_several() =>
        Assert.Contains("name one with --key: 11-menaka-reinforcements, 12-catatumbo-handover", Ran.With("explain", Path.Combine(Samples, "11-wire.jsonl")).Error, StringComparison.Ordinal);

    [Fact]
    public void Explain_names_the_ids_there_are() =>
        Assert.Contains("The report has no event 999; its ids are 0 to ", Ran.With("explain", Path.Combine(Samples, "01-river-crossing.txt"), "--event", "999").Error, StringComparison.Ordinal);

    [Fact]
    public void Parsed_sentences_can_be_annotated_again()
    {
        var (parsed, again) = (Path.Combine(_folder, "a.conllu"), Path.Combine(_folder, "b.conllu"));
        Assert.Equal(0, Ran.With("parse", Path.Combine(Samples, "01-river-crossing.txt"), "-o", parsed).ExitCode);
        Assert.Equal(0, Ran.With("parse", parsed, "--from", "conllu", "-o", again).ExitCode);
        Assert.Equal(Words(parsed), Words(again));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> Words(string file) => File.ReadLines(file).Where(line => line.Length > 0 && char.IsAsciiDigit(line[0])).Select(line => line.Split('\t')[1]);

    private static string Key(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("document").GetProperty("key").GetString()!;
    }

    private string Code(string format, params string[] more)
    {
        var output = Path.Combine(_folder, $"out.{format}");
        var ran = Ran.With(["code", Samples, "--format", format, "-o", output, .. more]);
        Assert.Equal("", ran.Error);
        Assert.Equal(0, ran.ExitCode);
        return File.ReadAllText(output);
    }
}
