using Dateline.Syntax.Models;

namespace Dateline.Syntax.Parsing;

/// <summary>A greedy parser that reads from the last word to the first: its mistakes are others than those of a parser from the left, which takes its tree as advice.</summary>
internal static class OutlineParser
{
    /// <summary>Fills the outline of a tagged sentence.</summary>
    public static void Parse(IRowScorer scorer, WorkingSentence sentence, ParserState state)
    {
        Span<uint> buffer = stackalloc uint[ArcFeatures.MostRows];
        Span<float> scores = stackalloc float[BeamSearch.Transitions];
        state.Start(sentence, isMirrored: true);
        while (!state.IsFinished)
        {
            var rows = scorer.Collect(buffer);
            ArcFeatures.Add(ref rows, state);
            scorer.Score(rows.Rows, scores);
            state.Apply(Best(state, scores));
        }

        var count = sentence.Count;
        for (var i = 0; i < count; i++)
        {
            var head = state.Heads[count - 1 - i];
            sentence.Outline[i] = head >= count ? count : count - 1 - head;
        }
    }

    /// <summary>The best transition that the state allows.</summary>
    public static Transition Best(ParserState state, ReadOnlySpan<float> scores)
    {
        var best = -1;
        for (var t = 0; t < scores.Length; t++)
        {
            if (state.Allows((Transition)t) && (best < 0 || scores[t] > scores[best]))
            {
                best = t;
            }
        }

        return (Transition)best;
    }
}
