using Dateline.Syntax;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;

namespace Dateline.Training.Syntax;

/// <summary>
/// Learns from a beam search (max-violation update, Huang et al. 2012): where the best parse found is not the right one, weights are moved at the step
/// where its lead over the right one is largest.
/// </summary>
internal sealed class BeamLearner
{
    private readonly PerceptronTrainer _trainer;
    private readonly BeamSearch _search = new();
    private readonly ParserState _state = new();
    private byte[] _violating = [];

    public BeamLearner(PerceptronTrainer trainer) => _trainer = trainer;

    /// <summary>The transitions that build the gold tree, or of a crossing tree the one nearest to it.</summary>
    public static byte[] RightTransitions(GoldSentence sentence)
    {
        var state = new ParserState();
        Span<int> costs = stackalloc int[3];
        state.Start(sentence.Working);
        while (!state.IsFinished)
        {
            DynamicOracle.Costs(state, sentence.Heads, costs);
            state.Apply(DynamicOracle.Cheapest(costs));
        }

        return state.Taken.ToArray();
    }

    public void Learn(WorkingSentence sentence, byte[] right)
    {
        _trainer.Step();
        var length = Violation(sentence, right);
        if (length == 0)
        {
            return;
        }

        var same = right.AsSpan(0, length).CommonPrefixLength(_violating);
        Move(sentence, right.AsSpan(0, length), same, 1);
        Move(sentence, _violating.AsSpan(0, length), same, -1);
    }

    /// <summary>How many transitions to learn from; 0 when the search found the right parse. The violating transitions are kept.</summary>
    private int Violation(WorkingSentence sentence, byte[] right)
    {
        Span<uint> buffer = stackalloc uint[ArcFeatures.MostRows];
        Span<float> scores = stackalloc float[3];
        _search.Start(sentence);
        _state.Start(sentence);
        var (rightScore, largest, length) = (0f, -1f, 0);
        for (var step = 0; step < right.Length; step++)
        {
            var rows = new FeatureRows(buffer, _trainer.Bits);
            ArcFeatures.AddAll(ref rows, _state);
            _trainer.Score(rows.Rows, scores);
            rightScore += scores[right[step]];
            _state.Apply((Transition)right[step]);
            _search.Advance(_trainer);
            var violation = _search.Score(0) - rightScore;
            if (violation > largest && !_search.State(0).Taken.SequenceEqual(right.AsSpan(0, step + 1)))
            {
                (largest, length) = (violation, step + 1);
                _violating = _search.State(0).Taken.ToArray();
            }
        }

        return _search.State(0).Taken.SequenceEqual(right) ? 0 : length;
    }

    private void Move(WorkingSentence sentence, ReadOnlySpan<byte> transitions, int from, float amount)
    {
        Span<uint> buffer = stackalloc uint[ArcFeatures.MostRows];
        _state.Start(sentence);
        for (var step = 0; step < transitions.Length; step++)
        {
            if (step >= from)
            {
                var rows = new FeatureRows(buffer, _trainer.Bits);
                ArcFeatures.AddAll(ref rows, _state);
                _trainer.Move(rows.Rows, transitions[step], amount);
            }

            _state.Apply((Transition)transitions[step]);
        }
    }
}
