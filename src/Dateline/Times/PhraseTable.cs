using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Times;

/// <summary>Phrases of several tokens in lower case, found longest first.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<(string[] Words, string Value)>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="rows">First column the phrase with its tokens separated by blanks, second its value.</param>
    public PhraseTable(IReadOnlyList<TableRow> rows)
    {
        foreach (var row in rows)
        {
            var words = row.Required(0).Split(' ');
            if (!_byFirst.TryGetValue(words[0], out var phrases))
            {
                _byFirst.Add(words[0], phrases = []);
            }

            phrases.Add((words, row.Required(1)));
            phrases.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }
    }

    /// <summary>The value of the longest phrase that begins at the token and its length, or null.</summary>
    public string? Match(Sentence sentence, int at, out int length)
    {
        length = 0;
        if (!_byFirst.TryGetValue(sentence[at].Lower, out var phrases))
        {
            return null;
        }

        foreach (var (words, value) in phrases)
        {
            if (IsAt(sentence, at, words))
            {
                length = words.Length;
                return value;
            }
        }

        return null;
    }

    public bool MayBeginWith(string lower) => _byFirst.ContainsKey(lower);

    private static bool IsAt(Sentence sentence, int at, string[] words)
    {
        if (at + words.Length > sentence.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (sentence[at + i].Lower.Replace('’', '\'') != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
