using System.Text.Json;
using Dateline.Documents;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Segmentation;
using Dateline.Text;

namespace Dateline.Training.Names;

/// <summary>Names out of re3d, which marks whole noun phrases with their articles and also nominals: only phrases that are capitalised throughout are learned, words of the others get no label.</summary>
internal static class Re3dCorpus
{
    public static IEnumerable<NameSentence> Read(string folder, Segmenter segmenter, FormPool pool, BioScheme scheme, Predicate<string> wanted)
    {
        foreach (var source in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var entities = ReadLines(Path.Combine(source, "entities.jsonl")).ToLookup(e => e.GetProperty("documentId").GetString()!);
            foreach (var line in ReadLines(Path.Combine(source, "documents.jsonl")))
            {
                var id = line.GetProperty("_id").GetString()!;
                if (!wanted(id))
                {
                    continue;
                }

                foreach (var sentence in Build(line.GetProperty("text").GetString()!, entities[id], segmenter, pool, scheme))
                {
                    yield return sentence;
                }
            }
        }
    }

    private static IEnumerable<JsonElement> ReadLines(string path) => File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);

    private static IEnumerable<NameSentence> Build(string text, IEnumerable<JsonElement> entities, Segmenter segmenter, FormPool pool, BioScheme scheme)
    {
        var (pieces, segments) = segmenter.Cut(new Document { Key = "re3d", Raw = new RawText(text), Reading = new ReadingText(text) });
        var forms = pieces.Select(p => pool.Get(text.AsSpan(p.Start, p.Length))).ToArray();
        var labels = new int[pieces.Count];
        foreach (var entity in entities.OrderBy(e => e.GetProperty("begin").GetInt32() - e.GetProperty("end").GetInt32()))
        {
            var (begin, end) = (entity.GetProperty("begin").GetInt32(), entity.GetProperty("end").GetInt32());
            var first = pieces.FindIndex(p => p.Start >= begin);
            var last = pieces.FindLastIndex(p => p.End <= end);
            if (first >= 0 && last >= first)
            {
                Mark(forms, labels, first, last + 1, entity.GetProperty("type").GetString()!, scheme);
            }
        }

        foreach (var segment in segments)
        {
            var sentence = new WorkingSentence();
            sentence.Reset(segment.End - segment.First);
            forms.AsSpan(segment.First, sentence.Count).CopyTo(sentence.Forms);
            yield return new(sentence, labels[segment.First..segment.End]);
        }
    }

    private static void Mark(WordForm[] forms, int[] labels, int first, int end, string type, BioScheme scheme)
    {
        var kind = type switch { "Person" => "PER", "Organisation" => "ORG", "Location" => "LOC", "Nationality" => "MISC", _ => null };
        if (kind is null)
        {
            return;
        }

        while (first < end && forms[first].Lower is "the" or "a" or "an")
        {
            first++;
        }

        var isName = end > first && forms[first].StartsUpper && forms[end - 1].StartsUpper
            && Enumerable.Range(first, end - first).All(i => forms[i].StartsUpper || forms[i].Lower is "-" or "of" or "the" or "al" or "and" or "for");
        var label = scheme.Labels.ToList().IndexOf($"B-{kind}");
        for (var i = first; i < end; i++)
        {
            labels[i] = !isName ? (forms[i].StartsUpper && labels[i] == 0 ? -1 : labels[i]) : i == first ? label : label + 1;
        }
    }
}
