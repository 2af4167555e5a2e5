using System.Diagnostics;
using Dateline.Attributions;
using Dateline.Attributions.Learned;
using Dateline.Evaluation;
using Dateline.Evaluation.Corpora;

namespace Dateline.Training.Attributions;

/// <summary>The figures of tools/score_polnear.py and the attributions of the gold for the constructions alone, the models alone and both.</summary>
internal sealed class AttributionMeasurement(ArticleReader reader, LearnedAttributions models, TextWriter log)
{
    private readonly LearnedDrafts _learned = new(reader.Lexicon);

    public void Polnear(List<LabelledArticle> articles)
    {
        Measure("constructions", articles, a => a.Read.Reading.Drafts);
        Measure("models alone", articles, a => _learned.Of(a.Words, models.Find(a.Words), a.Read.Reading));
        Measure("all", articles, a => reader.Finder.WithAttitudes(a.Read.Reading, a.Words, models));
        Measure("models, right cues given", articles, a => _learned.Of(a.Words, models.Find(a.Words, [.. a.Attributions.Select(x => x.Cue)]), a.Read.Reading));
    }

    public void Gold(string part, List<(GoldReport Report, ReadReport Read)> reports)
    {
        Count("constructions", r => r.Reading.Drafts);
        Count("with attitudes", r => reader.Finder.WithAttitudes(r.Reading, r.Words, models));

        void Count(string name, Func<ReadReport, List<Draft>> drafts)
        {
            var score = new GoldAttributions();
            foreach (var (report, read) in reports)
            {
                score.Add(report, reader.Finder.Layer(read.Document, read.Reading, read.Mentions, drafts(read)));
            }

            log.WriteLine(FormattableString.Invariant(
                $"{part}, {name}: attribution {score.Attributions.Text}; of all gold events: innermost source right {score.Attributed:F3}, none where none {score.Own:F3}, chain {score.Chain:F3}"));
        }
    }

    private void Measure(string name, List<LabelledArticle> articles, Func<LabelledArticle, List<Draft>> drafts)
    {
        var score = new PolnearScore();
        var watch = new Stopwatch();
        foreach (var article in articles)
        {
            watch.Start();
            var found = drafts(article);
            watch.Stop();
            score.Add(article.Article, reader.Finder.Layer(article.Read.Document, article.Read.Reading, article.Read.Mentions, found));
        }

        log.WriteLine(FormattableString.Invariant($"PolNeAR dev, {name} ({articles.Sum(a => a.Words.Count) / Math.Max(0.001, watch.Elapsed.TotalSeconds):F0} words/s)"));
        foreach (var line in score.Result().Lines)
        {
            log.WriteLine("  " + line);
        }
    }
}
