using Dateline.Cli.Output;
using Dateline.Tests.Exports;
using Xunit;

namespace Dateline.Tests.Cli.Output;

public sealed class TableExportTest
{
    [Theory]
    [InlineData(40)]
    [InlineData(72)]
    [InlineData(100)]
    [InlineData(140)]
    [InlineData(400)]
    public void No_line_is_wider_than_the_terminal_and_none_ends_in_blanks(int width)
    {
        var lines = Table(width).Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= Math.Max(72, width), line));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void A_block_names_the_report_and_where_it_comes_from()
    {
        var table = Table(120);
        Assert.StartsWith("Army, \"rebels\" & others: é\n", table, StringComparison.Ordinal);
        Assert.Contains("full · Northline News · published 13 Mar 2021 · dateline Haventown, 12 Mar 2021, Northline", table, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chain_runs_from_the_innermost_source_outwards() =>
        Assert.Matches("spokesman \\(unnamed\\)\n.*→ Northline News\n", Table(100));

    [Fact]
    public void The_word_that_decides_the_status_stands_below_it() => Assert.Matches(" planned .*\n “will”", Table(100));

    [Fact]
    public void A_place_that_was_not_located_says_so() => Assert.Contains("Gamma (not located)", Table(140), StringComparison.Ordinal);

    [Fact]
    public void A_pipe_gets_no_escape_sequences() => Assert.DoesNotContain('\u001b', Table(100));

    [Fact]
    public void A_terminal_gets_colours() => Assert.Contains('\u001b', Written.By(new TableExport(100, hasColours: true), SomeReport.Full()));

    [Theory]
    [InlineData("", "the report has no text.")]
    [InlineData("Some words.", "the report has no sentence beside its furniture.")]
    public void A_report_without_events_says_why(string text, string reason) =>
        Assert.Contains("no events found: " + reason, Written.By(new TableExport(100, hasColours: false), SomeReport.Empty("a", text)), StringComparison.Ordinal);

    [Fact]
    public void Notes_of_one_kind_are_one_line()
    {
        var full = SomeReport.Full();
        var table = Written.By(new TableExport(140, hasColours: false), full with { Diagnostics = [full.Diagnostics[0], full.Diagnostics[0]] });
        Assert.Contains("note mojibake-repaired: 2 times; first: One broken character was repaired.", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_look_like_markup_are_printed_as_they_are()
    {
        var full = SomeReport.Full();
        var table = Written.By(new TableExport(100, hasColours: false), full with { Document = full.Document with { Title = "[red]not a colour[/]" } });
        Assert.StartsWith("[red]not a colour[/]\n", table, StringComparison.Ordinal);
    }

    private static string Table(int width) => Written.By(new TableExport(width, hasColours: false), SomeReport.Full());
}
