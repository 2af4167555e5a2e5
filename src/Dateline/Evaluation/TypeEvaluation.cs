using Dateline.Evaluation.Corpora;
using Dateline.Events;
using static Dateline.Evaluation.Matching;

namespace Dateline.Evaluation;

/// <summary>PLOVER types on labelled sentences (events/plv_train.tsv). Agrees with tools/score_types.py.</summary>
internal sealed class TypeEvaluation : IEvaluation
{
    public string Name => "types";

    public string Description => "event types on 1,050 sentences with one PLOVER root each";

    public EvaluationResult Run(EvaluationContext context) => Measure(LabelledSentence.ReadAll(context.Corpora).Select(s => (s, context.Code(s.Input))));

    /// <summary>The figures over sentences that were coded elsewhere, each perhaps with other weights.</summary>
    internal static EvaluationResult Measure(IEnumerable<(LabelledSentence Sentence, CodedDocument Coded)> sentences)
    {
        var ratio = default(Ratio);
        var coded = 0;
        var types = new SortedDictionary<string, (int Right, int Gold)>(StringComparer.Ordinal);
        foreach (var (sentence, document) in sentences)
        {
            var found = document.Events.Select(e => LabelledSentence.Fold(e.Type.Value)).ToHashSet(StringComparer.Ordinal);
            var isHit = found.Contains(sentence.Type);
            ratio.Gold++;
            coded += found.Count > 0 ? 1 : 0;
            ratio.Predicted += found.Count;
            ratio.Hits += isHit ? 1 : 0;
            var (right, all) = types.GetValueOrDefault(sentence.Type);
            types[sentence.Type] = (right + (isHit ? 1 : 0), all + 1);
        }

        return new(
            [
                $"records {ratio.Gold} coded {Number((double)coded / Math.Max(1, ratio.Gold))} HIT {Number(ratio.Recall)} (of coded {Number((double)ratio.Hits / Math.Max(1, coded))})  micro {ratio.Text}",
                "hit by type: " + string.Join(", ", types.Select(t => $"{t.Key} {t.Value.Right}/{t.Value.Gold}")),
            ],
            [new("hit", ratio.Recall), new("micro F1", ratio.F1)]);
    }
}
