using System.Diagnostics;
using Dateline.Evaluation.Corpora;
using Dateline.Mentions.Tagging;
using Dateline.Syntax.Models;

namespace Dateline.Training.Names;

/// <summary>Trains and measures the shipped names tagger. PolNeAR's dev part, GUM's news dev and the re3d documents of the gold are held out.</summary>
internal static class NameTraining
{
    private const int Epochs = 8;
    private const int Seeds = 3;

    public static void Run(TrainingOptions options)
    {
        var watch = Stopwatch.StartNew();
        var corpora = new NameCorpora(options, NameFeatures.Shipped);
        var learner = new NameLearner(NameFeatures.Shipped, Epochs, Seeds);
        var gold = Re3dDocument.InGold(options.Corpora);
        if (!options.MeasureOnly)
        {
            NameCorpus[] marked = [corpora.Columns("wikigold", "wikigold"), corpora.Columns("crossner-pol", "crossner"), corpora.Columns("uner-dev", "uner"), corpora.GumTraining(), corpora.Re3d(id => !gold(id))];
            var silver = corpora.Columns("silver-train", "silver");
            options.Log.WriteLine($"read {watch.Elapsed.TotalSeconds:F0} s");
            using var trainer = learner.Train([.. marked.SelectMany(c => c.Documents)], silver.Documents);
            trainer.Weights.Write(options.Model("names.dlm"), NameCorpora.Scheme.Labels, NameFeatures.Templates);
            options.Log.WriteLine($"trained {watch.Elapsed.TotalSeconds:F0} s");
        }

        var model = LinearModel.Open(options.Model("names.dlm"), NameFeatures.Templates);
        Measure("PolNeAR dev (silver)", corpora.Columns("silver-dev", ""));
        Measure("GUM news dev", corpora.GumNewsDev());
        Measure("re3d of the gold", corpora.Re3d(gold));

        void Measure(string name, NameCorpus corpus)
        {
            var measurement = new NameMeasurement();
            measurement.Add(corpus.Documents, d => learner.Read(d, model));
            measurement.Write(name, options.Log);
        }
    }
}
