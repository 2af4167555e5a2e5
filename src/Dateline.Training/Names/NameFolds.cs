using System.Diagnostics;
using Dateline.Mentions.Tagging;

namespace Dateline.Training.Names;

/// <summary>
/// How good the names tagger is on texts it was not trained on: WikiGold in five stretches and re3d in five parts by document, each left out in turn (all other corpora are
/// in the training), and CrossNER politics as an unseen domain (nothing of it in the training).
/// </summary>
internal static class NameFolds
{
    private const int Folds = 5;

    public static void Run(FoldOptions options)
    {
        var watch = Stopwatch.StartNew();
        var features = new NameFeatures(Families(options.Without));
        var corpora = new NameCorpora(options.Training, features);
        var (wiki, politics, uner, gum, re3d) = (corpora.Columns("wikigold", "wikigold"), corpora.Columns("crossner-pol", "crossner"), corpora.Columns("uner-dev", "uner"), corpora.GumTraining(), corpora.Re3d(_ => true));
        List<LabelledName[]> silver = [.. corpora.Columns("silver-train", "silver").Documents.Where((_, i) => i % options.Thin == 0)];
        var learner = new NameLearner(features, corpora.Nets, options.Epochs, options.Seeds);
        var log = options.Training.Log;
        log.WriteLine($"read {watch.Elapsed.TotalSeconds:F0} s");
        var (ofWiki, ofRe3d, ofPolitics) = (new NameMeasurement(), new NameMeasurement(), new NameMeasurement());
        LabelledName[][] copiedPolitics = [.. corpora.WithCopies(politics.Documents)], others = [.. corpora.WithCopies(uner.Documents), .. corpora.WithCopies(gum.Documents)];
        for (var fold = 0; fold < Folds; fold += options.Thin)
        {
            Learn(
                [.. corpora.WithCopies(wiki.Rest(fold, Folds)), .. corpora.WithCopies(re3d.Rest(fold, Folds)), .. copiedPolitics, .. others],
                (ofWiki, [.. wiki.Fold(fold, Folds)]),
                (ofRe3d, [.. re3d.Fold(fold, Folds)]));
        }

        Learn([.. corpora.WithCopies(wiki.Documents), .. corpora.WithCopies(re3d.Documents), .. others], (ofPolitics, politics.Documents));
        ofWiki.Write("WikiGold, five folds", log);
        ofPolitics.Write("CrossNER politics, unseen", log);
        ofRe3d.Write("re3d, five folds by document", log);
        log.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s");
        options.WriteDown(
            "names",
            $"folds names --epochs {options.Epochs} --seeds {options.Seeds}",
            ["names.dlm", "name-net.dln", "name-vectors.dlv"],
            [new("WikiGold, exact F1", ofWiki.Exact), new("CrossNER politics unseen, exact F1", ofPolitics.Exact), new("re3d, proper names, overlap F1", ofRe3d.Overlap)]);

        void Learn(IReadOnlyList<LabelledName[]> gold, params ReadOnlySpan<(NameMeasurement Measurement, IReadOnlyList<LabelledName[]> Documents)> heldOut)
        {
            using var trainer = learner.Train(gold, silver);
            var nets = features.Has(NameFamilies.Net) ? corpora.Nets.TrainAll(gold, silver) : [];
            foreach (var (measurement, documents) in heldOut)
            {
                NetLearner.Advise(nets, documents);
                measurement.Add(documents, d => learner.Read(d, trainer.Weights, learner.AdviceWeight));
            }
        }
    }

    private static NameFamilies Families(IReadOnlyList<string> without)
    {
        var families = NameFamilies.All;
        foreach (var name in without)
        {
            families &= Enum.TryParse<NameFamilies>(name, ignoreCase: true, out var family)
                ? ~family
                : throw new UsageException($"'{name}' is no family of features; there are {string.Join(", ", Enum.GetNames<NameFamilies>())}.");
        }

        return families;
    }
}
