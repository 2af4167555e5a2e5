using Dateline.Attributions;
using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Evaluation;

/// <summary>Reads reports as far as their attributions, with and without attitudes.</summary>
public sealed class SourceReader(DataFolder data, DocumentPreparer preparer, SyntaxAnalyzer syntax, MentionFinder mentions)
{
    private readonly AttributionFinder _reports = AttributionFinder.Load(data);
    private readonly Lazy<AttributionFinder> _attitudes = new(() => AttributionFinder.Load(data, new() { IncludeAttitudes = true }));

    public AttributionLayer Read(RawReport report, bool includeAttitudes)
    {
        var document = preparer.Prepare(report);
        var sentences = syntax.Analyze(document);
        return (includeAttitudes ? _attitudes.Value : _reports).Find(document, sentences, mentions.Find(document, sentences));
    }
}
