using System.Diagnostics;
using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Training.Names;

/// <summary>Exact span and kind, as the CoNLL 2003 task counts; spans that touch a word without a label do not count.</summary>
internal static class NameMeasurement
{
    public static void Measure(string name, List<NameSentence> sentences, SequenceTagger<WorkingSentence> tagger, TextWriter log)
    {
        var counts = new SortedDictionary<string, (int Gold, int Found, int Right)>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        var bounds = 0;
        foreach (var sentence in sentences)
        {
            var found = tagger.Tag(sentence.Words, sentence.Labels.Length);
            int[] known = [.. sentence.Labels.Select(l => Math.Max(0, l))];
            var gold = tagger.Scheme.Spans(known).ToHashSet();
            foreach (var span in gold)
            {
                Count(tagger.Scheme.Kind(span.Label), (1, 0, 0));
            }

            foreach (var span in tagger.Scheme.Spans(found))
            {
                if (sentence.Labels.AsSpan(span.First, span.End - span.First).Contains(-1))
                {
                    continue;
                }

                bounds += gold.Any(g => g.First == span.First && g.End == span.End) ? 1 : 0;
                Count(tagger.Scheme.Kind(span.Label), (0, 1, gold.Contains(span) ? 1 : 0));
            }
        }

        var (words, seconds) = (sentences.Sum(s => s.Labels.Length), watch.Elapsed.TotalSeconds);
        var all = counts.Values.Aggregate((Gold: 0, Found: 0, Right: 0), (a, b) => (a.Gold + b.Gold, a.Found + b.Found, a.Right + b.Right));
        var kinds = string.Join(", ", counts.Select(c => $"{c.Key} {F1(c.Value)}"));
        log.WriteLine($"{name}: F1 {F1(all)} ({kinds}), bounds only {F1((all.Gold, all.Found, bounds))}, gold {all.Gold}, found {all.Found}, {words / seconds:F0} words/s");

        void Count(string kind, (int Gold, int Found, int Right) more)
        {
            var before = counts.GetValueOrDefault(kind);
            counts[kind] = (before.Gold + more.Gold, before.Found + more.Found, before.Right + more.Right);
        }
    }

    private static string F1((int Gold, int Found, int Right) count) => FormattableString.Invariant($"{200.0 * count.Right / Math.Max(1, count.Gold + count.Found):F1}");
}
