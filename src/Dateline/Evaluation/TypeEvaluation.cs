using static Dateline.Evaluation.Matching;

namespace Dateline.Evaluation;

/// <summary>PLOVER types on labelled sentences (events/plv_train.tsv). Agrees with tools/score_types.py.</summary>
internal sealed class TypeEvaluation : IEvaluation
{
    public string Name => "types";

    public string Description => "event types on 1,050 sentences with one PLOVER root each";

    public EvaluationResult Run(EvaluationContext context)
    {
        var file = Path.Combine(context.Corpora, "events", "plv_train.tsv");
        if (!File.Exists(file))
        {
            throw new UsageException($"No labelled sentences at '{file}'. Name the corpora with --corpora.");
        }

        var lines = File.ReadAllLines(file);
        var columns = lines[0].Split('\t').ToList();
        var (sentence, root) = (columns.IndexOf("sentence"), columns.IndexOf("gold_root"));
        var ratio = default(Ratio);
        var coded = 0;
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t');
            var types = context.Code(new($"{i - 1:D5}", cells[sentence].Trim())).Events.Select(e => Fold(e.Type.Value)).ToHashSet(StringComparer.Ordinal);
            ratio.Gold++;
            coded += types.Count > 0 ? 1 : 0;
            ratio.Predicted += types.Count;
            ratio.Hits += types.Contains(Fold(cells[root].ToUpperInvariant())) ? 1 : 0;
        }

        var line = $"records {ratio.Gold} coded {Number((double)coded / Math.Max(1, ratio.Gold))} HIT {Number(ratio.Recall)} (of coded {Number((double)ratio.Hits / Math.Max(1, coded))})  micro {ratio.Text}";
        return new([line], [new("hit", ratio.Recall), new("micro F1", ratio.F1)]);
    }

    /// <summary>The corpus has one class YIELD for both.</summary>
    private static string Fold(string type) => type is "CONCEDE" or "RETREAT" ? "YIELD" : type;
}
