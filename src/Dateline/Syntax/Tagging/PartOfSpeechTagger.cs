using Dateline.Syntax.Models;

namespace Dateline.Syntax.Tagging;

/// <summary>
/// Tags in three passes, each from left to right: a draft of the universal tags, the Penn tags with the drafts on both sides, and the universal tags with the Penn tags
/// on both sides.
/// </summary>
internal sealed class PartOfSpeechTagger
{
    private readonly IRowScorer _draft;
    private readonly IRowScorer _xpos;
    private readonly IRowScorer _upos;

    public PartOfSpeechTagger(IRowScorer draft, IRowScorer xpos, IRowScorer upos) => (_draft, _xpos, _upos) = (draft, xpos, upos);

    /// <param name="model">The path of a model file by its name.</param>
    public static PartOfSpeechTagger Open(Func<string, string> model) => new(
        LinearModel.Open(model("draft.dlm"), TagFeatures.DraftTemplates),
        LinearModel.Open(model("xpos.dlm"), TagFeatures.XposTemplates),
        LinearModel.Open(model("upos.dlm"), TagFeatures.UposTemplates));

    /// <summary>Name and checksum of the model files, where the weights are of files.</summary>
    public IEnumerable<(string Name, ulong Checksum)> Models => LinearModel.Named(("draft", _draft), ("xpos", _xpos), ("upos", _upos));

    public void Tag(WorkingSentence sentence)
    {
        TagDraft(_draft, sentence);
        TagXpos(_xpos, sentence);
        TagUpos(_upos, sentence);
    }

    public static void TagDraft(IRowScorer scorer, WorkingSentence sentence)
    {
        Span<uint> buffer = stackalloc uint[TagFeatures.MostRows];
        Span<float> scores = stackalloc float[scorer.Classes];
        for (var i = 0; i < sentence.Count; i++)
        {
            var rows = scorer.Collect(buffer);
            TagFeatures.AddDraft(ref rows, sentence, i);
            scorer.Score(rows.Rows, scores);
            sentence.Draft[i] = (Upos)Best(scores);
        }
    }

    /// <summary>Needs drafts.</summary>
    public static void TagXpos(IRowScorer scorer, WorkingSentence sentence)
    {
        Span<uint> buffer = stackalloc uint[TagFeatures.MostRows];
        Span<float> scores = stackalloc float[scorer.Classes];
        for (var i = 0; i < sentence.Count; i++)
        {
            var rows = scorer.Collect(buffer);
            TagFeatures.AddXpos(ref rows, sentence, i);
            scorer.Score(rows.Rows, scores);
            sentence.Xpos[i] = (Xpos)Best(scores);
        }
    }

    /// <summary>Needs drafts and Penn tags.</summary>
    public static void TagUpos(IRowScorer scorer, WorkingSentence sentence)
    {
        Span<uint> buffer = stackalloc uint[TagFeatures.MostRows];
        Span<float> scores = stackalloc float[scorer.Classes];
        for (var i = 0; i < sentence.Count; i++)
        {
            var rows = scorer.Collect(buffer);
            TagFeatures.AddUpos(ref rows, sentence, i);
            scorer.Score(rows.Rows, scores);
            sentence.Upos[i] = (Upos)Best(scores);
        }
    }

    /// <summary>The first class with the highest score.</summary>
    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
        {
            if (scores[c] > scores[best])
            {
                best = c;
            }
        }

        return best;
    }
}
