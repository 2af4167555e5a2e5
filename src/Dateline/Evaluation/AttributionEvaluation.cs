using System.Text.RegularExpressions;
using Dateline.Attributions;
using Dateline.Evaluation.Corpora;
using Dateline.Text;
using static Dateline.Evaluation.Matching;

namespace Dateline.Evaluation;

/// <summary>Source, cue and content on the development part of PolNeAR. Agrees with tools/score_polnear.py; outermost attributions only, since the corpus has no nesting.</summary>
internal sealed partial class AttributionEvaluation : IEvaluation
{
    public string Name => "polnear";

    public string Description => "source, cue and content of attributions on PolNeAR dev";

    public EvaluationResult Run(EvaluationContext context)
    {
        var (source, cue, content, detection, triple) = (default(Ratio), default(Ratio), default(Ratio), default(Ratio), default(Ratio));
        foreach (var article in PolnearArticle.ReadAll(Path.Combine(context.Corpora, "attribution", "polnear", "dev")))
        {
            var words = new Words(article.Input.Text);
            var gold = article.Attributions.Select(a => new Spans(words.Of(a.Source), words.Of(a.Cue), words.Of(a.Content))).ToArray();
            var predicted = Outermost(context.Code(article.Input).Attributions).Select(a => new Spans(
                words.Of(a.Source is { } s ? [s.Span] : []),
                words.Of(a.Cue is { } c ? [c] : []),
                words.Of(a.Content))).ToArray();
            AddTokens(ref source, gold, predicted, s => s.Source);
            AddTokens(ref cue, gold, predicted, s => s.Cue);
            AddTokens(ref content, gold, predicted, s => s.Content);
            AddMatches(ref detection, gold.Where(g => g.Cue.Count > 0), predicted.Where(p => p.Cue.Count > 0), (g, p) => g.Cue.Overlaps(p.Cue));
            detection.Gold += gold.Count(g => g.Cue.Count > 0);
            detection.Predicted += predicted.Count(p => p.Cue.Count > 0);
            AddMatches(ref triple, gold, predicted, (g, p) => (g.Cue.Count == 0 || g.Cue.Overlaps(p.Cue)) && Jaccard(g.Source, p.Source) >= 0.5 && Jaccard(g.Content, p.Content) >= 0.5);
            triple.Gold += gold.Length;
            triple.Predicted += predicted.Length;
        }

        return new(
            [
                $"Source   token {source.Text}",
                $"Cue      token {cue.Text}",
                $"Content  token {content.Text}",
                $"cue detection F1 {Number(detection.F1)}",
                $"TRIPLE F1 {Number(triple.F1)} (P {Number(triple.Precision)} R {Number(triple.Recall)})",
            ],
            [new("source F1", source.F1), new("cue F1", cue.F1), new("content F1", content.F1), new("cue detection F1", detection.F1), new("TRIPLE F1", triple.F1)]);
    }

    private static IEnumerable<Attribution> Outermost(AttributionLayer layer) => layer.All.Where(a =>
        a.Scope != AttributionScope.Document && (a.Parent is not { } parent || layer.All[parent].Scope == AttributionScope.Document));

    private static void AddTokens(ref Ratio ratio, Spans[] gold, Spans[] predicted, Func<Spans, HashSet<int>> role)
    {
        var goldWords = gold.SelectMany(role).ToHashSet();
        var predictedWords = predicted.SelectMany(role).ToHashSet();
        ratio.Hits += goldWords.Count(predictedWords.Contains);
        ratio.Gold += goldWords.Count;
        ratio.Predicted += predictedWords.Count;
    }

    private static void AddMatches(ref Ratio ratio, IEnumerable<Spans> gold, IEnumerable<Spans> predicted, Func<Spans, Spans, bool> same) =>
        ratio.Hits += Pairs([.. gold], [.. predicted], same);

    private sealed record Spans(HashSet<int> Source, HashSet<int> Cue, HashSet<int> Content);

    /// <summary>Runs of non-space characters, as the script counts them.</summary>
    private sealed partial class Words(string text)
    {
        private readonly TextSpan[] _spans = [.. Run().Matches(text).Select(m => new TextSpan(m.Index, m.Index + m.Length))];

        public HashSet<int> Of(IReadOnlyList<TextSpan> spans) => [.. Enumerable.Range(0, _spans.Length).Where(i => spans.Any(s => Overlap(_spans[i], s) > 0))];

        [GeneratedRegex(@"\S+")]
        private static partial Regex Run();
    }
}
