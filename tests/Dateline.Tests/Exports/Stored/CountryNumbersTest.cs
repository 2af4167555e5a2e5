using Dateline.Lexicons;
using Xunit;

namespace Dateline.Tests.Exports.Stored;

public sealed class CountryNumbersTest
{
    [Fact]
    public void Every_country_has_a_row()
    {
        var countries = CountryTable.Load(Exported.Data).All;
        Assert.All(countries, country => Assert.NotEmpty(Exported.Tables.Numbers(country.Iso2).AcledRegion));
        Assert.All(countries, country => Assert.Matches("^([0-9]{3})?$", Exported.Tables.Numbers(country.Iso2).Iso));
    }

    [Theory]
    [InlineData("SY", "760", "652", "652")]
    [InlineData("DE", "276", "255", "260")]
    [InlineData("YE", "887", "679", "678")]
    [InlineData("US", "840", "2", "2")]
    public void The_sets_number_countries_each_in_its_way(string iso2, string iso, string cow, string gw)
    {
        var numbers = Exported.Tables.Numbers(iso2);
        Assert.Equal((iso, cow, gw), (numbers.Iso, numbers.Cow, numbers.Gw));
    }

    [Fact]
    public void No_two_states_share_a_number()
    {
        string[] cow = [.. CountryTable.Load(Exported.Data).All.Select(country => Exported.Tables.Numbers(country.Iso2).Cow).Where(number => number.Length > 0)];
        Assert.Equal(cow.Length, cow.Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(cow.Length, 190, 200);
    }

    [Fact]
    public void Every_type_and_mode_that_ACLED_has_a_word_for_is_one_of_the_ontology()
    {
        var modes = TableFile.Read(Exported.Data.File("ontologies", "plover", "modes.tsv"), "type", "mode", "score").Select(row => (row[0], row[1])).ToHashSet();
        var rows = TableFile.Read(Exported.Data.File("ontologies", "plover", "acled.tsv"), "type", "mode", "recipient", "disorder_type", "event_type", "sub_event_type");
        Assert.All(rows, row => Assert.True(row[1].Length == 0 ? Exported.Tables.Quad(row[0]).Length > 0 : modes.Contains((row[0], row[1])), $"{row[0]} {row[1]}"));
    }

    [Fact]
    public void Every_sector_of_the_ontology_has_a_row_and_is_known_to_the_decisions()
    {
        string[] sectors = [.. TableFile.Read(Exported.Data.File("ontologies", "plover", "sectors.tsv"), "code", "name").Select(row => row[0])];
        Assert.Equal(sectors, TableFile.Read(Exported.Data.File("ontologies", "plover", "parties.tsv"), "sector", "acled", "kind").Select(row => row[0]).OrderBy(sector => Array.IndexOf(sectors, sector)));
        Assert.Equal(sectors.Order(StringComparer.Ordinal), Dateline.Store.Decisions.SectorCodes.All.Order(StringComparer.Ordinal));
    }
}
