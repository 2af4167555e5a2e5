namespace Dateline.Mentions;

/// <summary>All mentions of a document in the order of the text, with lookups by token and by coreference chain.</summary>
public sealed class MentionLayer
{
    private readonly Dictionary<(int Sentence, int Token), int> _byHead = [];
    private readonly ILookup<int, Mention> _byEntity;

    public MentionLayer(IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        All = mentions;
        foreach (var mention in mentions)
        {
            _byHead.TryAdd((mention.Sentence, mention.Head), mention.Id);
        }

        _byEntity = mentions.ToLookup(m => m.Entity);
    }

    public IReadOnlyList<Mention> All { get; }

    /// <summary>The mention whose head is the token, or null.</summary>
    public Mention? ByHead(int sentence, int token) => _byHead.TryGetValue((sentence, token), out var id) ? All[id] : null;

    /// <summary>The mentions of one coreference chain, in the order of the text.</summary>
    public IEnumerable<Mention> Chain(int entity) => _byEntity[entity];
}
