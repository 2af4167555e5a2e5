using System.Diagnostics;
using System.IO.Compression;
using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Syntax.Conllu;

namespace Dateline.Benchmarks;

/// <summary>
/// The language core on one thread, from characters to coreference: raw text, document, sentences, tags, lemmas, trees, names, chains. Words a second, the share of every stage,
/// bytes allocated for 500 words, resident memory; beside a plain pass over the same characters in the same run. A word is a token, marks included, as treebanks count them.
/// </summary>
internal static class CoreSpeed
{
    private const int WordsOfReport = 500;

    public static int Run(int rounds, IReadOnlyList<string> inputs)
    {
        var start = Stopwatch.StartNew();
        var core = new Core(DataFolder.BesideProgram());
        Console.WriteLine(FormattableString.Invariant($"loaded in {start.Elapsed.TotalSeconds:F2} s; {Memory()}"));
        foreach (var input in inputs)
        {
            var texts = ReadTexts(input);
            Measure(core, Path.GetFileName(input.TrimEnd('/')), texts, rounds);
        }

        return 0;
    }

    private static void Measure(Core core, string name, string[] texts, int rounds)
    {
        var bestOfTexts = new Round?[texts.Length];
        Round? best = null;
        for (var i = 0; i < rounds; i++)
        {
            var round = new Round();
            for (var t = 0; t < texts.Length; t++)
            {
                var text = core.Read(texts[t]);
                round.Add(text);
                bestOfTexts[t] = bestOfTexts[t] is { } known && known.Total < text.Total ? known : text;
            }

            best = best is null || round.Total < best.Total ? round : best;
            Console.WriteLine(FormattableString.Invariant($"{name} round {i + 1}: {round.PerSecond:F0} words/s (by the clock on the wall {round.Words / round.Wall:F0}), plain pass {round.Words / round.Plain:F0}, ratio {round.Total / round.Plain:F1}"));
        }

        Print(name, "best round", best!);
        var undisturbed = new Round();
        Array.ForEach(bestOfTexts, text => undisturbed.Add(text!));
        Print(name, "every text at its best", undisturbed);
        Console.WriteLine(FormattableString.Invariant($"{name}: {texts.Length} texts, {best!.Words} words, {best.Characters} characters; allocated for {WordsOfReport} words: {Kilobytes(best.Bytes, best)} (document {Kilobytes(best.PreparingBytes, best)}, mentions {Kilobytes(best.MentionBytes, best)}); {Memory()}"));
    }

    private static void Print(string name, string what, Round round) => Console.WriteLine(FormattableString.Invariant(
        $"{name}, {what}: {round.PerSecond:F0} words/s; document {Share(round.Preparing, round)}, sentences to trees {Share(round.Syntax, round)} (of it cutting {Share(round.Cutting, round)}), mentions {Share(round.Mentions, round)} (of it names model {Share(round.Naming, round)})"));

    private static string Share(double seconds, Round round) => FormattableString.Invariant($"{100 * seconds / round.Total:F0} %");

    private static string Kilobytes(long bytes, Round round) => FormattableString.Invariant($"{(double)bytes * WordsOfReport / round.Words / 1024:F0} KB");

    private static string Memory()
    {
        var status = File.ReadLines("/proc/self/status").Where(l => l.StartsWith("VmRSS:", StringComparison.Ordinal) || l.StartsWith("VmHWM:", StringComparison.Ordinal) || l.StartsWith("RssAnon:", StringComparison.Ordinal));
        return string.Join(", ", status.Select(l => string.Join(' ', l.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))));
    }

    /// <summary>The running text of a treebank, document by document, or the text files of a folder.</summary>
    private static string[] ReadTexts(string input)
    {
        if (Directory.Exists(input))
        {
            return [.. Directory.GetFiles(input, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(input), CompressionMode.Decompress));
        return [.. ConlluFile.Read(reader, input).GroupBy(s => s.Document).Select(d => string.Join("\n\n", d.GroupBy(s => s.Paragraph).Select(p => string.Join(' ', p.Select(s => s.Text)))))];
    }

    /// <summary>Seconds are processor time of the thread; <see cref="Wall"/> is the clock on the wall for the same work.</summary>
    private sealed class Round
    {
        public int Words, Found;
        public long Characters, Bytes, PreparingBytes, MentionBytes;
        public double Preparing, Syntax, Mentions, Wall, Cutting, Naming, Plain;

        public double Total => Preparing + Syntax + Mentions;

        public double PerSecond => Words / Total;

        public void Add(Round text)
        {
            (Words, Found, Characters, Bytes) = (Words + text.Words, Found + text.Found, Characters + text.Characters, Bytes + text.Bytes);
            (Preparing, Syntax, Mentions, Wall) = (Preparing + text.Preparing, Syntax + text.Syntax, Mentions + text.Mentions, Wall + text.Wall);
            (PreparingBytes, MentionBytes) = (PreparingBytes + text.PreparingBytes, MentionBytes + text.MentionBytes);
            (Cutting, Naming, Plain) = (Cutting + text.Cutting, Naming + text.Naming, Plain + text.Plain);
        }
    }

    private sealed class Core(DataFolder data)
    {
        private readonly DocumentPreparer _preparer = DocumentPreparer.Load(data);
        private readonly SyntaxAnalyzer _syntax = SyntaxAnalyzer.Load(data);
        private readonly MentionFinder _mentions = MentionFinder.Load(data);

        public Round Read(string text)
        {
            var round = new Round();
            var (bytes, wall, t0) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp(), ThreadClock.Seconds());
            var document = _preparer.Prepare(new RawReport("bench", text));
            var t1 = ThreadClock.Seconds();
            round.PreparingBytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            var sentences = _syntax.Analyze(document);
            var (t2, beforeMentions) = (ThreadClock.Seconds(), GC.GetAllocatedBytesForCurrentThread());
            var layer = _mentions.Find(document, sentences);
            var t3 = ThreadClock.Seconds();
            round.Wall = Stopwatch.GetElapsedTime(wall).TotalSeconds;
            round.Bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            round.MentionBytes = bytes + round.Bytes - beforeMentions;

            // The parts of a stage are timed in passes of their own, which the total leaves out.
            round.Found += _syntax.Segmenter.Cut(document).Pieces.Count;
            var t4 = ThreadClock.Seconds();
            round.Found += _mentions.Tagger!.Tag(sentences).Sum(n => n.Count) + layer.All.Count;
            var t5 = ThreadClock.Seconds();
            round.Found += PlainPass(text);
            round.Plain = ThreadClock.Seconds() - t5;
            round.Preparing = t1 - t0;
            round.Syntax = t2 - t1;
            round.Mentions = t3 - t2;
            round.Cutting = t4 - t3;
            round.Naming = t5 - t4;
            round.Words = sentences.Sum(s => s.Count);
            round.Characters = text.Length;
            return round;
        }

        /// <summary>What any reader of text must do at least: a lower-cased word count in a dictionary.</summary>
        private static int PlainPass(string text)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var word in text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            {
                var lower = word.ToLowerInvariant();
                counts[lower] = counts.GetValueOrDefault(lower) + 1;
            }

            return counts.Count;
        }
    }
}
