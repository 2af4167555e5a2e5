using Dateline.Gazetteers;
using Dateline.Lexicons;

namespace Dateline.Places;

/// <summary>Abbreviations that stand for a place only after another place and a comma ("Ames, Ia."): the rows of aliases.tsv marked so.</summary>
internal sealed class AbbreviationTable
{
    private readonly Dictionary<string, Candidate> _byForm = new(StringComparer.Ordinal);

    private AbbreviationTable()
    {
    }

    public static AbbreviationTable Load(DataFolder data, CandidateFinder finder)
    {
        var table = new AbbreviationTable();
        foreach (var row in TableFile.Read(data.File("gazetteer", "aliases.tsv"), "country", "kind", "place", "aliases", "context", "source"))
        {
            if (row[4] != "comma")
            {
                continue;
            }

            foreach (var candidate in finder.Find(NameKey.Of(row.Required(2))))
            {
                if (candidate.Kind.ToString() == row[1] && finder.Gazetteer.Country(candidate.Row) == row[0])
                {
                    foreach (var alias in row.List(3))
                    {
                        table._byForm.TryAdd(alias, candidate);
                    }

                    break;
                }
            }
        }

        return table;
    }

    public bool TryFind(string form, out Candidate candidate) => _byForm.TryGetValue(form, out candidate);
}
