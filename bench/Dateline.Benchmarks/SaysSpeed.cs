using Dateline.Attributions;
using Dateline.Documents;
using Dateline.Events;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Times;

namespace Dateline.Benchmarks;

/// <summary>
/// What "who says it, as what, and when" costs beside the parser, on one thread and in the same run: attributions without and with attitudes, times, and the status of every
/// verb, of which the events of a report are a small part. Seconds of processor time; the best round of each text counts.
/// </summary>
internal static class SaysSpeed
{
    private static readonly string[] Steps = ["sentences to trees", "attributions", "attributions with attitudes", "times", "status of every verb"];

    public static int Run(int rounds, string folder)
    {
        var steps = new Readers(DataFolder.BesideProgram());
        string[] texts = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        var best = new double[texts.Length][];
        var words = 0;
        for (var round = 0; round < rounds; round++)
        {
            words = 0;
            for (var t = 0; t < texts.Length; t++)
            {
                var seconds = steps.Read(texts[t], ref words);
                best[t] = best[t] is { } known ? [.. known.Zip(seconds, Math.Min)] : seconds;
            }
        }

        var total = Enumerable.Range(0, Steps.Length).Select(i => best.Sum(b => b[i])).ToArray();
        for (var i = 0; i < Steps.Length; i++)
        {
            Console.WriteLine(FormattableString.Invariant($"{Steps[i]}: {words / total[i]:F0} words/s, {total[i] / total[0]:F3} of sentences to trees"));
        }

        Console.WriteLine(FormattableString.Invariant($"attributions, times and status together: {(total[1] + total[3] + total[4]) / total[0]:F3} of sentences to trees; with attitudes {(total[2] + total[3] + total[4]) / total[0]:F3}"));
        return 0;
    }

    private sealed class Readers(DataFolder data)
    {
        private readonly DocumentPreparer _preparer = DocumentPreparer.Load(data);
        private readonly SyntaxAnalyzer _syntax = SyntaxAnalyzer.Load(data);
        private readonly MentionFinder _mentions = MentionFinder.Load(data);
        private readonly AttributionFinder _attributions = AttributionFinder.Load(data);
        private readonly AttributionFinder _attitudes = AttributionFinder.Load(data, new() { IncludeAttitudes = true });
        private readonly TimexFinder _times = TimexFinder.Load(data);
        private readonly StatusReader _status = StatusReader.Load(data);

        /// <summary>Seconds of each step.</summary>
        public double[] Read(string text, ref int words)
        {
            var document = _preparer.Prepare(new RawReport("bench", text));
            var clock = ThreadClock.Seconds();
            var sentences = _syntax.Analyze(document);
            var parsed = Lap(ref clock);
            var mentions = _mentions.Find(document, sentences);
            Lap(ref clock);
            _attributions.Find(document, sentences, mentions);
            var attributed = Lap(ref clock);
            _attitudes.Find(document, sentences, mentions);
            var attitudes = Lap(ref clock);
            _times.Find(document, sentences);
            var timed = Lap(ref clock);
            foreach (var sentence in sentences)
            {
                for (var t = 0; t < sentence.Count; t++)
                {
                    if (sentence[t].Upos == Upos.Verb)
                    {
                        _status.Read(sentence, t, sentences);
                    }
                }
            }

            var read = Lap(ref clock);
            words += sentences.Sum(s => s.Count);
            return [parsed, attributed, attitudes, timed, read];
        }

        private static double Lap(ref double clock)
        {
            var now = ThreadClock.Seconds();
            (clock, now) = (now, now - clock);
            return now;
        }
    }
}
