using Dateline.Lexicons;
using Xunit;

namespace Dateline.Tests.Lexicons;

public sealed class CountryTableTest
{
    private static readonly CountryTable Table = CountryTable.Load(DataFolder.BesideProgram());

    [Theory]
    [InlineData("Syria", "SY")]
    [InlineData("syrian arab republic", "SY")]
    [InlineData("U.K.", "GB")]
    [InlineData("DR Congo", "CD")]
    [InlineData("Republic of the Congo", "CG")]
    [InlineData("North Korea", "KP")]
    public void A_country_is_found_by_its_names(string name, string iso2)
    {
        Assert.True(Table.TryFindName(name, out var country));
        Assert.Equal(iso2, country.Iso2);
    }

    [Theory]
    [InlineData("Syrian", "SYR")]
    [InlineData("Danes", "DNK")]
    [InlineData("U.S.", "USA")]
    [InlineData("Nigerien", "NER")]
    [InlineData("Nigerian", "NGA")]
    [InlineData("Kosovars", "KOS")]
    [InlineData("Palestinians", "PSE")]
    public void A_country_is_found_by_the_words_for_its_people(string word, string plover)
    {
        Assert.True(Table.TryFindDemonym(word, out var country));
        Assert.Equal(plover, country.Plover);
    }

    [Theory]
    [InlineData("us")]
    [InlineData("car")]
    public void An_abbreviation_in_small_letters_is_no_country(string word) => Assert.False(Table.TryFindName(word, out _) || Table.TryFindDemonym(word, out _));

    [Fact]
    public void Every_territory_has_the_actor_code_of_a_state_of_the_table()
    {
        var states = Table.All.Where(c => c.Plover == c.Iso3).Select(c => c.Plover).Append("KOS").ToHashSet();

        Assert.All(Table.All, c => Assert.Contains(c.Plover, states));
    }

    [Theory]
    [InlineData("PSE")]
    [InlineData("TWN")]
    [InlineData("HK")]
    [InlineData("XK")]
    [InlineData("ss")]
    public void Disputed_and_young_states_are_found_by_code(string code) => Assert.NotNull(Table.ByCode(code));

    [Fact]
    public void The_table_holds_all_states_and_territories()
    {
        Assert.True(Table.All.Count >= 249);
    }
}
