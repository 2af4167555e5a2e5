using Dateline.Syntax.Models;
using Dateline.Syntax.Tagging;

namespace Dateline.Syntax.Parsing;

/// <summary>A greedy arc-hybrid parser, then a classifier that names the relation of every arc of the finished tree. The tree is projective with one root.</summary>
internal sealed class DependencyParser
{
    private readonly IRowScorer _arcs;
    private readonly IRowScorer _relations;

    public DependencyParser(IRowScorer arcs, IRowScorer relations) => (_arcs, _relations) = (arcs, relations);

    /// <summary>Fills heads and relations of a tagged sentence.</summary>
    public void Parse(WorkingSentence sentence, ParserState state)
    {
        Span<uint> buffer = stackalloc uint[ArcFeatures.MostRows];
        Span<float> scores = stackalloc float[_arcs.Classes];
        state.Start(sentence);
        while (!state.IsFinished)
        {
            var rows = new FeatureRows(buffer, _arcs.Bits);
            ArcFeatures.Add(ref rows, state);
            _arcs.Score(rows.Rows, scores);
            state.Apply(BestAllowed(state, scores), sentence.Heads);
        }

        NameRelations(sentence, state);
    }

    /// <summary>The best transition that the state allows; there always is one before the end.</summary>
    public static Transition BestAllowed(ParserState state, ReadOnlySpan<float> scores)
    {
        var best = state.CanShift ? Transition.Shift : state.CanLeft ? Transition.Left : Transition.Right;
        if (state.CanLeft && scores[(int)Transition.Left] > scores[(int)best])
        {
            best = Transition.Left;
        }

        return state.CanRight && scores[(int)Transition.Right] > scores[(int)best] ? Transition.Right : best;
    }

    private void NameRelations(WorkingSentence sentence, ParserState state)
    {
        Span<uint> buffer = stackalloc uint[LabelFeatures.MostRows];
        Span<float> scores = stackalloc float[_relations.Classes];
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Heads[i] >= sentence.Count)
            {
                sentence.Relations[i] = Relation.Root;
                continue;
            }

            var rows = new FeatureRows(buffer, _relations.Bits);
            LabelFeatures.Add(ref rows, sentence, state, i);
            _relations.Score(rows.Rows, scores);
            scores[(int)Relation.Root] = float.MinValue;
            sentence.Relations[i] = (Relation)PartOfSpeechTagger.Best(scores);
        }
    }
}
