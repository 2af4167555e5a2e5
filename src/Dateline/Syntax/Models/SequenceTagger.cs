using System.Buffers;

namespace Dateline.Syntax.Models;

/// <summary>Adds the features of one position that hold whatever the label before it is.</summary>
public delegate void PositionFeatures<in T>(ref FeatureRows rows, T sequence, int position);

/// <summary>Adds the few features that look at the label before (−1 at the start).</summary>
public delegate void TransitionFeatures<in T>(ref FeatureRows rows, T sequence, int position, int previousLabel);

/// <summary>Whether a position can bear another label than the first ("O"); a closed position costs nothing.</summary>
public delegate bool OpenPosition<in T>(T sequence, int position);

/// <summary>Adds to the scores of a position's labels what another model says.</summary>
public delegate void PositionAdvice<in T>(T sequence, int position, Span<float> scores);

/// <summary>
/// Labels a sequence as a whole (Viterbi over pairs of labels, only orders that the scheme allows). The weights are those of a <see cref="LinearModel"/>,
/// or of a <see cref="PerceptronTrainer"/> while <see cref="SequenceTrainer{T}"/> trains them.
/// </summary>
public sealed class SequenceTagger<T>
{
    /// <summary>Labels of the position before that are followed up, the best ones first; those behind are too seldom on the best path to be worth their features.</summary>
    private const int Width = 4;
    private readonly IRowScorer _scorer;
    private readonly PositionFeatures<T> _position;
    private readonly TransitionFeatures<T> _transition;
    private readonly OpenPosition<T>? _isOpen;

    /// <param name="isOpen">Null where every position can bear every label.</param>
    public SequenceTagger(IRowScorer scorer, BioScheme scheme, PositionFeatures<T> position, TransitionFeatures<T> transition, OpenPosition<T>? isOpen = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(scheme);
        (_scorer, Scheme, _position, _transition, _isOpen) = (scorer, scheme, position, transition, isOpen);
    }

    public BioScheme Scheme { get; }

    /// <summary>A second opinion that is added to the scores of a position; null for none.</summary>
    public PositionAdvice<T>? Advice { get; init; }

    /// <summary>The best labels of <paramref name="count"/> positions.</summary>
    public int[] Tag(T sequence, int count)
    {
        var labels = Scheme.Labels.Count;
        var scores = ArrayPool<float>.Shared.Rent(count * labels);
        var origins = ArrayPool<byte>.Shared.Rent(count * labels);
        Span<float> position = stackalloc float[labels];
        Span<float> transition = stackalloc float[labels];
        Span<uint> buffer = stackalloc uint[LinearModel.MaxRows];
        for (var i = 0; i < count; i++)
        {
            var here = scores.AsSpan(i * labels, labels);
            here.Fill(float.NegativeInfinity);
            var before = i == 0 ? [] : scores.AsSpan((i - 1) * labels, labels);
            if (_isOpen is not null && !_isOpen(sequence, i))
            {
                var best = Best(before, float.PositiveInfinity);
                (here[0], origins[i * labels]) = (best < 0 ? 0 : before[best], (byte)Math.Max(0, best));
                continue;
            }

            ScorePosition(sequence, i, buffer, position);
            var (previous, floor) = (-1, float.PositiveInfinity);
            for (var rank = 0; rank < Width && (i == 0 ? rank == 0 : (previous = Best(before, floor)) >= 0); rank++)
            {
                floor = previous < 0 ? 0 : before[previous];
                ScoreTransition(sequence, i, previous, buffer, transition);
                for (var label = 0; label < labels; label++)
                {
                    var score = (previous < 0 ? 0 : floor) + position[label] + transition[label];
                    if (Scheme.Allows(previous, label) && score > here[label])
                    {
                        here[label] = score;
                        origins[(i * labels) + label] = (byte)Math.Max(0, previous);
                    }
                }
            }
        }

        var path = Trace(scores, origins, count, labels);
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(origins);
        return path;
    }

    // The best label with a score under the ceiling, −1 where there is none.
    private static int Best(ReadOnlySpan<float> scores, float ceiling)
    {
        var best = -1;
        for (var label = 0; label < scores.Length; label++)
        {
            if (scores[label] < ceiling && scores[label] > (best < 0 ? float.NegativeInfinity : scores[best]))
            {
                best = label;
            }
        }

        return best;
    }

    private void ScorePosition(T sequence, int i, Span<uint> buffer, Span<float> scores)
    {
        var rows = _scorer.Collect(buffer);
        _position(ref rows, sequence, i);
        _scorer.Score(rows.Rows, scores);
        Advice?.Invoke(sequence, i, scores);
    }

    private void ScoreTransition(T sequence, int i, int previous, Span<uint> buffer, Span<float> scores)
    {
        var rows = _scorer.Collect(buffer);
        _transition(ref rows, sequence, i, previous);
        _scorer.Score(rows.Rows, scores);
    }

    private static int[] Trace(float[] scores, byte[] origins, int count, int labels)
    {
        var path = new int[count];
        for (var i = count - 1; i >= 0; i--)
        {
            if (i < count - 1)
            {
                path[i] = origins[((i + 1) * labels) + path[i + 1]];
                continue;
            }

            for (var label = 1; label < labels; label++)
            {
                path[i] = scores[(i * labels) + label] > scores[(i * labels) + path[i]] ? label : path[i];
            }
        }

        return path;
    }
}
