using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Cli;

public sealed class QueryCommandTest : IDisposable
{
    private readonly SomeStore _some = new();

    public QueryCommandTest() => _some.Write(SomeStore.Report("a"), SomeStore.Report("b"));

    [Fact]
    public void A_mention_is_shown_with_its_sentence_its_chain_and_its_id()
    {
        var ran = Query("--status", "planned", "--report", "a");
        Assert.Equal(0, ran.ExitCode);
        Assert.StartsWith("15 Mar 2021  planned  ASSAULT heavy-weapons  Alpha (XA)\n    Army; of the North (XAA MIL) → rebels (REB)\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("said by spokesman (unnamed) → Northline News → Northline News, 13 Mar 2021\n", ran.Output, StringComparison.Ordinal);
        Assert.Matches("\n    a@[0-9a-f]{8}:[0-9]+-[0-9]+\n", ran.Output);
        Assert.EndsWith("\n1 to 1 of 1 event mentions.\n", ran.Output, StringComparison.Ordinal);
        Assert.All(ran.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public void Pages_follow_one_another()
    {
        Assert.EndsWith("1 to 3 of 4 event mentions.\n", Query("-n", "3").Output, StringComparison.Ordinal);
        Assert.EndsWith("4 to 4 of 4 event mentions.\n", Query("-n", "3", "--skip", "3").Output, StringComparison.Ordinal);
        Assert.Equal("There are only 4.\n", Query("--skip", "9").Output);
        Assert.Equal("No event mention matches.\n", Query("--text", "nowhere").Output);
    }

    [Fact]
    public void A_count_is_a_bare_number() => Assert.Equal("2\n", Query("--type", "assault", "--status", "occurred,denied", "--count").Output);

    [Theory]
    [InlineData("--status", "plannd", "--status 'plannd' is unknown; give occurred, ")]
    [InlineData("--box", "1,2,3", "--box '1,2,3' is no box")]
    [InlineData("--box", "1,5,3,2", "no box")]
    [InlineData("--from", "3 Jan", "--from '3 Jan' is no day")]
    [InlineData("--country", "Syria", "no two-letter code")]
    [InlineData("--confidence", "90", "no number from 0 to 1")]
    public void A_value_that_cannot_be_read_is_told(string option, string value, string told)
    {
        var ran = Query(option, value);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(told, ran.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _some.Dispose();

    private Ran Query(params string[] arguments) => Ran.With(["query", "--store", _some.Path, .. arguments]);
}
