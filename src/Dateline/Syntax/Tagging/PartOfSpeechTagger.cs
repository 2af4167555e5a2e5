using Dateline.Syntax.Models;

namespace Dateline.Syntax.Tagging;

/// <summary>Gives every word its universal tag, then its Penn tag, greedily from left to right.</summary>
internal sealed class PartOfSpeechTagger
{
    private readonly IRowScorer _upos;
    private readonly IRowScorer _xpos;

    public PartOfSpeechTagger(IRowScorer upos, IRowScorer xpos) => (_upos, _xpos) = (upos, xpos);

    public void Tag(WorkingSentence sentence)
    {
        TagUpos(_upos, sentence);
        TagXpos(_xpos, sentence);
    }

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

    /// <summary>Needs universal tags.</summary>
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
