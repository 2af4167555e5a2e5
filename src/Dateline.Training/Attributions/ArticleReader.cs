using Dateline.Attributions;
using Dateline.Attributions.Cues;
using Dateline.Attributions.Learned;
using Dateline.Documents;
using Dateline.Evaluation.Corpora;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Training.Attributions;

/// <summary>Reads articles through all steps that come before the models.</summary>
internal sealed class ArticleReader
{
    private readonly DocumentPreparer _preparer;
    private readonly SyntaxAnalyzer _syntax;
    private readonly MentionFinder _mentions;

    public ArticleReader(DataFolder data)
    {
        (_preparer, _syntax, _mentions) = (DocumentPreparer.Load(data), SyntaxAnalyzer.Load(data), MentionFinder.Load(data));
        Finder = AttributionFinder.Load(data);
        Lexicon = CueLexicon.Load(data);
    }

    public AttributionFinder Finder { get; }

    public CueLexicon Lexicon { get; }

    public List<LabelledArticle> Read(TrainingOptions options, string split)
    {
        var articles = PolnearArticle.ReadAll(Path.Combine(options.Corpora, "attribution", "polnear", split)).ToArray();
        var labelled = new LabelledArticle[articles.Length];
        Parallel.For(0, articles.Length, i => labelled[i] = Read(articles[i]));
        return [.. labelled];
    }

    /// <summary>The reports of a part of the gold.</summary>
    public List<(GoldReport Report, ReadReport Read)> ReadGold(TrainingOptions options, string part)
    {
        GoldReport[] reports = [.. GoldReport.ReadAll(Path.Combine(options.Corpora, part))];
        var read = new ReadReport[reports.Length];
        Parallel.For(0, reports.Length, i => read[i] = Read(new RawReport(reports[i].Input.Key, reports[i].Input.Text) { Title = reports[i].Input.Title, Publisher = reports[i].Input.Publisher }));
        return [.. reports.Zip(read)];
    }

    private LabelledArticle Read(PolnearArticle article)
    {
        var read = Read(new RawReport(article.Input.Key, article.Input.Text));
        return new(article, read, LabelledArticle.Align(read.Words, article));
    }

    private ReadReport Read(RawReport report)
    {
        var document = _preparer.Prepare(report);
        var sentences = _syntax.Analyze(document);
        var mentions = _mentions.Find(document, sentences);
        var reading = Finder.Read(document, sentences, mentions);
        return new(document, reading, mentions, Finder.Words(reading, mentions));
    }
}

/// <summary>A report after all steps that come before the models.</summary>
internal sealed record ReadReport(Document Document, DraftReading Reading, MentionLayer Mentions, DocumentWords Words);
