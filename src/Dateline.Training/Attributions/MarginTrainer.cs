using Dateline.Syntax.Models;

namespace Dateline.Training.Attributions;

/// <summary>
/// Trains a sequence model with a margin: while it learns, every wrong label of a word has something added to its score, so that right paths must win clearly.
/// To leave out a cue costs more than to find one too many, which brings recall up to precision.
/// </summary>
internal sealed class MarginTrainer<T>
{
    private readonly PositionFeatures<T> _position;
    private readonly TransitionFeatures<T> _transition;
    private readonly CostScorer _costs;
    private readonly SequenceTagger<T> _tagger;

    /// <param name="margin">Added to a wrong label.</param>
    /// <param name="missed">Added besides to "O" where another label is right.</param>
    public MarginTrainer(BioScheme scheme, int bits, PositionFeatures<T> position, TransitionFeatures<T> transition, float margin, float missed)
    {
        (_position, _transition) = (position, transition);
        Weights = new(scheme.Labels.Count, bits);
        _costs = new(Weights, margin, missed);
        _tagger = new(_costs, scheme, AddCosted, transition);
    }

    /// <summary>Call its Average and Write after the last sequence.</summary>
    public PerceptronTrainer Weights { get; }

    public void Learn(T sequence, int[] right)
    {
        _costs.Right = right;
        var found = _tagger.Tag(sequence, right.Length);
        Weights.Step();
        for (var i = 0; i < right.Length; i++)
        {
            Move(sequence, i, right, found);
        }
    }

    private void AddCosted(ref FeatureRows rows, T sequence, int position)
    {
        _position(ref rows, sequence, position);
        _costs.Position = position;
    }

    private void Move(T sequence, int i, int[] right, int[] found)
    {
        Span<uint> buffer = stackalloc uint[LinearModel.MaxRows];
        if (right[i] != found[i])
        {
            var rows = new FeatureRows(buffer, Weights.Bits);
            _position(ref rows, sequence, i);
            Weights.Update(rows.Rows, right[i], found[i]);
        }

        var (rightBefore, foundBefore) = i == 0 ? (-1, -1) : (right[i - 1], found[i - 1]);
        if (right[i] == found[i] && rightBefore == foundBefore)
        {
            return;
        }

        var transition = new FeatureRows(buffer, Weights.Bits);
        _transition(ref transition, sequence, i, rightBefore);
        Weights.Move(transition.Rows, right[i], 1);
        transition.Clear();
        _transition(ref transition, sequence, i, foundBefore);
        Weights.Move(transition.Rows, found[i], -1);
    }

    private sealed class CostScorer(PerceptronTrainer weights, float margin, float missed) : IRowScorer
    {
        public int Classes => weights.Classes;

        public int Bits => weights.Bits;

        public int[] Right { get; set; } = [];

        /// <summary>Of the position that is about to be scored; −1 while a step between two is.</summary>
        public int Position { get; set; } = -1;

        public void Score(ReadOnlySpan<uint> rows, Span<float> scores)
        {
            weights.Score(rows, scores);
            if (Position < 0)
            {
                return;
            }

            var right = Right[Position];
            Position = -1;
            for (var label = 0; label < Classes; label++)
            {
                scores[label] += label == right ? 0 : label == 0 ? margin + missed : margin;
            }
        }
    }
}
