using System.Diagnostics;
using Dateline.Evaluation.Corpora;
using Dateline.Lexicons;
using Dateline.Mentions.Tagging;
using Dateline.Syntax.Models;

namespace Dateline.Training.Names;

/// <summary>Trains and measures the shipped names tagger. PolNeAR's dev part, GUM's news dev and the re3d documents of the gold are held out.</summary>
internal static class NameTraining
{
    private const int Epochs = 6;
    private const int Seeds = 3;

    public static void Run(TrainingOptions options)
    {
        var watch = Stopwatch.StartNew();
        if (options.Vectors is { } package && !options.MeasureOnly)
        {
            VectorTraining.Run(package, options.Model(NameNet.VectorFile), options.Log);
        }

        var corpora = new NameCorpora(options, NameFeatures.Shipped);
        var learner = new NameLearner(NameFeatures.Shipped, corpora.Nets, Epochs, Seeds);
        var gold = Re3dDocument.InGold(options.Corpora);
        if (!options.MeasureOnly)
        {
            NameCorpus[] marked = [corpora.Columns("wikigold", "wikigold"), corpora.Columns("crossner-pol", "crossner"), corpora.Columns("uner-dev", "uner"), corpora.GumTraining(), corpora.Re3d(id => !gold(id))];
            var silver = corpora.Columns("silver-train", "silver");
            options.Log.WriteLine($"read {watch.Elapsed.TotalSeconds:F0} s");
            LabelledName[][] documents = [.. marked.SelectMany(c => corpora.WithCopies(c.Documents))];
            using var trainer = learner.Train(documents, silver.Documents);
            trainer.Weights.Write(options.Model("names.dlm"), NameCorpora.Scheme.Labels, NameFeatures.Templates);
            options.Log.WriteLine($"names {watch.Elapsed.TotalSeconds:F0} s");
            NetWriter.Write(options.Model(NameNet.File), corpora.Nets.TrainAll(documents, silver.Documents), corpora.Nets.Vectors, NameCorpora.Scheme.Labels.Count, learner.AdviceWeight);
            options.Log.WriteLine($"net {watch.Elapsed.TotalSeconds:F0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:F0} s of processor time");
        }

        var model = LinearModel.Open(options.Model("names.dlm"), NameFeatures.Templates);
        var net = NameNet.Open(new DataFolder(options.Output));
        Measure("PolNeAR dev (silver)", corpora.Columns("silver-dev", ""));
        Measure("GUM news dev", corpora.GumNewsDev());
        Measure("re3d of the gold", corpora.Re3d(gold));

        void Measure(string name, NameCorpus corpus)
        {
            var measurement = new NameMeasurement();
            measurement.Add(corpus.Documents, d => learner.Read(Advised(d, net), model, 1));
            measurement.Write(name, options.Log);
        }
    }

    private static LabelledName[] Advised(LabelledName[] document, NameNet net)
    {
        var sums = net.Document();
        sums.Gather([.. document.Select(s => s.Sequence)]);
        foreach (var sentence in document)
        {
            net.Advise(sentence.Sequence, sums);
            for (var i = 0; i < sentence.Count; i++)
            {
                sentence.Advice[i] = sentence.Sequence.IsOpen(i) ? sentence.Sequence.Advice(i).ToArray() : null;
            }
        }

        return document;
    }
}
