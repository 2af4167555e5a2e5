using System.Globalization;
using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Events.Ontologies;

/// <summary>An ontology as read from its folder under data/ontologies: types, modes, contexts, frames, noun classes and triggers. Any folder with these tables will do.</summary>
public sealed class Ontology
{
    private readonly Dictionary<EventTypeCode, EventType> _types;
    private readonly Dictionary<string, List<string>> _contexts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstOfTwo = new(StringComparer.Ordinal);
    private readonly Dictionary<(EventTypeCode Type, string Mode), PlaceSlots> _places = [];

    private Ontology(string name, Dictionary<EventTypeCode, EventType> types, IReadOnlyList<(EventTypeCode, string)> modes, NounClasses classes, TriggerLexicon triggers) =>
        (Name, _types, Modes, Classes, Triggers) = (name, types, modes, classes, triggers);

    public string Name { get; }

    /// <summary>Of the ontology itself, as its folder states it (version.txt).</summary>
    public string Version { get; private init; } = "";

    public IReadOnlyCollection<EventType> Types => _types.Values;

    public IReadOnlyList<(EventTypeCode Type, string Mode)> Modes { get; }

    public NounClasses Classes { get; }

    public TriggerLexicon Triggers { get; }

    /// <exception cref="UsageException">A table is missing or a line of it is malformed; file and line are named.</exception>
    public static Ontology Load(DataFolder data, string name)
    {
        ArgumentNullException.ThrowIfNull(data);
        var types = ReadTypes(data, name);
        var modes = TableFile.Read(data.File("ontologies", name, "modes.tsv"), "type", "mode", "score").Select(r => (new EventTypeCode(r.Required(0)), r.Required(1))).ToArray();
        var classes = new NounClasses(TableFile.Read(data.File("ontologies", name, "classes.tsv"), "class", "words"));
        var frames = TableFile.Read(data.File("ontologies", name, "frames.tsv"), "name", "actor", "recipient", "symmetric")
            .Select(r => new Frame(r.Required(0), r.List(1), r.List(2), r[3] == "yes")).ToDictionary(f => f.Name, StringComparer.Ordinal);
        var reader = new TriggerReader(types.Keys.ToHashSet(), modes.ToHashSet(), frames, classes);
        var ontology = new Ontology(name, types, modes, classes, new(reader.ReadAll(data.Folder("ontologies", name, "triggers")))) { Version = File.ReadAllText(data.File("ontologies", name, "version.txt")).Trim() };
        foreach (var row in TableFile.Read(data.File("ontologies", name, "contexts.tsv"), "code", "words"))
        {
            foreach (var word in row.List(1))
            {
                if (word.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank)
                {
                    ontology._firstOfTwo.Add(word[..blank]);
                }

                (ontology._contexts.TryGetValue(word, out var codes) ? codes : ontology._contexts[word] = []).Add(row.Required(0));
            }
        }

        foreach (var row in TableFile.Read(data.File("ontologies", name, "places.tsv"), "type", "mode", "slots", "elsewhere"))
        {
            var type = new EventTypeCode(row.Required(0));
            if (!types.ContainsKey(type) || !ontology._places.TryAdd((type, row[1]), new(row.List(2).ToHashSet(StringComparer.Ordinal), row[3] == "yes")))
            {
                throw row.Error($"'{row[0]}' is no type, or type and mode stand twice");
            }
        }

        return ontology;
    }

    public PlaceSlots PlacesOf(EventTypeCode type, string? mode) =>
        (mode is not null && _places.TryGetValue((type, mode), out var slots)) || _places.TryGetValue((type, ""), out slots) ? slots : PlaceSlots.None;

    public EventType this[EventTypeCode code] => _types[code];

    /// <summary>Contexts that the words of a sentence show, in ordinal order: lemmas, or a word and the lemma after it joined by a blank.</summary>
    public IReadOnlyList<string> ContextsOf(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        SortedSet<string>? contexts = null;
        for (var i = 0; i < sentence.Count; i++)
        {
            Add(sentence[i].Lemma);
            if (i + 1 < sentence.Count && _firstOfTwo.Contains(sentence[i].Lower))
            {
                Add(sentence[i].Lower + " " + sentence[i + 1].Lemma);
            }
        }

        return contexts is null ? [] : [.. contexts];

        void Add(string words)
        {
            if (_contexts.TryGetValue(words, out var codes))
            {
                (contexts ??= new(StringComparer.Ordinal)).UnionWith(codes);
            }
        }
    }

    private static Dictionary<EventTypeCode, EventType> ReadTypes(DataFolder data, string name)
    {
        var types = new Dictionary<EventTypeCode, EventType>();
        foreach (var row in TableFile.Read(data.File("ontologies", name, "types.tsv"), "code", "quad", "recipient", "score", "definition"))
        {
            var isNumber = int.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var quad) & double.TryParse(row[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var score);
            var type = new EventType(new(row.Required(0)), quad, row[2] == "yes", score, row[4]);
            if (!isNumber || !types.TryAdd(type.Code, type))
            {
                throw row.Error("a type needs a code of its own, a quad and a score");
            }
        }

        return types;
    }
}
