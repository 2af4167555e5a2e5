namespace Dateline.Syntax.Models;

/// <summary>Trains the weights of a <see cref="SequenceTagger{T}"/> as a structured perceptron: where the best path differs from the right one, the features of both are moved.</summary>
public sealed class SequenceTrainer<T> : IDisposable
{
    private readonly PositionFeatures<T> _position;
    private readonly TransitionFeatures<T> _transition;
    private readonly SequenceTagger<T> _tagger;

    private readonly OpenPosition<T>? _isOpen;

    public SequenceTrainer(BioScheme scheme, int bits, PositionFeatures<T> position, TransitionFeatures<T> transition, OpenPosition<T>? isOpen = null, PositionAdvice<T>? advice = null)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        (_position, _transition, _isOpen) = (position, transition, isOpen);
        Weights = new(scheme.Labels.Count, bits);
        _tagger = new(Weights, scheme, position, transition, isOpen) { Advice = advice };
    }

    /// <summary>Call its Average and Write after the last sequence.</summary>
    public PerceptronTrainer Weights { get; }

    /// <summary>Learns one sequence. A right label of −1 is unknown: nothing is learned there.</summary>
    public void Learn(T sequence, ReadOnlySpan<int> right)
    {
        var found = _tagger.Tag(sequence, right.Length);
        Weights.Step();
        for (var i = 0; i < right.Length; i++)
        {
            Move(sequence, i, right, found);
        }
    }

    public void Dispose() => Weights.Dispose();

    private void Move(T sequence, int i, ReadOnlySpan<int> right, int[] found)
    {
        if (right[i] < 0 || (_isOpen is not null && !_isOpen(sequence, i)))
        {
            return;
        }

        Span<uint> buffer = stackalloc uint[LinearModel.MaxRows];
        if (right[i] != found[i])
        {
            var rows = new FeatureRows(buffer, Weights.Bits);
            _position(ref rows, sequence, i);
            Weights.Update(rows.Rows, right[i], found[i]);
        }

        var (rightBefore, foundBefore) = i == 0 ? (-1, -1) : (right[i - 1], found[i - 1]);
        if ((i > 0 && rightBefore < 0) || (right[i] == found[i] && rightBefore == foundBefore))
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
}
