using Dateline.Syntax;

namespace Dateline.Mentions.Tagging;

/// <summary>What the reading of one document needs room for; kept from document to document, used by one thread at a time.</summary>
/// <param name="vectors">Of the net that reads.</param>
internal sealed class NameScratch(DocumentVectors vectors)
{
    private readonly List<NameSequence> _spare = [];

    /// <summary>The sentences of the document.</summary>
    public List<NameSequence> Sequences { get; } = [];

    public List<int[]> Labels { get; } = [];

    public DocumentNames Names { get; } = new();

    public DocumentVectors Vectors { get; } = vectors;

    public DocumentLabels Told { get; } = new();

    /// <summary>Adds a sentence of so many words, which the caller fills before it calls <see cref="NameSequence.Reset"/>.</summary>
    public NameSequence Add(int words)
    {
        var sequence = _spare.Count > 0 ? _spare[^1] : new(new WorkingSentence());
        if (_spare.Count > 0)
        {
            _spare.RemoveAt(_spare.Count - 1);
        }

        sequence.Words.Reset(words);
        Sequences.Add(sequence);
        return sequence;
    }

    /// <summary>Keeps the sentences for the next document.</summary>
    public void Clear()
    {
        _spare.AddRange(Sequences);
        Sequences.Clear();
        Labels.Clear();
    }
}
