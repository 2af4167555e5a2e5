using System.Globalization;
using Dateline.Events;
using Dateline.Events.Roles;
using Dateline.Lexicons;

namespace Dateline.Training.Events;

/// <summary>
/// Trains the model that takes or drops event candidates on the gold, its training part and the labelled sentences. The figures to believe are those of
/// <c>folds events</c>, over documents that the weights have not seen; the shipped weights have seen all of them.
/// </summary>
internal static class TrainEvents
{
    public static void Run(TrainingOptions options)
    {
        var data = new DataFolder(options.Output);
        var clusters = WordClusters.Load(data);
        var coder = EventCoder.LoadRules(data);
        var corpus = EventCorpus.Read(options.Corpora, data, coder);
        using (var folds = TrainedFolds.Train(corpus, coder, clusters))
        {
            Report(options.Log, folds);
            if (options.MeasureOnly)
            {
                return;
            }

            File.WriteAllText(options.Model(CandidateModel.CurveName), string.Create(CultureInfo.InvariantCulture,
                $"# The logistic curve from a margin of events.dlm to a confidence, fitted on held-out documents by `train events`.\nslope\tshift\n{folds.Slope:R}\t{folds.Shift:R}\n"));
        }

        using var all = CandidateLearner.Train([.. corpus.Gold.Select(r => r.Labelled), .. corpus.Extra.Select(r => r.Labelled), .. corpus.Sentences.Select(s => s.Labelled), .. corpus.Quiet], clusters);
        all.Write(options.Model(CandidateModel.Name), ["no", "yes"], CandidateModel.Templates);
        using var roles = RoleLearner.Train(corpus.Gold.Concat(corpus.Extra).Select(r => r.Labelled), coder, clusters);
        roles.Write(options.Model(RoleModel.Name), RoleModel.Labels, RoleModel.Templates);
    }

    private static void Report(TextWriter log, TrainedFolds folds)
    {
        foreach (var threshold in new[] { 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6 })
        {
            var taken = folds.Held.Where(h => 1 / (1 + Math.Exp(-((folds.Slope * h.Margin) + folds.Shift))) >= threshold).ToList();
            double right = taken.Count(h => h.Right);
            double gold = folds.Held.Count(h => h.Right) + folds.Missed;
            var (precision, recall) = (right / Math.Max(1, taken.Count), right / gold);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"held-out gold, threshold {threshold:F2}: trigger and type P {precision:F3} R {recall:F3} F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):F3} ({taken.Count} taken)"));
        }
    }
}
