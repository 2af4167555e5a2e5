using CsvHelper;
using Dateline.Exports;
using Xunit;

namespace Dateline.Tests.Exports;

public sealed class CsvExportTest
{
    [Fact]
    public void Every_event_is_a_row_with_every_column()
    {
        var rows = Rows(Written.By(new CsvExport(), SomeReport.Full("a"), SomeReport.Empty("b"), SomeReport.Full("c")));
        Assert.Equal(5, rows.Count);
        Assert.Equal(CsvColumns.All.Select(column => column.Name), rows[0]);
        Assert.All(rows, row => Assert.Equal(CsvColumns.All.Count, row.Length));
    }

    [Fact]
    public void A_cell_that_looks_like_a_formula_is_made_text() => Assert.Equal("'=died", Cell(2, "trigger"));

    [Fact]
    public void A_negative_number_stays_a_number() => Assert.Equal("-0.25", Cell(1, "longitude"));

    [Fact]
    public void An_item_never_holds_the_separator_of_its_list() => Assert.Equal("Army, of the North", Cell(1, "actors"));

    [Fact]
    public void A_range_of_casualties_has_both_ends()
    {
        Assert.Equal("2", Cell(2, "dead_low"));
        Assert.Equal("5", Cell(2, "dead_high"));
        Assert.Equal("1", Cell(2, "injured_low"));
        Assert.Equal("", Cell(2, "injured_high"));
    }

    [Fact]
    public void The_codes_stand_in_the_order_of_the_names_with_a_dash_where_one_is_unknown()
    {
        Assert.Equal("XAA MIL", Cell(1, "actor_codes"));
        Assert.Equal("REB", Cell(1, "recipient_codes"));
    }

    [Fact]
    public void An_event_without_a_located_place_has_no_coordinates()
    {
        Assert.Equal("Gamma", Cell(2, "places"));
        Assert.Equal("", Cell(2, "latitude"));
    }

    [Fact]
    public void Names_of_columns_differ() => Assert.Equal(CsvColumns.All.Count, CsvColumns.All.Select(column => column.Name).Distinct(StringComparer.Ordinal).Count());

    private static string Cell(int row, string column) =>
        Rows(Written.By(new CsvExport(), SomeReport.Full()))[row][CsvColumns.All.Select(c => c.Name).ToList().IndexOf(column)];

    private static List<string[]> Rows(string csv)
    {
        var rows = new List<string[]>();
        using var reader = CsvReader.Create(new StringReader(csv), new CsvReaderOptions { HasHeader = false });
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}
