using Dateline.Gazetteers;
using Dateline.Lexicons;

namespace Dateline.Places;

/// <summary>What the words around a name do (data/lexicons/place-words.tsv and directions.tsv). All lookups are by lower-case form.</summary>
internal sealed class PlaceWords
{
    private readonly Dictionary<string, PlaceWordUse> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KindSet> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _directions = new(StringComparer.Ordinal);

    private PlaceWords()
    {
    }

    public static PlaceWords Load(DataFolder data)
    {
        var words = new PlaceWords();
        foreach (var row in TableFile.Read(data.File("lexicons", "place-words.tsv"), "words", "use", "kinds"))
        {
            words.AddUse(row);
        }

        foreach (var row in TableFile.Read(data.File("lexicons", "directions.tsv"), "words", "direction"))
        {
            foreach (var word in row.List(0))
            {
                words._directions[word] = row.Required(1);
            }
        }

        return words;
    }

    public bool Is(string lower, PlaceWordUse use) => _uses.TryGetValue(lower, out var uses) && (uses & use) != 0;

    /// <summary>The kinds a type word stands for; empty for other words.</summary>
    public KindSet KindsOf(string lower) => _types.GetValueOrDefault(lower);

    /// <summary>"N" for "north", "northern"; null for other words. Hyphens do not matter.</summary>
    public string? DirectionOf(string lower)
    {
        if (_directions.TryGetValue(lower, out var direction))
        {
            return direction;
        }

        return lower.Contains('-', StringComparison.Ordinal) ? _directions.GetValueOrDefault(lower.Replace("-", "", StringComparison.Ordinal)) : null;
    }

    private void AddUse(TableRow row)
    {
        if (!Enum.TryParse<PlaceWordUse>(row.Required(1), ignoreCase: true, out var use))
        {
            throw row.Error($"'{row[1]}' is no use of a word; the uses are {string.Join(", ", Enum.GetNames<PlaceWordUse>()).ToLowerInvariant()}");
        }

        var kinds = default(KindSet);
        foreach (var name in row.List(2))
        {
            kinds = Enum.TryParse<PlaceKind>(name, out var kind) ? kinds.Or(KindSet.Of(kind)) : throw row.Error($"'{name}' is no kind of place");
        }

        foreach (var word in row.List(0))
        {
            _uses[word] = _uses.GetValueOrDefault(word) | use;
            if (use == PlaceWordUse.Type)
            {
                _types[word] = kinds;
            }
        }
    }
}
