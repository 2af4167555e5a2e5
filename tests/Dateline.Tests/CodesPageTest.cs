using System.Text;
using Xunit;

namespace Dateline.Tests;

/// <summary>docs/use/codes.md tells what the tables of the ontology tell.</summary>
public sealed class CodesPageTest
{
    private static readonly string Page = RepositoryFolder.File("docs", "use", "codes.md");

    [Fact]
    public void The_page_of_the_codes_has_every_event_type_with_its_modes()
    {
        var modes = Rows("modes.tsv").ToLookup(row => row["type"], row => row["mode"], StringComparer.Ordinal);
        var table = new StringBuilder("\n| type | what | modes |\n|---|---|---|\n");
        foreach (var type in Rows("types.tsv"))
        {
            table.Append("| ").Append(type["code"]).Append(" | ").Append(type["definition"]).Append(" | ").AppendJoin(", ", modes[type["code"]]).Append(" |\n");
        }

        Golden.VerifySection(Page, "types", table.Append('\n').ToString());
    }

    [Fact]
    public void The_page_of_the_codes_has_every_sector()
    {
        var table = new StringBuilder("\n| sector | who |\n|---|---|\n");
        foreach (var sector in Rows("sectors.tsv"))
        {
            table.Append("| ").Append(sector["code"]).Append(" | ").Append(sector.ElementAt(1).Value).Append(" |\n");
        }

        Golden.VerifySection(Page, "sectors", table.Append('\n').ToString());
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadLines(RepositoryFolder.File("data", "ontologies", "plover", file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToArray();
        return lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }
}
