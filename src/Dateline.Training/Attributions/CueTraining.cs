using Dateline.Attributions.Learned;
using Dateline.Syntax.Models;

namespace Dateline.Training.Attributions;

/// <summary>The model that proposes cues.</summary>
internal static class CueTraining
{
    private const int Bits = 18;

    /// <summary>About what one mistake moves the score of a word.</summary>
    private const float Margin = 80;
    private const float Missed = 80;

    public static PerceptronTrainer Train(IReadOnlyList<LabelledArticle> articles, int seed)
    {
        var trainer = new MarginTrainer<CueSentence>(LearnedAttributions.CueLabels, Bits, CueFeatures.AddPosition, CueFeatures.AddTransition, Margin, Missed);
        var examples = new List<(CueSentence, int[])>();
        foreach (var article in articles)
        {
            var labels = new int[article.Words.Count];
            foreach (var attribution in article.Attributions)
            {
                SequenceLearning.Label(labels, attribution.Cue, 1);
            }

            for (var s = 0; s < article.Words.Line.Sentences.Count; s++)
            {
                var sentence = CueSentence.Of(article.Words, s);
                examples.Add((sentence, labels[sentence.Range.First..sentence.Range.End]));
            }
        }

        return SequenceLearning.Learn(trainer, [.. examples], seed);
    }
}
