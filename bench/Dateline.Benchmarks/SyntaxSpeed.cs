using System.IO.Compression;
using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Conllu;

namespace Dateline.Benchmarks;

/// <summary>Words a second of processor time of tagging, lemmatising and parsing on one thread over a treebank's own tokens, beside a plain pass over the same characters in the same run.</summary>
internal static class SyntaxSpeed
{
    private const int Rounds = 8;

    public static int Run(string treebank)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(treebank), CompressionMode.Decompress));
        var sentences = ConlluFile.Read(reader, treebank).ToArray();
        var words = sentences.Sum(s => s.Tokens.Count);
        var analyzer = SyntaxAnalyzer.Load(DataFolder.BesideProgram());
        for (var round = 0; round < Rounds; round++)
        {
            var reference = Time(() => Count(sentences));
            var parsing = Time(() => Parse(analyzer, sentences));
            Console.WriteLine(FormattableString.Invariant($"{words / parsing:F0} words/s; reference pass {words / reference:F0} words/s; ratio {parsing / reference:F1}"));
        }

        return 0;
    }

    private static double Time(Func<int> work)
    {
        var start = ThreadClock.Seconds();
        GC.KeepAlive(work());
        return ThreadClock.Seconds() - start;
    }

    private static int Parse(SyntaxAnalyzer analyzer, ConlluSentence[] sentences) => sentences.Sum(s => analyzer.Annotate(s, 0).Count);

    /// <summary>What any reader of text must do at least: a lower-cased word count in a dictionary.</summary>
    private static int Count(ConlluSentence[] sentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.Text.Split(' '))
            {
                var lower = word.ToLowerInvariant();
                counts[lower] = counts.GetValueOrDefault(lower) + 1;
            }
        }

        return counts.Count;
    }
}
