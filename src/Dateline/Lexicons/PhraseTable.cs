namespace Dateline.Lexicons;

/// <summary>
/// Phrases of one or more words in small letters with a value each. The first letters and digits of a phrase tell how long the longest with that beginning is,
/// so that a reader of running text asks only where a phrase can begin.
/// </summary>
public sealed class PhraseTable<T>
{
    private readonly Dictionary<string, T> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longestBySpan;

    public PhraseTable()
    {
        _bySpan = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestBySpan = _longest.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>In the order in which they were added.</summary>
    public IEnumerable<(string Phrase, T Value)> All => _phrases.Select(p => (p.Key, p.Value));

    public int Count => _phrases.Count;

    /// <summary>False, without a change, when the phrase is there already.</summary>
    public bool TryAdd(string phrase, T value)
    {
        if (!_phrases.TryAdd(phrase, value))
        {
            return false;
        }

        var beginning = Beginning(phrase);
        if (!_longestBySpan.TryGetValue(beginning, out var longest) || longest < phrase.Length)
        {
            _longestBySpan[beginning] = phrase.Length;
        }

        return true;
    }

    public bool TryFind(ReadOnlySpan<char> phrase, out T value) => _bySpan.TryGetValue(phrase, out value!);

    /// <summary>The length in characters of the longest phrase that may begin with this word; 0 when none does.</summary>
    public int LongestFrom(ReadOnlySpan<char> word) => _longestBySpan.TryGetValue(Beginning(word), out var longest) ? longest : 0;

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsLetterOrDigit(word[i]))
            {
                return word[..i];
            }
        }

        return word;
    }
}
