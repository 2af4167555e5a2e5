using Dateline.Lexicons;

namespace Dateline.Mentions.Tagging;

/// <summary>The names of data/lexicons/known-names.tsv, which only the names tagger uses: hints, not facts.</summary>
internal static class KnownNames
{
    public static IEnumerable<(string Name, NameList List)> Read(DataFolder data)
    {
        foreach (var row in TableFile.Read(data.File("lexicons", "known-names.tsv"), "name", "kind"))
        {
            yield return (row.Required(0), row[1] switch
            {
                "given" => NameList.GivenName,
                "family" => NameList.FamilyName,
                "person" => NameList.Person,
                "organisation" => NameList.Organisation,
                "other" => NameList.Known,
                var other => throw row.Error($"'{other}' is no kind; expected given, family, person, organisation or other"),
            });
        }
    }
}
