using Dateline.Lexicons;
using Xunit;

namespace Dateline.Tests.Lexicons;

public sealed class MentionTablesTest
{
    private static readonly string[] Sectors = ["", "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "NGO"];

    private static readonly DataFolder Data = DataFolder.BesideProgram();
    private static readonly AgentTable Agents = AgentTable.Load(Data);

    [Fact]
    public void Every_agent_noun_has_a_known_sector() => Assert.All(Agents.All, noun => Assert.Contains(noun.Sector, Sectors));

    [Theory]
    [InlineData("policemen", "policeman", true)]
    [InlineData("police", "police", true)]
    [InlineData("militia", "militia", false)]
    [InlineData("secretaries of state", "secretary of state", true)]
    [InlineData("rebels", "rebels", true)]
    [InlineData("agencies", "agency", true)]
    public void An_agent_noun_is_found_by_singular_and_plural(string form, string noun, bool plural)
    {
        Assert.True(Agents.TryFind(form, out var found, out var isPlural));
        Assert.Equal((noun, plural), (found.Noun, isPlural));
    }

    [Fact]
    public void A_people_is_found_by_its_word() => Assert.True(PeopleWords.Load(Data).Contains("kurdish"));

    [Fact]
    public void A_title_stands_for_its_noun()
    {
        Assert.True(TitleTable.Load(Data, Agents).TryFind("lt. gen.", out var title));
        Assert.Equal("lieutenant general", title.Noun?.Noun);
    }

    [Fact]
    public void Weapons_and_vehicles_are_found_in_the_plural()
    {
        Assert.True(ThingTable.Load(Data, "weapons.tsv").Forms.TryFind("barrel bombs", out _));
        Assert.True(ThingTable.Load(Data, "vehicles.tsv").Forms.TryFind("f-16s", out _));
    }

    [Fact]
    public void The_other_tables_load()
    {
        Assert.True(GivenNames.Load(Data).TryFind("fatima", out var gender));
        Assert.Equal(Gender.Female, gender);
        Assert.True(NameNouns.Load(Data).IsPlace("provinces"));
        Assert.True(SectorWords.Load(Data).TryFind("opposition", isArmed: true, out var sector));
        Assert.Equal("REB", sector);
    }

    [Fact]
    public void A_second_row_for_a_noun_names_its_line()
    {
        var rows = TableFile.Parse("a.tsv", "noun\tplural\tsector\tkind\tbroader\narmy\t\tMIL\torganisation\narmy\t\tMIL\torganisation", "noun", "plural", "sector", "kind", "broader");

        Assert.Contains("a.tsv:3", Assert.Throws<UsageException>(() => new AgentTable(rows)).Message, StringComparison.Ordinal);
    }
}
