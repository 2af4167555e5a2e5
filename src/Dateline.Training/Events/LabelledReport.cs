using Dateline.Evaluation.Corpora;
using Dateline.Events;
using Dateline.Text;

namespace Dateline.Training.Events;

/// <summary>The candidates of an annotated report with whether each is one of its events.</summary>
/// <param name="Missed">Gold events that no candidate of their type stands on.</param>
internal sealed record LabelledReport(EventContext Context, IReadOnlyList<LabelledCandidate> Candidates, int Missed, IReadOnlyList<(EventCandidate Candidate, GoldEvent Gold)> Matched)
{
    /// <summary>What a candidate of another type counts in a labelled sentence: the label names the main event, others may be there.</summary>
    private const float OtherTypeWeight = 0.3f;

    /// <summary>What a candidate of a text without politics counts.</summary>
    private const float QuietWeight = 1;

    /// <summary>A gold event is taken by one candidate: on its own trigger words rather than on an alternative, and the first of those.</summary>
    public static LabelledReport Create(GoldReport report, EventContext context, EventCoder coder)
    {
        var candidates = coder.Candidates(context);
        var taken = new HashSet<EventCandidate>(ReferenceEqualityComparer.Instance);
        var matched = new List<(EventCandidate, GoldEvent)>();
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
                matched.Add((match, gold));
            }
        }

        return new(context, [.. candidates.Select(c => new LabelledCandidate(c, taken.Contains(c), 1))], missed, matched);
    }

    /// <summary>
    /// A labelled sentence says which type its main event has. Its first candidate of that type (nearest the root of its tree) is right; further ones of
    /// the type are left out, for nobody says whether they are events. The sentences call every announced act AGREE where the gold codes the act itself as
    /// planned (ruling R2), so their AGREE says nothing against other types.
    /// </summary>
    public static LabelledReport Create(LabelledSentence sentence, EventContext context, EventCoder coder)
    {
        var candidates = coder.Candidates(context);
        var best = candidates.Where(IsOfType).OrderBy(c => Depth(c)).ThenBy(c => c.Sentence.Index).ThenBy(c => c.Token).FirstOrDefault();
        return new(context, [.. candidates.Where(c => ReferenceEquals(c, best) || (!IsOfType(c) && sentence.Type != "AGREE")).Select(c => new LabelledCandidate(c, ReferenceEquals(c, best), ReferenceEquals(c, best) ? 1 : OtherTypeWeight))], best is null ? 1 : 0, []);

        bool IsOfType(EventCandidate candidate) => LabelledSentence.Fold(candidate.Line.Type.Value) == sentence.Type;
    }

    /// <summary>A text without politics has no event at all.</summary>
    public static LabelledReport Create(EventContext context, EventCoder coder) => new(context, [.. coder.Candidates(context).Select(c => new LabelledCandidate(c, false, QuietWeight))], 0, []);

    private static int Depth(EventCandidate candidate)
    {
        var depth = 0;
        for (var t = candidate.Sentence[candidate.Token].Head; t >= 0; t = candidate.Sentence[t].Head)
        {
            depth++;
        }

        return depth;
    }

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

/// <param name="Weight">What the candidate counts in training.</param>
internal sealed record LabelledCandidate(EventCandidate Candidate, bool Right, float Weight);
