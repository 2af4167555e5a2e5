namespace Dateline.Lexicons;

/// <summary>The titles of data/lexicons/titles.tsv.</summary>
public sealed class TitleTable
{
    private readonly PhraseTable<PersonTitle> _titles = new();

    internal TitleTable(IReadOnlyList<TableRow> rows, AgentTable agents)
    {
        foreach (var row in rows)
        {
            AgentNoun? noun = null;
            if (row[1].Length > 0 && !agents.TryFind(row[1], out noun, out _))
            {
                throw row.Error($"'{row[1]}' is no noun of agents.tsv");
            }

            if (!_titles.TryAdd(row.Required(0), new(row[0], noun, ReadGender(row, 2))))
            {
                throw row.Error($"'{row[0]}' has a row already");
            }
        }
    }

    /// <summary>In small letters, in the order of the file.</summary>
    public IEnumerable<string> All => _titles.All.Select(t => t.Phrase);

    public static TitleTable Load(DataFolder data, AgentTable agents) => new(TableFile.Read(data.File("lexicons", "titles.tsv"), "title", "noun", "gender"), agents);

    /// <summary>By the title in small letters: "lt. gen.".</summary>
    public bool TryFind(ReadOnlySpan<char> title, out PersonTitle found) => _titles.TryFind(title, out found);

    internal static Gender ReadGender(TableRow row, int column) => row[column] switch
    {
        "" => Gender.Unknown,
        "m" => Gender.Male,
        "f" => Gender.Female,
        var other => throw row.Error($"'{other}' is no gender; expected m, f or nothing"),
    };
}
