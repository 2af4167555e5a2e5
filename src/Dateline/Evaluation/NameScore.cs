using Dateline.Mentions;
using Dateline.Text;
using static Dateline.Evaluation.Matching;

namespace Dateline.Evaluation;

/// <summary>Names by kind. Exact: span and kind are right. Overlap: a name of the same kind shares a character.</summary>
internal sealed class NameScore
{
    private readonly Dictionary<MentionKind, (Ratio Exact, int Overlapping, int Covered)> _kinds = [];

    /// <param name="unknown">Stretches that say neither that they are names nor that they are not: what is found there does not count.</param>
    public void Add(List<(TextSpan Span, MentionKind Kind)> gold, List<(TextSpan Span, MentionKind Kind)> found, List<TextSpan> unknown)
    {
        foreach (var (span, kind) in gold)
        {
            var score = _kinds.GetValueOrDefault(kind);
            score.Exact.Gold++;
            _kinds[kind] = (score.Exact, score.Overlapping, score.Covered + (found.Exists(f => f.Kind == kind && Overlap(f.Span, span) > 0) ? 1 : 0));
        }

        foreach (var (span, kind) in found)
        {
            var isRight = gold.Exists(g => g.Kind == kind && Overlap(g.Span, span) > 0);
            if (!isRight && unknown.Exists(u => Overlap(u, span) > 0))
            {
                continue;
            }

            var score = _kinds.GetValueOrDefault(kind);
            score.Exact.Predicted++;
            score.Exact.Hits += gold.Contains((span, kind)) ? 1 : 0;
            _kinds[kind] = (score.Exact, score.Overlapping + (isRight ? 1 : 0), score.Covered);
        }
    }

    public void Print(string name, IEnumerable<MentionKind> kinds, List<string> lines, List<Figure> figures)
    {
        var scores = kinds.Select(k => (Kind: k, Score: _kinds.GetValueOrDefault(k))).ToList();
        var sum = scores.Aggregate((Exact: default(Ratio), Overlapping: 0, Covered: 0), (a, b) => (
            new() { Hits = a.Exact.Hits + b.Score.Exact.Hits, Predicted = a.Exact.Predicted + b.Score.Exact.Predicted, Gold = a.Exact.Gold + b.Score.Exact.Gold },
            a.Overlapping + b.Score.Overlapping,
            a.Covered + b.Score.Covered));
        lines.Add($"{name}: exact {sum.Exact.Text}; overlap {Text(sum)}");
        figures.Add(new($"{name}, exact F1", sum.Exact.F1));
        figures.Add(new($"{name}, overlap F1", Overlapping(sum)));
        foreach (var (kind, score) in scores)
        {
            lines.Add($"  {kind}: exact {score.Exact.Text}; overlap {Text(score)}; gold {score.Exact.Gold}");
        }
    }

    private static double Overlapping((Ratio Exact, int Overlapping, int Covered) score)
    {
        var (precision, recall) = ((double)score.Overlapping / Math.Max(1, score.Exact.Predicted), (double)score.Covered / Math.Max(1, score.Exact.Gold));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static string Text((Ratio Exact, int Overlapping, int Covered) score) => FormattableString.Invariant(
        $"P {(double)score.Overlapping / Math.Max(1, score.Exact.Predicted):F3} R {(double)score.Covered / Math.Max(1, score.Exact.Gold):F3} F1 {Overlapping(score):F3}");
}
