namespace Dateline.Events.Ontologies;

/// <summary>Trigger lines by their words. A phrase is found by its first word; longer phrases come before shorter ones, specific lines before general ones.</summary>
public sealed class TriggerLexicon
{
    private readonly Dictionary<string, List<TriggerEntry>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TriggerEntry>> _nouns = new(StringComparer.Ordinal);

    public TriggerLexicon(IEnumerable<(string Words, TriggerLine Line)> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var (words, line) in lines)
        {
            var parts = words.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            var table = line.IsVerb ? _verbs : _nouns;
            if (!table.TryGetValue(parts[0], out var entries))
            {
                table[parts[0]] = entries = [];
            }

            entries.Add(new(parts, line));
            Count++;
        }

        foreach (var entries in _verbs.Values.Concat(_nouns.Values))
        {
            var ordered = entries.OrderByDescending(e => e.Words.Length).ThenByDescending(e => e.Line.Specificity).ToArray();
            entries.Clear();
            entries.AddRange(ordered);
        }
    }

    /// <summary>Number of words and phrases.</summary>
    public int Count { get; }

    /// <summary>Entries whose first word is the lemma, best first.</summary>
    public IReadOnlyList<TriggerEntry> Starting(string lemma, bool asVerb) => (asVerb ? _verbs : _nouns).TryGetValue(lemma, out var entries) ? entries : [];
}

/// <param name="Words">Lemmas in order; hyphens part words as the tokeniser does.</param>
public sealed record TriggerEntry(string[] Words, TriggerLine Line);
