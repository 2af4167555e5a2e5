using Xunit;

namespace Dateline.Tests.Cli;

public sealed class CommandLineTest
{
    [Theory]
    [InlineData("", "needs a command: code, explain, parse")]
    [InlineData("frob", "'frob' is no command of 'dateline'; it has code, explain, parse")]
    [InlineData("gazetteer", "'dateline gazetteer' needs a command: build")]
    [InlineData("code", "Required argument 'INPUT' missing")]
    [InlineData("code samples --frob", "'--frob' is no option here")]
    [InlineData("code samples --format xml", "--format 'xml' is unknown; give table, jsonl, csv, geojson.")]
    [InlineData("code samples --threads 0", "--threads 0 is out of range; give 1 to 256.")]
    [InlineData("code samples --threads many", "--threads 'many' is no whole number.")]
    [InlineData("code samples --published yesterday", "--published 'yesterday' is no day; write it as YYYY-MM-DD")]
    [InlineData("code samples --data /no/such/folder", "The data folder '/no/such/folder' does not exist.")]
    [InlineData("explain samples/01-river-crossing.txt --event first", "--event 'first' is no whole number.")]
    [InlineData("parse x --from xml", "xml")]
    [InlineData("gazetteer build --sources x", "--output")]
    public void A_mistake_is_one_message_and_exit_code_2(string line, string message)
    {
        var ran = Ran.With(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, ran.ExitCode);
        Assert.Empty(ran.Output);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_the_one_of_the_build()
    {
        var ran = Ran.With("--version");
        Assert.Equal(0, ran.ExitCode);
        Assert.StartsWith("0.", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_verb_helps_with_examples() => Assert.All(CommandPages.All, command =>
    {
        var ran = Ran.With([.. command.Path.Split(' ').Skip(1), "--help"]);
        Assert.Equal(0, ran.ExitCode);
        Assert.Empty(ran.Error);
        Assert.Contains($"  {command.Path}", ran.Output, StringComparison.Ordinal);
        Assert.All(command.Verb.Options.Where(option => !option.Hidden), option => Assert.Contains(option.Name, ran.Output, StringComparison.Ordinal));
        Assert.All(ran.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    });
}
