using Dateline.Lexicons;
using Xunit;

namespace Dateline.Tests.Lexicons;

public sealed class TableFileTest
{
    [Fact]
    public void Comments_and_blank_lines_are_no_rows_and_lines_are_counted()
    {
        var row = Assert.Single(TableFile.Parse("t.tsv", "# about\n\nname\tkind\nArmy\torg\n", "name", "kind"));

        Assert.Equal(4, row.Line);
        Assert.Equal("org", row[1]);
    }

    [Fact]
    public void A_trailing_cell_that_is_left_out_is_empty()
    {
        var row = Assert.Single(TableFile.Parse("t.tsv", "name\tkind\nArmy", "name", "kind"));

        Assert.Equal("", row[1]);
        Assert.Empty(row.List(1));
    }

    [Fact]
    public void A_list_is_separated_by_bars()
    {
        var row = Assert.Single(TableFile.Parse("t.tsv", "name\nArmy | Navy|", "name"));

        Assert.Equal(["Army", "Navy"], row.List(0));
    }

    [Fact]
    public void A_row_with_too_many_cells_names_file_and_line()
    {
        var error = Assert.Throws<UsageException>(() => TableFile.Parse("t.tsv", "name\nArmy\tx", "name"));

        Assert.Contains("t.tsv:2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_with_other_names_are_an_error()
    {
        Assert.Throws<UsageException>(() => TableFile.Parse("t.tsv", "names\nArmy", "name"));
    }

    [Fact]
    public void An_empty_required_cell_names_file_and_line()
    {
        var row = Assert.Single(TableFile.Parse("t.tsv", "name\tkind\nArmy", "name", "kind"));

        Assert.Contains("t.tsv:2", Assert.Throws<UsageException>(() => row.Required(1)).Message, StringComparison.Ordinal);
    }
}
