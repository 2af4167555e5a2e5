using Dateline.Evaluation.Corpora;
using Dateline.Events;
using Dateline.Text;

namespace Dateline.Training.Events;

/// <summary>The candidates of an annotated report with whether each is one of its events.</summary>
/// <param name="Missed">Gold events that no candidate of their type stands on.</param>
internal sealed record LabelledReport(EventContext Context, IReadOnlyList<(EventCandidate Candidate, bool Right)> Candidates, int Missed, bool IsGold)
{
    /// <summary>A gold event is taken by one candidate: on its own trigger words rather than on an alternative, and the first of those.</summary>
    public static LabelledReport Create(GoldReport report, EventContext context, IReadOnlyList<EventCandidate> candidates, bool isGold)
    {
        var taken = new HashSet<EventCandidate>(ReferenceEqualityComparer.Instance);
        var missed = 0;
        foreach (var gold in report.Events)
        {
            var sentence = report.Sentences[gold.Sentence];
            var own = Spots(report.Input.Text, sentence, gold.Trigger);
            own = gold.Occurrence is { } n && n <= own.Count ? [own[n - 1]] : own;
            var others = gold.Alternatives.SelectMany(a => Spots(report.Input.Text, sentence, a)).ToList();
            var match = Find(candidates, own, gold.Type, taken) ?? Find(candidates, others, gold.Type, taken);
            if (match is null)
            {
                missed++;
            }
            else
            {
                taken.Add(match);
            }
        }

        return new(context, [.. candidates.Select(c => (c, taken.Contains(c)))], missed, isGold);
    }

    /// <summary>Of every word its best candidate, as the coder takes it.</summary>
    public IEnumerable<(double Margin, bool Right)> Best(Func<EventCandidate, float> margin) =>
        Candidates.GroupBy(c => (c.Candidate.Sentence.Index, c.Candidate.Token))
            .Select(g => g.Select(c => ((double)margin(c.Candidate), c.Right)).MaxBy(c => c.Item1));

    private static EventCandidate? Find(IReadOnlyList<EventCandidate> candidates, List<TextSpan> spots, string type, HashSet<EventCandidate> taken) =>
        candidates.FirstOrDefault(c => c.Line.Type.Value == type && !taken.Contains(c) && spots.Exists(s => s.Overlaps(c.Sentence[c.Token].Span)));

    private static List<TextSpan> Spots(string text, TextSpan sentence, string words)
    {
        var spots = new List<TextSpan>();
        for (var i = text.IndexOf(words, sentence.Start, StringComparison.Ordinal); i >= 0 && i + words.Length <= sentence.End; i = text.IndexOf(words, i + 1, StringComparison.Ordinal))
        {
            spots.Add(new(i, i + words.Length));
        }

        return spots;
    }
}
