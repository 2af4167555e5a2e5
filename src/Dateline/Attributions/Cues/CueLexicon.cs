using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>The words that say who says so (data/lexicons/cues.tsv), by lemma and part of speech.</summary>
internal sealed class CueLexicon
{
    private readonly Dictionary<string, CueWord> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CueWord> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CueWord> _adverbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CueWord> _adjectives = new(StringComparer.Ordinal);
    private readonly List<CuePhrase> _phrases = [];

    private CueLexicon()
    {
    }

    /// <summary>Phrases that a source follows ("according to"), in the order of the file.</summary>
    public IReadOnlyList<CuePhrase> Phrases => _phrases;

    public static CueLexicon Load(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var path = data.File("lexicons", "cues.tsv");
        return Read(path, File.ReadAllText(path));
    }

    /// <param name="path">For messages only.</param>
    public static CueLexicon Read(string path, string table)
    {
        var lexicon = new CueLexicon();
        foreach (var row in TableFile.Parse(path, table, "lemma", "pos", "class", "frames"))
        {
            var word = new CueWord(row.Required(0), Parse<CueClass>(row, row.Required(2)), Frames(row));
            if (!lexicon.Add(word, row.Required(1)))
            {
                throw row.Error($"'{row[0]}' as '{row[1]}' is no row of its own: expected a new verb, noun, adverb, adjective or phrase");
            }
        }

        return lexicon;
    }

    /// <summary>The row of a token, or null. Participles tagged as adjectives or nouns are not looked for among the verbs.</summary>
    public CueWord? Find(in Token token) => token.Upos switch
    {
        Upos.Verb => _verbs.GetValueOrDefault(token.Lemma),
        Upos.Noun => _nouns.GetValueOrDefault(token.Lemma),
        Upos.Adv => _adverbs.GetValueOrDefault(token.Lower),
        Upos.Adj => _adjectives.GetValueOrDefault(token.Lower),
        _ => null,
    };

    public CueWord? Verb(string lemma) => _verbs.GetValueOrDefault(lemma);

    public CueWord? Noun(string lemma) => _nouns.GetValueOrDefault(lemma);

    private static CueFrames Frames(TableRow row)
    {
        var frames = CueFrames.None;
        foreach (var name in row.List(3))
        {
            frames |= Parse<CueFrames>(row, name);
        }

        return frames;
    }

    private static T Parse<T>(TableRow row, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) && !char.IsAsciiDigit(name[0])
            ? value
            : throw row.Error($"'{name}' is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");

    private bool Add(CueWord word, string pos)
    {
        switch (pos)
        {
            case "verb": return _verbs.TryAdd(word.Lemma, word);
            case "noun": return _nouns.TryAdd(word.Lemma, word);
            case "adverb": return _adverbs.TryAdd(word.Lemma, word);
            case "adjective": return _adjectives.TryAdd(word.Lemma, word);
            case "phrase":
                _phrases.Add(new(word.Lemma.Split(' '), word));
                return true;
            default: return false;
        }
    }
}

/// <summary>A phrase that a source follows.</summary>
internal sealed record CuePhrase(string[] Words, CueWord Word);
