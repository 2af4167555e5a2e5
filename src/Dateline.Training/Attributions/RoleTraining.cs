using Dateline.Attributions.Learned;
using Dateline.Syntax.Models;

namespace Dateline.Training.Attributions;

/// <summary>The model that finds source and content of a cue, trained on the right cues among the proposed ones.</summary>
internal static class RoleTraining
{
    private const int Bits = 18;
    private const float Margin = 80;
    private static readonly int Source = LearnedAttributions.RoleLabels.Labels.ToList().IndexOf("B-source");
    private static readonly int Content = LearnedAttributions.RoleLabels.Labels.ToList().IndexOf("B-content");

    public static PerceptronTrainer Train(IReadOnlyList<TrainingArticle> articles, int seed)
    {
        var trainer = new MarginTrainer<RoleWindow>(LearnedAttributions.RoleLabels, Bits, RoleFeatures.AddPosition, RoleFeatures.AddTransition, Margin, missed: 0);
        return SequenceLearning.Learn(trainer, [.. articles.SelectMany(Examples)], seed);
    }

    private static IEnumerable<(RoleWindow, int[])> Examples(TrainingArticle article)
    {
        var words = article.Article.Words;
        foreach (var attribution in article.Article.Attributions)
        {
            var window = new RoleWindow(words, attribution.Cue, [.. article.Cues.Where(c => !c.Overlaps(attribution.Cue))]);
            var labels = new int[words.Count];
            foreach (var range in attribution.Content.Ranges)
            {
                SequenceLearning.Label(labels, range, Content);
            }

            foreach (var range in attribution.Source.Ranges)
            {
                SequenceLearning.Label(labels, range, Source);
            }

            yield return (window, labels[window.Range.First..window.Range.End]);
        }
    }
}
