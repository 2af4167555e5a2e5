using System.IO.Compression;
using System.Text;
using Dateline.Documents;
using Dateline.Syntax.Conllu;
using Dateline.Text;

namespace Dateline.Evaluation;

/// <summary>
/// Tokens and sentences on the running text of held-out treebanks, as the CoNLL 2018 task measured them: a unit is right when its span is.
/// The text of a document is its sentences joined as SpaceAfter says, with a blank line where the treebank begins a paragraph.
/// </summary>
internal sealed class SegmentationEvaluation : IEvaluation
{
    /// <summary>What is measured together: a name, the treebank file, the beginnings of the document ids that count.</summary>
    private static readonly (string Name, string File, string[] Prefixes)[] Parts =
    [
        ("EWT dev", "en_ewt-dev.conllu.gz", [""]),
        ("EWT weblog and newsgroup dev", "en_ewt-dev.conllu.gz", ["weblog-", "newsgroup-"]),
        ("GUM news dev", "en_gum-dev.conllu.gz", ["GUM_news_"]),
        ("GUM written dev", "en_gum-dev.conllu.gz", ["GUM_academic_", "GUM_bio_", "GUM_essay_", "GUM_fiction_", "GUM_letter_", "GUM_textbook_", "GUM_voyage_", "GUM_whow_", "GUM_reddit_"]),
        ("GUM spoken dev", "en_gum-dev.conllu.gz", ["GUM_conversation_", "GUM_court_", "GUM_interview_", "GUM_podcast_", "GUM_speech_", "GUM_vlog_"]),
        ("GUM news train", "en_gum-train.conllu.gz", ["GUM_news_"]),
        ("PUD", "en_pud.conllu.gz", [""]),
    ];

    public string Name => "segmentation";

    public string Description => "tokens and sentences on the running text of EWT, GUM and PUD";

    public EvaluationResult Run(EvaluationContext context)
    {
        var (lines, figures) = (new List<string>(), new List<Figure>());
        var (barTokens, barSentences) = (new Ratio(), new Ratio());
        foreach (var (name, file, prefixes) in Parts)
        {
            var (tokens, sentences) = Measure(context, file, prefixes);
            Add(name, tokens, sentences, lines, figures);
            if (name is "EWT weblog and newsgroup dev" or "GUM news dev")
            {
                (barTokens, barSentences) = (Sum(barTokens, tokens), Sum(barSentences, sentences));
            }
        }

        Add("GUM news, EWT weblog and newsgroup dev", barTokens, barSentences, lines, figures);
        return new(lines, figures);
    }

    /// <summary>The running text of the sentences of one document and where each begins.</summary>
    internal static string Join(IReadOnlyList<ConlluSentence> document, out int[] offsets)
    {
        var text = new StringBuilder();
        offsets = new int[document.Count];
        for (var i = 0; i < document.Count; i++)
        {
            if (i > 0)
            {
                text.Append(document[i].Paragraph != document[i - 1].Paragraph ? "\n\n" : document[i - 1].Tokens[^1].IsJoined ? "" : " ");
            }

            offsets[i] = text.Length;
            text.Append(document[i].Text);
        }

        return text.ToString();
    }

    private static (Ratio Tokens, Ratio Sentences) Measure(EvaluationContext context, string file, string[] prefixes)
    {
        var path = Path.Combine(context.Corpora, "ud", file);
        if (!File.Exists(path))
        {
            throw new UsageException($"No treebank at '{path}'. Name the corpora with --corpora.");
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var (tokens, sentences) = (new Ratio(), new Ratio());
        foreach (var document in ConlluFile.Read(reader, path).Where(s => Array.Exists(prefixes, p => s.Document.StartsWith(p, StringComparison.Ordinal))).GroupBy(s => s.Document))
        {
            var gold = document.ToList();
            var text = Join(gold, out var offsets);
            var (pieces, segments) = context.Syntax.Cut(new Document { Key = document.Key, Raw = new RawText(text), Reading = new ReadingText(text) });
            Count(ref tokens, [.. gold.SelectMany((s, i) => s.Tokens.Select(t => new TextSpan(offsets[i] + t.Span.Start, offsets[i] + t.Span.End)))], [.. pieces.Select(p => new TextSpan(p.Start, p.End))]);
            Count(ref sentences, [.. gold.Select((s, i) => new TextSpan(offsets[i], offsets[i] + s.Text.Length))], [.. segments.Select(s => new TextSpan(pieces[s.First].Start, pieces[s.End - 1].End))]);
        }

        return (tokens, sentences);
    }

    private static void Count(ref Ratio ratio, HashSet<TextSpan> gold, HashSet<TextSpan> found)
    {
        ratio.Gold += gold.Count;
        ratio.Predicted += found.Count;
        ratio.Hits += gold.Count(found.Contains);
    }

    private static Ratio Sum(Ratio a, Ratio b) => new() { Hits = a.Hits + b.Hits, Gold = a.Gold + b.Gold, Predicted = a.Predicted + b.Predicted };

    private static void Add(string name, Ratio tokens, Ratio sentences, List<string> lines, List<Figure> figures)
    {
        lines.Add(FormattableString.Invariant($"{name}: tokens {tokens.Gold} F1 {tokens.F1:F4}, sentences {sentences.Gold} P {sentences.Precision:F4} R {sentences.Recall:F4} F1 {sentences.F1:F4}"));
        figures.Add(new($"{name}, tokens F1", tokens.F1));
        figures.Add(new($"{name}, sentences F1", sentences.F1));
    }
}
