namespace Dateline.Syntax.Models;

/// <summary>The labels of a sequence model: "O", then "B-X" and "I-X" of every kind; an I- label follows only its own B- or I-.</summary>
public sealed class BioScheme
{
    private readonly bool[] _allowed;
    private readonly string[] _kinds;

    /// <param name="labels">As in the model file; a label list without BIO prefixes allows every order.</param>
    public BioScheme(IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        Labels = labels;
        _kinds = [.. labels.Select(label => label.Length > 2 ? label[2..] : label)];
        _allowed = new bool[(labels.Count + 1) * labels.Count];
        for (var previous = -1; previous < labels.Count; previous++)
        {
            for (var label = 0; label < labels.Count; label++)
            {
                _allowed[((previous + 1) * labels.Count) + label] = !labels[label].StartsWith("I-", StringComparison.Ordinal)
                    || (previous >= 0 && labels[previous].Length > 2 && labels[previous][1..] == labels[label][1..])
                    || (previous >= 0 && labels[previous].Length > 2 && labels[previous][0] == 'B' && labels[previous][2..] == labels[label][2..]);
            }
        }
    }

    public IReadOnlyList<string> Labels { get; }

    public static BioScheme OfKinds(params IReadOnlyList<string> kinds) => new(["O", .. kinds.SelectMany(k => new[] { $"B-{k}", $"I-{k}" })]);

    /// <param name="previous">−1 at the start of the sequence.</param>
    public bool Allows(int previous, int label) => _allowed[((previous + 1) * Labels.Count) + label];

    public bool IsBegin(int label) => Labels[label].StartsWith("B-", StringComparison.Ordinal);

    public bool IsInside(int label) => Labels[label].StartsWith("I-", StringComparison.Ordinal);

    /// <summary>The kind without its prefix; "O" for no kind.</summary>
    public string Kind(int label) => _kinds[label];

    /// <summary>The labelled stretches: first index, one past the last, label of the beginning.</summary>
    public IEnumerable<(int First, int End, int Label)> Spans(IReadOnlyList<int> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        for (var i = 0; i < labels.Count; i++)
        {
            if (!IsBegin(labels[i]))
            {
                continue;
            }

            var (first, label) = (i, labels[i]);
            while (i + 1 < labels.Count && IsInside(labels[i + 1]) && Kind(labels[i + 1]) == Kind(label))
            {
                i++;
            }

            yield return (first, i + 1, label);
        }
    }
}
