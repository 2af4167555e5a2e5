namespace Dateline.Evaluation;

/// <summary>The figures of the trainer's cross-validations as they stand beside the shipped weights: nothing is measured anew, since that means training.</summary>
internal sealed class HeldOutEvaluation : IEvaluation
{
    public string Name => "heldout";

    public string Description => "cross-validated figures, as the trainer wrote them down beside the weights (Dateline.Training folds NAME --record takes them again)";

    public EvaluationResult Run(EvaluationContext context)
    {
        var (lines, figures) = (new List<string>(), new List<Figure>());
        foreach (var folds in HeldOutFile.Read(context.Data).GroupBy(f => f.Folds))
        {
            var first = folds.First();
            var isCurrent = HeldOutFile.Fingerprint(context.Data, first.Models) == first.Weights;
            lines.Add($"{folds.Key} ({first.Command}): {(isCurrent ? "the recipe of the weights that are here" : "TAKEN WITH OTHER WEIGHTS than those that are here, run it again")}");
            lines.AddRange(folds.Select(f => FormattableString.Invariant($"  {f.Name} {f.Value:F3}")));
            figures.AddRange(folds.Select(f => new Figure($"{folds.Key}, {f.Name}", f.Value)));
            figures.Add(new($"{folds.Key} is current", isCurrent ? 1 : 0));
        }

        return new(lines.Count > 0 ? lines : ["no figures are written down; the trainer writes them (folds NAME --record)"], figures);
    }
}
