using System.Text;
using Dateline.Exports;
using Xunit;

namespace Dateline.Tests.Exports;

public sealed class RecordPageTest
{
    [Fact]
    public void The_page_of_the_record_names_every_column_of_the_table_of_events()
    {
        var table = new StringBuilder("\n| column | meaning |\n|---|---|\n");
        foreach (var column in CsvColumns.All)
        {
            table.Append("| `").Append(column.Name).Append("` | ").Append(column.Meaning).Append(" |\n");
        }

        Golden.VerifySection(RepositoryFolder.File("docs", "use", "record.md"), "columns", table.Append('\n').ToString());
    }

    [Fact]
    public void The_page_of_the_record_names_every_key_of_the_record()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(File.ReadAllText(RecordSchema.Path));
        var page = File.ReadAllText(RepositoryFolder.File("docs", "use", "record.md"));
        var keys = new List<string> { "document", "coder", "sentences", "mentions", "places", "times", "attributions", "events", "diagnostics" };
        foreach (var part in new[] { "document", "place", "attribution", "event" })
        {
            keys.AddRange(schema.RootElement.GetProperty("definitions").GetProperty(part).GetProperty("properties").EnumerateObject().Select(key => key.Name));
        }

        Assert.All(keys.Except(["id", "start", "end"]), key => Assert.Contains(key, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_export_has_a_heading_on_the_page_of_the_record()
    {
        var page = File.ReadAllText(RepositoryFolder.File("docs", "use", "record.md"));
        Assert.All(ExportFormats.All.Where(export => export is not JsonlExport), export => Assert.Contains("\n## " + export.Name, page, StringComparison.OrdinalIgnoreCase));
    }
}
