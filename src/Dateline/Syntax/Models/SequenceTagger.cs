using System.Buffers;

namespace Dateline.Syntax.Models;

/// <summary>Adds the features of one position that hold whatever the label before it is.</summary>
public delegate void PositionFeatures<in T>(ref FeatureRows rows, T sequence, int position);

/// <summary>Adds the few features that look at the label before (−1 at the start).</summary>
public delegate void TransitionFeatures<in T>(ref FeatureRows rows, T sequence, int position, int previousLabel);

/// <summary>
/// Labels a sequence as a whole (Viterbi over pairs of labels, only orders that the scheme allows). The weights are those of a <see cref="LinearModel"/>,
/// or of a <see cref="PerceptronTrainer"/> while <see cref="SequenceTrainer{T}"/> trains them.
/// </summary>
public sealed class SequenceTagger<T>
{
    private readonly IRowScorer _scorer;
    private readonly PositionFeatures<T> _position;
    private readonly TransitionFeatures<T> _transition;

    public SequenceTagger(IRowScorer scorer, BioScheme scheme, PositionFeatures<T> position, TransitionFeatures<T> transition)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(scheme);
        (_scorer, Scheme, _position, _transition) = (scorer, scheme, position, transition);
    }

    public BioScheme Scheme { get; }

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
            ScorePosition(sequence, i, buffer, position);
            var here = scores.AsSpan(i * labels, labels);
            here.Fill(float.NegativeInfinity);
            for (var previous = i == 0 ? -1 : 0; previous < (i == 0 ? 0 : labels); previous++)
            {
                var before = i == 0 ? 0 : scores[((i - 1) * labels) + previous];
                if (float.IsNegativeInfinity(before))
                {
                    continue;
                }

                ScoreTransition(sequence, i, previous, buffer, transition);
                for (var label = 0; label < labels; label++)
                {
                    var score = before + position[label] + transition[label];
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

    private void ScorePosition(T sequence, int i, Span<uint> buffer, Span<float> scores)
    {
        var rows = _scorer.Collect(buffer);
        _position(ref rows, sequence, i);
        _scorer.Score(rows.Rows, scores);
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
