using System.IO.Compression;
using Dateline.Documents;
using Dateline.Evaluation.Corpora;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Syntax.Conllu;
using Dateline.Text;

namespace Dateline.Evaluation;

/// <summary>
/// Coreference of persons and organisations on GUM: the CoNLL average over chains of at least two mentions. Relative pronouns, which GUM does not annotate,
/// and the titles inside a person's mention are not counted; nor are chains that Dateline calls a place, a nationality or a thing.
/// </summary>
internal sealed class CoreferenceEvaluation : IEvaluation
{
    private static readonly (string Name, string File, string Prefix)[] Parts =
    [
        ("GUM dev", "en_gum-dev.conllu.gz", "GUM_"),
        ("GUM news dev", "en_gum-dev.conllu.gz", "GUM_news_"),
        ("GUM news train", "en_gum-train.conllu.gz", "GUM_news_"),
    ];

    public string Name => "coref";

    public string Description => "chains of persons and organisations on GUM, CoNLL average F1";

    public EvaluationResult Run(EvaluationContext context)
    {
        var (lines, figures) = (new List<string>(), new List<Figure>());
        foreach (var (name, file, prefix) in Parts)
        {
            var (heads, spans, raw) = (new ChainScores(), new ChainScores(), new ChainScores());
            foreach (var sentences in Read(context, file, prefix))
            {
                var document = DocumentOf(sentences, out var offsets);
                var key = KeyOf(sentences, offsets);
                var given = sentences.Select((s, i) => context.Syntax.Annotate(s, i, offsets[i])).ToList();
                var answer = context.Mentions.Find(document, given);
                Add(heads, key, answer, given, exact: false);
                Add(spans, key, answer, given, exact: true);
                var cut = context.Syntax.Analyze(document);
                Add(raw, key, context.Mentions.Find(document, cut), cut, exact: false);
            }

            Print(name, "heads", heads, lines, figures);
            Print(name, "exact spans", spans, lines, figures);
            Print(name, "raw text, heads", raw, lines, figures);
        }

        return new(lines, figures);
    }

    private static void Print(string name, string how, ChainScores scores, List<string> lines, List<Figure> figures)
    {
        lines.Add(FormattableString.Invariant($"{name}, {how}: MUC {scores.Muc:F3} B3 {scores.B3:F3} CEAF {scores.Ceaf:F3} CoNLL P {scores.AveragePrecision:F3} R {scores.AverageRecall:F3} F1 {scores.Average:F3}"));
        figures.Add(new($"{name}, {how}, CoNLL F1", scores.Average));
    }

    private static IEnumerable<List<ConlluSentence>> Read(EvaluationContext context, string file, string prefix)
    {
        var path = Path.Combine(context.Corpora, "ud", file);
        if (!File.Exists(path))
        {
            throw new UsageException($"No treebank at '{path}'. Name the corpora with --corpora.");
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        foreach (var document in ConlluFile.Read(reader, path).Where(s => s.Document.StartsWith(prefix, StringComparison.Ordinal)).GroupBy(s => s.Document))
        {
            yield return [.. document];
        }
    }

    private static Document DocumentOf(List<ConlluSentence> sentences, out int[] offsets)
    {
        var text = SegmentationEvaluation.Join(sentences, out offsets);
        return new() { Key = sentences[0].Document, Raw = new RawText(text), Reading = new ReadingText(text) };
    }

    // All mentions of GUM, by place in the text.
    private static List<KeyMention> KeyOf(List<ConlluSentence> sentences, int[] offsets)
    {
        return [.. GumEntities.Read(sentences).Select(m => new KeyMention(
            m.Kind is "person" or "organization" ? m.Group : null,
            new(Start(m.Sentence, m.First), End(m.Sentence, m.End - 1)),
            Start(m.Sentence, m.Head)))];

        int Start(int sentence, int token) => offsets[sentence] + sentences[sentence].Tokens[token].Span.Start;
        int End(int sentence, int token) => offsets[sentence] + sentences[sentence].Tokens[token].Span.End;
    }

    private static void Add(ChainScores scores, List<KeyMention> key, MentionLayer answer, IReadOnlyList<Sentence> sentences, bool exact)
    {
        var counted = answer.All.Where(m => Counts(m, answer)).ToList();
        var numbers = Align(key, counted, sentences, exact);
        scores.Add(
            Chains(Enumerable.Range(0, key.Count).Where(i => key[i].Group is not null), i => key[i].Group!),
            [.. Chains(Enumerable.Range(0, counted.Count), i => counted[i].Entity).Select(c => c.Select(i => numbers[i]).ToList())]);
    }

    private static List<List<int>> Chains<T>(IEnumerable<int> mentions, Func<int, T> chain)
        where T : notnull =>
        [.. mentions.GroupBy(chain).Select(g => g.ToList()).Where(g => g.Count > 1)];

    private static bool Counts(Mention mention, MentionLayer layer) =>
        mention.Kind != MentionKind.Title
        && !(mention.Kind == MentionKind.Pronoun && mention.Text.ToLowerInvariant() is "who" or "whom" or "whose" or "which" or "that")
        && layer.Chain(mention.Entity).All(m => m.Kind is MentionKind.Person or MentionKind.Organisation or MentionKind.Actor or MentionKind.Pronoun or MentionKind.Title);

    // The number of the mention of the key that each answered mention is, one to one: equal spans first, then mentions that hold each other's head, the nearest span first.
    private static int[] Align(List<KeyMention> key, List<Mention> answer, IReadOnlyList<Sentence> sentences, bool exact)
    {
        var numbers = new int[answer.Count];
        var taken = new bool[key.Count];
        var bySpan = new Dictionary<TextSpan, int>();
        for (var k = 0; k < key.Count; k++)
        {
            bySpan.TryAdd(key[k].Span, k);
        }

        for (var i = 0; i < answer.Count; i++)
        {
            numbers[i] = key.Count + i;
            if (bySpan.TryGetValue(answer[i].Span, out var k) && !taken[k])
            {
                (numbers[i], taken[k]) = (k, true);
            }
        }

        for (var i = 0; i < answer.Count && !exact; i++)
        {
            if (numbers[i] < key.Count)
            {
                continue;
            }

            var head = sentences[answer[i].Sentence][answer[i].Head].Span.Start;
            var best = -1;
            for (var k = 0; k < key.Count; k++)
            {
                if (!taken[k] && answer[i].Span.Contains(key[k].Head) && key[k].Span.Contains(head) && (best < 0 || Distance(key[k].Span, answer[i].Span) < Distance(key[best].Span, answer[i].Span)))
                {
                    best = k;
                }
            }

            if (best >= 0)
            {
                (numbers[i], taken[best]) = (best, true);
            }
        }

        return numbers;
    }

    private static int Distance(TextSpan a, TextSpan b) => Math.Abs(a.Start - b.Start) + Math.Abs(a.End - b.End);

    /// <param name="Group">Null for kinds that are not measured.</param>
    /// <param name="Head">Where its head token begins.</param>
    private sealed record KeyMention(string? Group, TextSpan Span, int Head);
}
