using Dateline.Lexicons;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Lexicons;

public sealed class ActorTableTest
{
    private static readonly string[] Bodies = ["", "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"];

    private static readonly ActorTable Table = ActorTable.Load(DataFolder.BesideProgram());

    [Fact]
    public void The_table_holds_thousands_of_actors() => Assert.True(Table.All.Count > 3000);

    [Fact]
    public void Every_code_is_a_country_or_a_known_body()
    {
        var countries = CountryTable.Load(DataFolder.BesideProgram());
        var codes = countries.All.Select(c => c.Plover).Concat(Bodies).ToHashSet(StringComparer.Ordinal);

        Assert.All(Table.All, actor => Assert.All(actor.Rows, row => Assert.Contains(row.Code, codes)));
    }

    [Fact]
    public void Every_row_names_its_provenance() => Assert.All(Table.All, actor => Assert.All(actor.Rows, row => Assert.NotEmpty(row.Provenance)));

    [Theory]
    [InlineData("daesh", "Islamic State")]
    [InlineData("isil", "Islamic State")]
    [InlineData("un", "United Nations")]
    [InlineData("people’s protection units", "People's Protection Units")]
    public void Names_of_one_actor_lead_to_it(string alias, string name)
    {
        Assert.True(Table.TryFind(alias, out var actor));
        Assert.Equal(name, actor.Name);
    }

    [Theory]
    [InlineData(2017, "REB")]
    [InlineData(2022, "GOV")]
    public void The_row_of_the_day_counts(int year, string sector)
    {
        Assert.True(Table.TryFind("taliban", out var taliban));
        Assert.Equal(sector, taliban.On(new LocalDate(year, 6, 1)).Sector);
    }

    [Fact]
    public void A_wrong_date_names_its_line()
    {
        var rows = TableFile.Parse("a.tsv", "name\taliases\tkind\tcode\tsector\tfrom\tto\tprovenance\nX\t\tgroup\tSYR\tREB\t2017\t\tme", "name", "aliases", "kind", "code", "sector", "from", "to", "provenance");

        Assert.Contains("a.tsv:2", Assert.Throws<UsageException>(() => new ActorTable(rows)).Message, StringComparison.Ordinal);
    }
}
