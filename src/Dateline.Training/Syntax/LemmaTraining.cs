using Dateline.Syntax;
using Dateline.Syntax.Lemmas;

namespace Dateline.Training.Syntax;

/// <summary>Learns which edit makes the lemma: for endings and, where a whole word goes its own way, for the word.</summary>
internal static class LemmaTraining
{
    /// <summary>An ending needs this many different words before it speaks for unseen ones.</summary>
    private const int LeastWords = 2;

    public static LemmaTable Train(IReadOnlyList<GoldSentence> sentences)
    {
        var words = CountWords(sentences);
        var rows = new SortedDictionary<uint, LemmaScript>();
        for (var length = 0; length <= LemmaKey.LongestSuffix; length++)
        {
            AddSuffixes(words, rows, length);
        }

        var suffixes = new LemmaTable(rows);
        foreach (var ((form, upos, xpos), script) in words)
        {
            if (suffixes.Lemma(form, upos, xpos) != script.Apply(form))
            {
                rows[LemmaKey.OfWord(form, upos, xpos)] = script;
            }
        }

        return new(rows);
    }

    /// <summary>The most frequent edit of each word under each tag, in the order of first appearance.</summary>
    private static List<((WordForm Form, Upos Upos, Xpos Xpos) Key, LemmaScript Script)> CountWords(IReadOnlyList<GoldSentence> sentences)
    {
        var counts = new Dictionary<(string, Upos, Xpos), (WordForm Form, Dictionary<LemmaScript, int> Scripts)>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var (form, lemma) = (sentence.Working.Forms[i], sentence.Source.Tokens[i].Lemma);
                var key = (form.Text, sentence.Upos[i], sentence.Xpos[i]);
                if (lemma is "_" && form.Text != "_")
                {
                    continue;
                }

                if (!counts.TryGetValue(key, out var entry))
                {
                    counts[key] = entry = (form, []);
                }

                var script = LemmaScript.Between(form, lemma);
                entry.Scripts[script] = entry.Scripts.GetValueOrDefault(script) + 1;
            }
        }

        return [.. counts.Select(c => ((c.Value.Form, c.Key.Item2, c.Key.Item3), c.Value.Scripts.OrderByDescending(s => s.Value).ThenBy(s => s.Key.ToString(), StringComparer.Ordinal).First().Key))];
    }

    private static void AddSuffixes(List<((WordForm Form, Upos Upos, Xpos Xpos) Key, LemmaScript Script)> words, SortedDictionary<uint, LemmaScript> rows, int length)
    {
        var shorter = new LemmaTable(rows);
        var votes = new SortedDictionary<uint, Dictionary<LemmaScript, int>>();
        var asked = new Dictionary<uint, (int Words, bool Differs)>();
        foreach (var ((form, upos, xpos), script) in words)
        {
            if (form.Lower.Length < length)
            {
                continue;
            }

            var key = LemmaKey.OfSuffix(form, upos, xpos, length);
            if (!votes.TryGetValue(key, out var scripts))
            {
                votes[key] = scripts = [];
            }

            scripts[script] = scripts.GetValueOrDefault(script) + 1;
            var (count, differs) = asked.GetValueOrDefault(key);
            asked[key] = (count + 1, differs || (rows.Count > 0 && shorter.Lemma(form, upos, xpos) != script.Apply(form)));
        }

        foreach (var (key, scripts) in votes)
        {
            if (length == 0 || (asked[key].Words >= LeastWords && asked[key].Differs))
            {
                rows[key] = scripts.OrderByDescending(s => s.Value).ThenBy(s => s.Key.ToString(), StringComparer.Ordinal).First().Key;
            }
        }
    }
}
