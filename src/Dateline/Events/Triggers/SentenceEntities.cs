using Dateline.Actors;
using Dateline.Mentions;
using Dateline.Places;
using Dateline.Syntax;

namespace Dateline.Events.Triggers;

/// <summary>What stands at a token of one sentence: its mention, its actor, its place.</summary>
internal sealed class SentenceEntities
{
    private readonly EventContext _context;
    private readonly Sentence _sentence;
    private readonly Dictionary<int, PlaceMention> _places = [];
    private readonly IReadOnlyDictionary<int, ActorMention> _actors;

    public SentenceEntities(EventContext context, Sentence sentence, IReadOnlyDictionary<int, ActorMention> actors)
    {
        (_context, _sentence, _actors) = (context, sentence, actors);
        foreach (var place in context.Places)
        {
            if (place.Sentence == sentence.Index)
            {
                for (var i = place.First; i < place.End && i < sentence.Count; i++)
                {
                    _places.TryAdd(i, place);
                }
            }
        }
    }

    public Mention? Mention(int token) => _context.Mentions.ByHead(_sentence.Index, token);

    public ActorMention? Actor(int token) => Mention(token) is { } mention && _actors.TryGetValue(mention.Id, out var actor) ? actor : null;

    public PlaceMention? Place(int token) => _places.GetValueOrDefault(token);
}
