using Dateline.Attributions;
using Dateline.Attributions.Cues;
using Dateline.Attributions.Sources;
using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Tests.Attributions;

/// <summary>Finds the attributions of hand-built sentences with the shipped word lists and no mentions.</summary>
internal static class Reading
{
    private static readonly DataFolder Data = DataFolder.BesideProgram();
    private static readonly AttributionFinder Finder = new(CueLexicon.Load(Data), SourceNouns.Load(Data), MediaTable.Load(Data), new FormPool(WordClusters.None));

    public static AttributionLayer Of(params string[] compact) => Of(Some.Sentences(compact));

    public static AttributionLayer Of(IReadOnlyList<Sentence> sentences, Func<Document, Document>? change = null)
    {
        var document = Some.Document(sentences);
        return Finder.Find(change is null ? document : change(document), sentences, new MentionLayer([]));
    }

    /// <summary>Source name, cue and content parts: "anonymous residents | said | the road is closed".</summary>
    public static string[] Lines(IReadOnlyList<Sentence> sentences, AttributionLayer layer)
    {
        var text = Some.TextOf(sentences);
        return [.. layer.All.Select(a => $"{a.Source?.Name ?? "-"} | {a.CueText} | {string.Join(" ~ ", a.Content.Select(c => text[c.Start..c.End]))}")];
    }

    public static string[] Lines(params string[] compact)
    {
        var sentences = Some.Sentences(compact);
        return Lines(sentences, Of(sentences));
    }
}
