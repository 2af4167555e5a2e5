using System.Diagnostics;
using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Parsing;

namespace Dateline.Training.Syntax;

/// <summary>
/// GUM's news genre, all documents of its train and dev parts, in five folds by document, gold tokens and predicted tags. Every fold is read by models that were trained on
/// EWT train, PUD, the other free genres of GUM train and the other four fifths.
/// </summary>
internal static class SyntaxFolds
{
    private const int Folds = 5;

    /// <summary>Of the order in which documents are dealt out to the folds.</summary>
    private const int Seed = 1;

    public static void Run(FoldOptions options)
    {
        var (training, log) = (options.Training, options.Training.Log);
        var watch = Stopwatch.StartNew();
        var pool = new FormPool(WordClusters.Load(new DataFolder(training.Output)));
        var (news, others) = Split(Treebanks.ReadTraining(training, pool));
        news.AddRange(Treebanks.ReadGumNewsDev(training, pool));
        var foldOf = Deal(news);
        log.WriteLine($"{foldOf.Count} documents of news, {news.Sum(s => s.Count)} words; {others.Sum(s => s.Count)} words of other texts");
        SyntaxScores? all = null;
        for (var fold = 0; fold < Folds; fold += options.Thin)
        {
            using var weights = new SyntaxWeights([.. others, .. news.Where(s => foldOf[s.Source.Document] != fold)], options.Epochs, options.Seeds, _ => { });
            var scores = Measure(weights.Models, [.. news.Where(s => foldOf[s.Source.Document] == fold)]);
            log.WriteLine($"fold {fold + 1} of {Folds}: {scores}, {watch.Elapsed.TotalSeconds:F0} s");
            all = all is null ? scores : all.With(scores);
        }

        log.WriteLine($"GUM news: {all}");
        options.WriteDown("syntax", $"folds syntax --epochs {options.Epochs} --seeds {options.Seeds}", SyntaxWeights.Files, all!.Figures("GUM news"));
    }

    private static (List<GoldSentence> News, List<GoldSentence> Others) Split(List<GoldSentence> sentences) =>
        ([.. sentences.Where(Treebanks.IsGumNews)], [.. sentences.Where(s => !Treebanks.IsGumNews(s))]);

    private static Dictionary<string, int> Deal(List<GoldSentence> news)
    {
        string[] documents = [.. news.Select(s => s.Source.Document).Distinct().Order(StringComparer.Ordinal)];
        Shuffle.InPlace(documents, new Random(Seed));
        return documents.Select((document, i) => (document, i)).ToDictionary(p => p.document, p => p.i % Folds);
    }

    private static SyntaxScores Measure(SyntaxModels models, List<GoldSentence> sentences)
    {
        var (search, scores) = (new BeamSearch(), new SyntaxScores(models.Lemmatizer));
        foreach (var sentence in sentences)
        {
            models.Tagger.Tag(sentence.Working);
            models.Parser.Parse(sentence.Working, search);
            scores.Add(sentence);
        }

        return scores;
    }
}
