using Dateline.Lexicons;

namespace Dateline.Events.Ontologies;

/// <summary>The classes of nouns that conditions speak of (classes.tsv); a class may take in others.</summary>
public sealed class NounClasses
{
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);

    public NounClasses(IReadOnlyList<TableRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows)
        {
            if (!_words.TryAdd(row.Required(0), [.. row.List(1)]))
            {
                throw row.Error($"the class '{row[0]}' stands twice");
            }
        }

        foreach (var row in rows)
        {
            _words[row[0]] = Expand(row, row[0], []);
        }
    }

    public bool Exists(string name) => _words.ContainsKey(name);

    public bool Contains(string name, string lemma) => _words.TryGetValue(name, out var words) && words.Contains(lemma);

    private HashSet<string> Expand(TableRow row, string name, HashSet<string> seen)
    {
        if (!seen.Add(name))
        {
            return [];
        }

        if (!_words.TryGetValue(name, out var words))
        {
            throw row.Error($"the class '{name}' is not in the table");
        }

        var all = words.Where(w => !w.StartsWith('@')).ToHashSet(StringComparer.Ordinal);
        foreach (var other in words.Where(w => w.StartsWith('@')))
        {
            all.UnionWith(Expand(row, other[1..], seen));
        }

        return all;
    }
}
