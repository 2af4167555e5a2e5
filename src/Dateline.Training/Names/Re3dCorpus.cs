using Dateline.Documents;
using Dateline.Evaluation.Corpora;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Segmentation;
using Dateline.Text;

namespace Dateline.Training.Names;

/// <summary>Names out of re3d, which marks whole noun phrases with their articles and also nominals: only phrases that are capitalised throughout are learned, words of the others get no label.</summary>
internal static class Re3dCorpus
{
    public static IEnumerable<IEnumerable<NameSentence>> Read(string corpora, Segmenter segmenter, FormPool pool, BioScheme scheme, Predicate<string> wanted) =>
        Re3dDocument.ReadAll(corpora).Where(d => wanted(d.Id)).Select(d => Build(d, segmenter, pool, scheme));

    private static IEnumerable<NameSentence> Build(Re3dDocument document, Segmenter segmenter, FormPool pool, BioScheme scheme)
    {
        var text = document.Text;
        var (pieces, segments) = segmenter.Cut(new Document { Key = "re3d", Raw = new RawText(text), Reading = new ReadingText(text) });
        var forms = pieces.Select(p => pool.Get(text.AsSpan(p.Start, p.Length))).ToArray();
        var labels = new int[pieces.Count];
        foreach (var (span, type) in document.Entities.OrderBy(e => -e.Span.Length))
        {
            var first = pieces.FindIndex(p => p.Start >= span.Start);
            var last = pieces.FindLastIndex(p => p.End <= span.End);
            if (first >= 0 && last >= first)
            {
                Mark(forms, labels, first, last + 1, type, scheme);
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

        var isName = Re3dDocument.IsProper(string.Join(' ', Enumerable.Range(first, end - first).Select(i => forms[i].Text)));
        var label = scheme.Labels.ToList().IndexOf($"B-{kind}");
        for (var i = first; i < end; i++)
        {
            labels[i] = !isName ? (forms[i].StartsUpper && labels[i] == 0 ? -1 : labels[i]) : i == first ? label : label + 1;
        }
    }
}
