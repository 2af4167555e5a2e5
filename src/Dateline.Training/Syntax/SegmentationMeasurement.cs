using System.IO.Compression;
using System.Text;
using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Syntax.Conllu;
using Dateline.Syntax.Segmentation;
using Dateline.Text;

namespace Dateline.Training.Syntax;

/// <summary>Measures tokens and sentences on the running text of held-out treebanks, as the CoNLL 2018 task did: a unit is right when its span is.</summary>
internal static class SegmentationMeasurement
{
    public static void Run(TrainingOptions options)
    {
        var segmenter = new Segmenter(Abbreviations.Load(new DataFolder(options.Output)));
        Measure("EWT dev", options.Corpus("ud", "en_ewt-dev.conllu.gz"), "", segmenter, options.Log);
        Measure("GUM news dev", options.Corpus("ud", "en_gum-dev.conllu.gz"), "GUM_news_", segmenter, options.Log);
        Measure("GUM news train", options.Corpus("ud", "en_gum-train.conllu.gz"), "GUM_news_", segmenter, options.Log);
        Measure("PUD", options.Corpus("ud", "en_pud.conllu.gz"), "", segmenter, options.Log);
    }

    private static void Measure(string name, string path, string prefix, Segmenter segmenter, TextWriter log)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var (tokens, sentences) = (new Score(), new Score());
        var misses = new List<string>();
        foreach (var group in ConlluFile.Read(reader, path).Where(s => s.Document.StartsWith(prefix, StringComparison.Ordinal)).GroupBy(s => s.Document))
        {
            var (text, goldTokens, goldSentences) = Join([.. group]);
            var raw = new RawText(text);
            var (pieces, segments) = segmenter.Cut(new Document { Key = group.Key, Raw = raw, Reading = new ReadingText(text) });
            HashSet<TextSpan> foundTokens = [.. pieces.Select(p => new TextSpan(p.Start, p.End))];
            HashSet<TextSpan> foundSentences = [.. segments.Select(s => new TextSpan(pieces[s.First].Start, pieces[s.End - 1].End))];
            tokens.Add(goldTokens, foundTokens);
            sentences.Add(goldSentences, foundSentences);
            misses.AddRange(foundTokens.Except(goldTokens).Order().Take(3).Select(t => $"token  [{text[Math.Max(0, t.Start - 10)..t.Start]}|{raw.Slice(t)}|{text[t.End..Math.Min(text.Length, t.End + 10)]}]".ReplaceLineEndings("\\n")));
            misses.AddRange(foundSentences.Except(goldSentences).Order().Take(3).Select(t => $"sentence [{text[Math.Max(0, t.Start - 20)..t.Start]}|{raw.Slice(t)}|{text[t.End..Math.Min(text.Length, t.End + 20)]}]".ReplaceLineEndings("\\n")));
        }

        log.WriteLine($"{name}: tokens {tokens}, sentences {sentences}");
        if (Environment.GetEnvironmentVariable("SHOW") is not null)
        {
            misses.ForEach(log.WriteLine);
        }
    }

    private static (string Text, HashSet<TextSpan> Tokens, HashSet<TextSpan> Sentences) Join(ConlluSentence[] group)
    {
        var text = new StringBuilder();
        var (tokens, sentences) = (new HashSet<TextSpan>(), new HashSet<TextSpan>());
        for (var i = 0; i < group.Length; i++)
        {
            if (i > 0)
            {
                text.Append(group[i].Paragraph != group[i - 1].Paragraph ? "\n\n" : " ");
            }

            foreach (var token in group[i].Tokens)
            {
                tokens.Add(new(text.Length + token.Span.Start, text.Length + token.Span.End));
            }

            sentences.Add(new(text.Length, text.Length + group[i].Text.Length));
            text.Append(group[i].Text);
        }

        return (text.ToString(), tokens, sentences);
    }

    private sealed class Score
    {
        private int _gold;
        private int _found;
        private int _right;

        public void Add(HashSet<TextSpan> gold, HashSet<TextSpan> found)
        {
            _gold += gold.Count;
            _found += found.Count;
            _right += gold.Count(found.Contains);
        }

        public override string ToString() => FormattableString.Invariant($"F1 {200.0 * _right / (_gold + _found):F2} (gold {_gold}, found {_found})");
    }
}
