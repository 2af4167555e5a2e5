using Dateline.Mentions.Tagging;

namespace Dateline.Training.Names;

/// <summary>One corpus of names, ready to be learned from.</summary>
/// <param name="Documents">In the order of the file. A corpus in columns marks no documents: stretches of sentences stand for them.</param>
/// <param name="IsStretched">Whether the documents are such stretches.</param>
internal sealed record NameCorpus(string Name, IReadOnlyList<LabelledName[]> Documents, bool IsStretched)
{
    public IEnumerable<LabelledName> Sentences => Documents.SelectMany(d => d);

    /// <summary>One part of several: whole documents, or a run of stretches.</summary>
    public IEnumerable<LabelledName[]> Fold(int fold, int folds) => Documents.Where((_, i) => FoldOf(i, folds) == fold);

    public IEnumerable<LabelledName[]> Rest(int fold, int folds) => Documents.Where((_, i) => FoldOf(i, folds) != fold);

    private int FoldOf(int document, int folds) => IsStretched ? (int)((long)document * folds / Documents.Count) : document % folds;
}

/// <summary>A sentence with the right label of each word; −1 where the corpus does not tell.</summary>
/// <param name="Rows">The rows of each open word's features that do not look at labels, worked out once for all rounds.</param>
internal sealed record LabelledName(NameSequence Sequence, int[] Labels, uint[][] Rows)
{
    /// <summary>The further rows of the second reading; null where other sentences tell nothing.</summary>
    public uint[][]? Second { get; init; }

    /// <summary>Open words as the net sees them; null for the others.</summary>
    public required NetExample?[] Net { get; init; }

    /// <summary>What the net says of each open word, written by <see cref="NetLearner"/> or from the shipped net; null where nothing was written.</summary>
    public float[]?[] Advice { get; } = new float[]?[Labels.Length];

    /// <summary>0 or 1, the same for all of a document and for its copies: what is trained on one half reads the other.</summary>
    public required int Half { get; init; }

    public int Count => Labels.Length;
}
