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
        var learner = new NameLearner(features, options.Epochs, options.Seeds);
        var log = options.Training.Log;
        log.WriteLine($"read {watch.Elapsed.TotalSeconds:F0} s");
        var (ofWiki, ofRe3d, ofPolitics) = (new NameMeasurement(), new NameMeasurement(), new NameMeasurement());
        for (var fold = 0; fold < Folds; fold += options.Thin)
        {
            using var trainer = learner.Train([.. wiki.Rest(fold, Folds), .. re3d.Rest(fold, Folds), .. politics.Documents, .. uner.Documents, .. gum.Documents], silver);
            ofWiki.Add(wiki.Fold(fold, Folds), d => learner.Read(d, trainer.Weights));
            ofRe3d.Add(re3d.Fold(fold, Folds), d => learner.Read(d, trainer.Weights));
        }

        using (var trainer = learner.Train([.. wiki.Documents, .. re3d.Documents, .. uner.Documents, .. gum.Documents], silver))
        {
            ofPolitics.Add(politics.Documents, d => learner.Read(d, trainer.Weights));
        }

        ofWiki.Write("WikiGold, five folds", log);
        ofPolitics.Write("CrossNER politics, unseen", log);
        ofRe3d.Write("re3d, five folds by document", log);
        log.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s");
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
