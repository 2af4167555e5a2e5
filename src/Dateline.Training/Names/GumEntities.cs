using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Training.Syntax;

namespace Dateline.Training.Names;

/// <summary>
/// Names out of GUM's entity annotation, which marks whole noun phrases: the capitalised stretch around the phrase's head. Capitalised words that are
/// in no such stretch get no label, for GUM does not say whether they are names.
/// </summary>
internal static class GumEntities
{
    public static NameSentence Read(GoldSentence sentence, BioScheme scheme)
    {
        var labels = new int[sentence.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = IsCapitalised(sentence, i) && sentence.Upos[i] is Upos.Propn or Upos.Adj or Upos.Noun ? -1 : 0;
        }

        foreach (var (first, end, type) in Spans(sentence).OrderByDescending(s => s.End - s.First).ThenBy(s => s.First))
        {
            Mark(sentence, scheme, labels, first, end, type);
        }

        return new(sentence.Working, labels);
    }

    private static void Mark(GoldSentence sentence, BioScheme scheme, int[] labels, int first, int end, string type)
    {
        if (type == "time")
        {
            for (var i = first; i < end; i++)
            {
                labels[i] = labels[i] < 0 ? 0 : labels[i];
            }

            return;
        }

        var kind = type switch { "person" => "PER", "organization" => "ORG", "place" => "LOC", "event" or "abstract" or "object" => "MISC", _ => null };
        var head = Enumerable.Range(first, end - first).FirstOrDefault(i => sentence.Heads[i] < first || sentence.Heads[i] >= end, first);
        if (kind is null || sentence.Upos[head] != Upos.Propn || !IsCapitalised(sentence, head) || labels[head] > 0)
        {
            return;
        }

        var (from, to) = (head, head + 1);
        while (from > first && Joins(sentence, from - 1, -1, first, end, kind))
        {
            from--;
        }

        while (to < end && Joins(sentence, to, 1, first, end, kind))
        {
            to++;
        }

        var label = scheme.Labels.ToList().IndexOf($"B-{kind}");
        for (var i = from; i < to; i++)
        {
            labels[i] = i == from ? label : label + 1;
        }
    }

    /// <summary>Whether the name goes on at a word: capitalised (a title before a person is no part), or a small link word between capitalised ones.</summary>
    private static bool Joins(GoldSentence sentence, int i, int step, int first, int end, string kind)
    {
        if (IsCapitalised(sentence, i) && sentence.Upos[i] is not (Upos.Det or Upos.Pron or Upos.Adp or Upos.Verb))
        {
            return !(kind == "PER" && (sentence.Relations[i] is Relation.NmodDesc or Relation.Appos || sentence.Upos[i] is Upos.Adj or Upos.Noun));
        }

        var beyond = i + step;
        var isLink = sentence.Working.Forms[i].Lower is "-" or "of" or "al" or "bin" or "de" or "the" or "and" or "&" or "for";
        return isLink && (kind is "ORG" or "LOC" or "MISC" || sentence.Working.Forms[i].Lower is "-" or "al" or "bin" or "de")
            && beyond >= first && beyond < end && (IsCapitalised(sentence, beyond) || (sentence.Working.Forms[i].Lower == "of" && beyond + step < end && beyond + step >= first && IsCapitalised(sentence, beyond + step)));
    }

    private static bool IsCapitalised(GoldSentence sentence, int i) => sentence.Working.Forms[i].StartsUpper;

    private static List<(int First, int End, string Type)> Spans(GoldSentence sentence)
    {
        var (spans, open) = (new List<(int, int, string)>(), new List<(string Id, int First, string Type)>());
        for (var i = 0; i < sentence.Count; i++)
        {
            var column = Array.Find(sentence.Source.Tokens[i].Misc.Split('|'), c => c.StartsWith("Entity=", StringComparison.Ordinal));
            for (var rest = column?["Entity=".Length..] ?? ""; rest.Length > 0;)
            {
                var next = rest.IndexOfAny(['(', ')'], 1);
                var part = next < 0 ? rest : rest[..(rest[next] == ')' ? next + 1 : next)];
                rest = rest[part.Length..];
                var fields = part.Trim('(', ')').Split('-');
                if (part[0] == '(')
                {
                    open.Add((fields[0], i, fields.Length > 1 ? fields[1] : ""));
                }

                if (part[^1] == ')' && open.FindLastIndex(o => o.Id == fields[0]) is >= 0 and var at)
                {
                    spans.Add((open[at].First, i + 1, open[at].Type));
                    open.RemoveAt(at);
                }
            }
        }

        return spans;
    }
}
