namespace Dateline.Mentions;

/// <summary>All mentions of a document in the order of the text (of two that begin together the longer first), with lookups by token and by coreference chain.</summary>
public sealed class MentionLayer
{
    private readonly Dictionary<(int Sentence, int Token), int> _byHead;
    private readonly ILookup<int, Mention> _byEntity;
    private readonly ILookup<int, Mention> _bySentence;

    public MentionLayer(IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        All = mentions;
        _byHead = new(mentions.Count);
        foreach (var mention in mentions)
        {
            _byHead.TryAdd((mention.Sentence, mention.Head), mention.Id);
        }

        _byEntity = mentions.ToLookup(m => m.Entity);
        _bySentence = mentions.ToLookup(m => m.Sentence);
    }

    public IReadOnlyList<Mention> All { get; }

    /// <summary>The mention whose head is the token, or null.</summary>
    public Mention? ByHead(int sentence, int token) => _byHead.TryGetValue((sentence, token), out var id) ? All[id] : null;

    /// <summary>The mentions of one coreference chain, in the order of the text.</summary>
    public IEnumerable<Mention> Chain(int entity) => _byEntity[entity];

    /// <summary>The mentions of one sentence, in the order of the text.</summary>
    public IEnumerable<Mention> Of(int sentence) => _bySentence[sentence];

    /// <summary>The longest mention that holds the token, or null.</summary>
    public Mention? Outermost(int sentence, int token)
    {
        Mention? best = null;
        foreach (var mention in _bySentence[sentence])
        {
            if (mention.First <= token && token < mention.End && (best is null || mention.End - mention.First > best.End - best.First))
            {
                best = mention;
            }
        }

        return best;
    }
}
