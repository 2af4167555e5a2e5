using Xunit;

namespace Dateline.Tests.Documents.Readers;

public sealed class JsonReaderTest
{
    [Fact]
    public void One_report_over_many_lines_is_read() =>
        Assert.Equal("in", Feeds.Document(Feeds.ReadFile("in.json", $"{{\n  \"title\": \"x\",\n  \"text\": \"{Feeds.Body}\"\n}}\n")).Key);

    [Fact]
    public void A_list_gives_each_of_its_reports()
    {
        using var folder = new TemporaryFolder();
        var outcomes = Feeds.Read(folder.Write("in.json", $"[{{\"id\": \"a\", \"text\": \"{Feeds.Body}\"}}, {{\"id\": \"b\"}}, {{\"text\": \"{Feeds.Body}\"}}]"));

        Assert.Equal(["a", null, "in#3"], outcomes.Select(o => o.Document?.Key));
        Assert.EndsWith("in.json, item 2", outcomes[1].Failure!.Input, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_JSON_under_this_name_are_read_as_such()
    {
        using var folder = new TemporaryFolder();
        var outcomes = Feeds.Read(folder.Write("in.json", $"{{\"id\": \"a\", \"text\": \"{Feeds.Body}\"}}\n{{\"id\": \"b\", \"text\": \"{Feeds.Body}\"}}\n"));

        Assert.Equal(["a", "b"], outcomes.Select(o => o.Document?.Key));
    }

    [Theory]
    [InlineData("{\"text\": ", "broken-json")]
    [InlineData("[]", "empty")]
    [InlineData(" ", "empty")]
    [InlineData("7", "broken-json")]
    public void What_is_no_report_is_named(string json, string code) => Assert.Equal(code, Feeds.ReadFile("in.json", json).Failure?.Code);
}
