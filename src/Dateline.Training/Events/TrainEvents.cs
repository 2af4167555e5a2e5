using System.Globalization;
using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Documents;
using Dateline.Evaluation.Corpora;
using Dateline.Events;
using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Places;
using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Times;

namespace Dateline.Training.Events;

/// <summary>
/// Trains the model that takes or drops event candidates on the gold and its training part. The figure to believe is the cross-validated one,
/// over documents that the weights have not seen; the shipped weights have seen all of them.
/// </summary>
internal static class TrainEvents
{
    private const int Bits = 16;
    private const int Epochs = 10;
    private const int Folds = 5;
    private const int Seeds = 3;

    /// <summary>Right candidates with a margin below this move the weights too.</summary>
    private const float Margin = 60;

    public static void Run(TrainingOptions options)
    {
        var data = new DataFolder(options.Output);
        var clusters = WordClusters.Load(data);
        var reports = Read(options, data);
        var held = new List<(double Margin, bool Right)>();
        var missed = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            using var weights = Train([.. reports.Where((_, i) => i % Folds != fold)], clusters);
            var model = new CandidateModel(weights, clusters, 1, 0);
            foreach (var report in reports.Where((r, i) => i % Folds == fold && r.IsGold))
            {
                missed += report.Missed;
                held.AddRange(report.Best(c => model.Margin(c, report.Context)));
            }
        }

        var (slope, shift) = Logistic.Fit(held);
        Report(options.Log, held, missed, slope, shift);
        if (options.MeasureOnly)
        {
            return;
        }

        using var all = Train(reports, clusters);
        all.Write(options.Model(CandidateModel.Name), ["no", "yes"], CandidateModel.Templates);
        File.WriteAllText(options.Model(CandidateModel.CurveName), string.Create(CultureInfo.InvariantCulture,
            $"# The logistic curve from a margin of events.dlm to a confidence, fitted on held-out documents by `train events`.\nslope\tshift\n{slope:R}\t{shift:R}\n"));
    }

    private static PerceptronTrainer Train(IReadOnlyList<LabelledReport> reports, WordClusters clusters)
    {
        PerceptronTrainer? sum = null;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var trainer = TrainOne(reports, clusters, seed);
            if (sum is null)
            {
                sum = trainer;
                continue;
            }

            sum.Add(trainer);
            trainer.Dispose();
        }

        return sum!;
    }

    private static PerceptronTrainer TrainOne(IReadOnlyList<LabelledReport> reports, WordClusters clusters, int seed)
    {
        var trainer = new PerceptronTrainer(2, Bits);
        (LabelledReport Report, EventCandidate Candidate, bool Right)[] order = [.. reports.SelectMany(r => r.Candidates.Select(c => (r, c.Candidate, c.Right)))];
        var random = new Random(seed);
        Span<uint> buffer = stackalloc uint[LinearModel.MaxRows];
        Span<float> scores = stackalloc float[2];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle.InPlace(order, random);
            foreach (var (report, candidate, right) in order)
            {
                var rows = new FeatureRows(buffer, Bits);
                CandidateFeatures.Add(ref rows, candidate, report.Context, clusters);
                trainer.Score(rows.Rows, scores);
                trainer.Step();
                var label = right ? 1 : 0;
                if (scores[label] - scores[1 - label] <= Margin)
                {
                    trainer.Update(rows.Rows, label, 1 - label);
                }
            }
        }

        trainer.Average();
        return trainer;
    }

    private static void Report(TextWriter log, List<(double Margin, bool Right)> held, int missed, double slope, double shift)
    {
        foreach (var threshold in new[] { 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6 })
        {
            var taken = held.Where(h => 1 / (1 + Math.Exp(-((slope * h.Margin) + shift))) >= threshold).ToList();
            double right = taken.Count(h => h.Right);
            double gold = held.Count(h => h.Right) + missed;
            var (precision, recall) = (right / Math.Max(1, taken.Count), right / gold);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"held-out gold, threshold {threshold:F2}: trigger and type P {precision:F3} R {recall:F3} F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):F3} ({taken.Count} taken)"));
        }
    }

    private static List<LabelledReport> Read(TrainingOptions options, DataFolder data)
    {
        var preparer = DocumentPreparer.Load(data);
        var syntax = SyntaxAnalyzer.Load(data);
        var mentions = MentionFinder.Load(data);
        var attributions = AttributionFinder.Load(data);
        var times = TimexFinder.Load(data);
        using var gazetteer = Gazetteer.Open(data.File("gazetteer", "places.dlg"));
        var places = PlaceFinder.Load(data, gazetteer);
        var actors = ActorCoder.Load(data);
        var coder = EventCoder.Load(data);
        var reports = new List<LabelledReport>();
        foreach (var folder in new[] { "gold", "gold_extra" })
        {
            foreach (var report in GoldReport.ReadAll(Path.Combine(options.Corpora, folder)))
            {
                var document = preparer.Prepare(new RawReport(report.Input.Key, report.Input.Text) { Title = report.Input.Title, Publisher = report.Input.Publisher });
                var sentences = syntax.Analyze(document);
                var layer = mentions.Find(document, sentences);
                var context = new EventContext(document, sentences, layer, attributions.Find(document, sentences, layer), times.Find(document, sentences), places.Find(document, sentences, layer), actors.Code(document, sentences, layer));
                reports.Add(LabelledReport.Create(report, context, coder.Candidates(context), folder == "gold"));
            }
        }

        return reports;
    }
}
