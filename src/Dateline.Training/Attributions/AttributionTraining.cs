using System.Diagnostics;
using Dateline.Attributions.Learned;
using Dateline.Lexicons;
using Dateline.Syntax.Models;
using Dateline.Syntax;

namespace Dateline.Training.Attributions;

/// <summary>
/// Trains the two attribution models on PolNeAR train and measures them on its dev part. Beside its own the role model sees the cues that a model trained
/// on the other folds proposes: what it meets in use.
/// </summary>
internal static class AttributionTraining
{
    private const int Folds = 3;
    private const int Seed = 5;

    public static void Run(TrainingOptions options)
    {
        var watch = Stopwatch.StartNew();
        var data = new DataFolder(options.Output);
        var reader = new ArticleReader(data);
        if (!options.MeasureOnly)
        {
            Train(options, reader.Read(options, "train"), watch);
        }

        var measurement = new AttributionMeasurement(reader, LearnedAttributions.Load(data), options.Log);
        measurement.Polnear(reader.Read(options, "dev"));
        foreach (var part in new[] { "gold", "gold_extra" })
        {
            measurement.Gold(part, reader.ReadGold(options, part));
        }

        options.Log.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s");
    }

    private static void Train(TrainingOptions options, List<LabelledArticle> articles, Stopwatch watch)
    {
        options.Log.WriteLine($"{articles.Count} articles, {articles.Sum(a => a.Words.Count)} words, {articles.Sum(a => a.Attributions.Count)} attributions, {watch.Elapsed.TotalSeconds:F0} s");
        var proposed = Propose(articles);
        options.Log.WriteLine($"{proposed.Sum(p => p.Cues.Count)} cues proposed by the folds, {watch.Elapsed.TotalSeconds:F0} s");
        using var cues = Twice(seed => CueTraining.Train(articles, seed));
        cues.Write(options.Model(LearnedAttributions.CueModel), LearnedAttributions.CueLabels.Labels, CueFeatures.Templates);
        using var roles = Twice(seed => RoleTraining.Train(proposed, seed));
        roles.Write(options.Model(LearnedAttributions.RoleModel), LearnedAttributions.RoleLabels.Labels, RoleFeatures.Templates);
        options.Log.WriteLine($"trained {watch.Elapsed.TotalSeconds:F0} s");
    }

    /// <summary>The sum of two trainings in different orders, which <see cref="LearnedAttributions.Eagerness"/> counts with.</summary>
    private static PerceptronTrainer Twice(Func<int, PerceptronTrainer> train)
    {
        var sum = train(Seed);
        using var other = train(Seed + 1);
        sum.Add(other);
        return sum;
    }

    private static List<TrainingArticle> Propose(List<LabelledArticle> articles)
    {
        var proposed = new List<TrainingArticle>();
        for (var fold = 0; fold < Folds; fold++)
        {
            using var weights = CueTraining.Train([.. articles.Where((_, i) => i % Folds != fold)], Seed);
            var model = new LearnedAttributions(weights, weights, eagerness: 0);
            proposed.AddRange(articles.Where((_, i) => i % Folds == fold).Select(a => new TrainingArticle(a, model.Cues(a.Words))));
        }

        return proposed;
    }
}

/// <param name="Cues">As proposed by a model that has not seen the article.</param>
internal sealed record TrainingArticle(LabelledArticle Article, IReadOnlyList<TokenRange> Cues);
