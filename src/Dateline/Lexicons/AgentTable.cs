namespace Dateline.Lexicons;

/// <summary>The nouns of data/lexicons/agents.tsv by singular and plural.</summary>
public sealed class AgentTable
{
    private readonly PhraseTable<(AgentNoun Noun, bool IsPlural)> _forms = new();

    internal AgentTable(IReadOnlyList<TableRow> rows)
    {
        var all = new List<AgentNoun>(rows.Count);
        foreach (var row in rows)
        {
            var noun = new AgentNoun(row.Required(0), row[2], ReadKind(row), row.List(4), row[1] == "=");
            all.Add(noun);
            if (!_forms.TryAdd(noun.Noun, (noun, noun.AlwaysPlural)))
            {
                throw row.Error($"'{noun.Noun}' has a row already");
            }
        }

        // After all singulars: "rebels" has a row of its own beside "rebel".
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var form in Plurals.Of(all[i].Noun, rows[i][1]))
            {
                _forms.TryAdd(form, (all[i], true));
            }
        }

        All = all;
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<AgentNoun> All { get; }

    /// <summary>Every singular and plural with its noun.</summary>
    public IEnumerable<(string Form, AgentNoun Noun)> Forms => _forms.All.Select(f => (f.Phrase, f.Value.Noun));

    public static AgentTable Load(DataFolder data) => data.Shared(folder => new AgentTable(TableFile.Read(folder.File("lexicons", "agents.tsv"), "noun", "plural", "sector", "kind", "broader")));

    /// <summary>By singular or plural in small letters.</summary>
    public bool TryFind(ReadOnlySpan<char> form, out AgentNoun noun, out bool isPlural)
    {
        var found = _forms.TryFind(form, out var entry);
        (noun, isPlural) = entry;
        return found;
    }

    private static AgentKind ReadKind(TableRow row) => row[3] switch
    {
        "person" => AgentKind.Person,
        "group" => AgentKind.Group,
        "organisation" => AgentKind.Organisation,
        "vehicle" => AgentKind.Vehicle,
        var other => throw row.Error($"'{other}' is no kind; expected person, group, organisation or vehicle"),
    };
}
