using Dateline.Lexicons;

namespace Dateline.Mentions;

/// <summary>The tables that mentions are found with.</summary>
internal sealed record MentionLexicon(
    CountryTable Countries,
    MediaTable Media,
    AgentTable Agents,
    TitleTable Titles,
    GivenNames GivenNames,
    NameNouns NameNouns,
    ActorTable Actors,
    ThingTable Weapons,
    ThingTable Vehicles,
    PeopleWords Peoples)
{
    public static MentionLexicon Load(DataFolder data)
    {
        var agents = AgentTable.Load(data);
        return new(
            CountryTable.Load(data),
            MediaTable.Load(data),
            agents,
            TitleTable.Load(data, agents),
            GivenNames.Load(data),
            NameNouns.Load(data),
            ActorTable.Load(data),
            ThingTable.Load(data, "weapons.tsv"),
            ThingTable.Load(data, "vehicles.tsv"),
            PeopleWords.Load(data));
    }
}
