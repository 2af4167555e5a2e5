using System.Text.RegularExpressions;
using Dateline.Attributions;
using Dateline.Evaluation.Corpora;
using Dateline.Text;
using static Dateline.Evaluation.Matching;

namespace Dateline.Evaluation;

/// <summary>Counts attributions against those of PolNeAR as tools/score_polnear.py does: tokens of each role, cues, and linked triples; outermost attributions only.</summary>
internal sealed partial class PolnearScore
{
    private Ratio _source;
    private Ratio _cue;
    private Ratio _content;
    private Ratio _detection;
    private Ratio _triple;

    public double Triple => _triple.F1;

    public void Add(PolnearArticle article, AttributionLayer layer)
    {
        var words = new Words(article.Input.Text);
        var gold = article.Attributions.Select(a => new Spans(words.Of(a.Source), words.Of(a.Cue), words.Of(a.Content))).ToArray();
        var predicted = Outermost(layer).Select(a => new Spans(words.Of(a.Source is { } s ? [s.Span] : []), words.Of(a.Cue is { } c ? [c] : []), words.Of(a.Content))).ToArray();
        AddTokens(ref _source, gold, predicted, s => s.Source);
        AddTokens(ref _cue, gold, predicted, s => s.Cue);
        AddTokens(ref _content, gold, predicted, s => s.Content);
        _detection.Hits += Pairs([.. gold.Where(g => g.Cue.Count > 0)], [.. predicted.Where(p => p.Cue.Count > 0)], (g, p) => g.Cue.Overlaps(p.Cue));
        _detection.Gold += gold.Count(g => g.Cue.Count > 0);
        _detection.Predicted += predicted.Count(p => p.Cue.Count > 0);
        _triple.Hits += Pairs(gold, predicted, (g, p) => (g.Cue.Count == 0 || g.Cue.Overlaps(p.Cue)) && Jaccard(g.Source, p.Source) >= 0.5 && Jaccard(g.Content, p.Content) >= 0.5);
        _triple.Gold += gold.Length;
        _triple.Predicted += predicted.Length;
    }

    public EvaluationResult Result() => new(
        [
            $"Source   token {_source.Text}",
            $"Cue      token {_cue.Text}",
            $"Content  token {_content.Text}",
            $"cue detection F1 {Number(_detection.F1)}",
            $"TRIPLE F1 {Number(_triple.F1)} (P {Number(_triple.Precision)} R {Number(_triple.Recall)})",
        ],
        [new("source F1", _source.F1), new("cue F1", _cue.F1), new("content F1", _content.F1), new("cue detection F1", _detection.F1), new("TRIPLE F1", _triple.F1)]);

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
