using System.Text.Json;
using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Cli;

/// <summary>Runs of <c>dateline ingest</c> and <c>status</c> over records, for which no coder is loaded.</summary>
public sealed class IngestCommandTest : IDisposable
{
    private readonly SomeStore _some = new();

    [Fact]
    public void Records_are_stored_and_a_second_run_finds_them_there()
    {
        var records = Records("a", "b");
        var first = Ingest(records);
        Assert.Equal((0, "dateline: 2 reports stored.\n"), (first.ExitCode, first.Error));
        Assert.Equal("dateline: 0 reports stored, 2 reports already there.\n", Ingest(records).Error);
        Assert.Equal([SomeStore.Record("b")], _some.Records("b"));
    }

    [Fact]
    public void Records_of_another_coder_are_counted_as_coded_anew()
    {
        Ingest(Records("a"));
        Assert.Equal("dateline: 0 reports stored, 1 report coded anew.\n", Ingest(File("new.jsonl", SomeStore.Record("a", "0.2.0"))).Error);
    }

    [Fact]
    public void A_bad_line_is_named_and_the_others_are_stored()
    {
        var ran = Ingest(File("mixed.jsonl", SomeStore.Record("a"), "{\"document\":{\"key\":\"b\"}}", "not JSON", "", SomeStore.Record("c")));
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("mixed.jsonl, line 2: this is no record of Dateline ('sha256' is missing)", ran.Error, StringComparison.Ordinal);
        Assert.Contains("mixed.jsonl, line 3: this is no JSON object", ran.Error, StringComparison.Ordinal);
        Assert.EndsWith("dateline: 2 reports stored, 2 inputs failed.\n", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_is_not_there_is_named()
    {
        var ran = Ingest("/no/such/file.jsonl");
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("/no/such/file.jsonl: There is no such file", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_store_is_the_same_whatever_the_number_of_threads()
    {
        var records = Records([.. Enumerable.Range(0, 40).Select(i => $"r{i}")]);
        Ingest(records, "--threads", "1");
        var one = System.IO.File.ReadAllBytes(_some.Path);
        System.IO.File.Delete(_some.Path);
        Ingest(records, "--threads", "4");
        Assert.Equal(one, System.IO.File.ReadAllBytes(_some.Path));
    }

    [Fact]
    public void Status_tells_what_is_in_a_store()
    {
        Ingest(Records("a", "b"));
        var ran = Ran.With("status", "--store", _some.Path);
        Assert.Equal(0, ran.ExitCode);
        Assert.Matches("reports +2, published 2021-03-13\n", ran.Output);
        Assert.Matches("codings +2 by 0.1.0 \\(plover-0.8, places-1\\)\n", ran.Output);
        Assert.Matches("mentions +4, events dated 2021-03-15\n", ran.Output);
        Assert.Matches("ASSAULT +2 +\\. +2 ", ran.Output);
        Assert.Matches("file +sound\n", ran.Output);
        Assert.All(ran.Output.Split('\n').Where(line => !line.StartsWith("store", StringComparison.Ordinal)), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public void Status_of_a_program_is_JSON()
    {
        Ingest(Records("a"));
        using var json = JsonDocument.Parse(Ran.With("status", "--store", _some.Path, "--format", "json").Output);
        var root = json.RootElement;
        Assert.Equal((1, 2), (root.GetProperty("reports").GetInt32(), root.GetProperty("mentions").GetInt32()));
        Assert.Equal(1, root.GetProperty("mentionsByType").GetProperty("ASSAULT").GetProperty("planned").GetInt32());
        Assert.Equal("arcs=abc", root.GetProperty("codings")[0].GetProperty("models").GetString());
        Assert.Equal(0, root.GetProperty("faults").GetArrayLength());
    }

    [Fact]
    public void Status_of_a_store_that_is_not_there_is_a_mistake()
    {
        var ran = Ran.With("status", "--store", _some.Path);
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith("dateline: There is no store", ran.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _some.Dispose();

    private Ran Ingest(params string[] arguments) => Ran.With(["ingest", .. arguments, "--store", _some.Path]);

    private string Records(params string[] keys) => File("records.jsonl", [.. keys.Select(key => SomeStore.Record(key))]);

    private string File(string name, params string[] lines)
    {
        var path = Path.Combine(_some.Folder, name);
        System.IO.File.WriteAllLines(path, lines);
        return path;
    }
}
