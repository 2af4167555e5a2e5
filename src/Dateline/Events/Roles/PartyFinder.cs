using Dateline.Actors;
using Dateline.Events.Triggers;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Events.Roles;

/// <summary>Lists everybody that may have a part in an event: those its frame takes, all others of the sentence, and those last spoken of before it.</summary>
internal sealed class PartyFinder(EventContext context, RoleFinder roles)
{
    /// <summary>How many sentences back somebody may stand who is not named again.</summary>
    private const int Back = 2;

    /// <summary>How many parties of earlier sentences are looked at.</summary>
    private const int MostEarlier = 10;

    private readonly List<(int Token, ActorMention Filler, Text.TextSpan Words)> _present = [];
    private int _presentIn = -1;

    public IReadOnlyList<Party> Find(EventCandidate candidate, SentenceEntities entities, RoleHistory history)
    {
        var parties = new List<Party>();
        var sentence = candidate.Sentence;
        foreach (var (token, filler, words) in Present(sentence, entities))
        {
            if (token < candidate.Trigger.First || token >= candidate.Trigger.End)
            {
                parties.Add(new(filler, token, 0, words, Rule(candidate, filler), history.Of(filler, candidate.Line.Type)));
            }
        }

        AddEarlier(parties, candidate, history);
        return parties;
    }

    /// <summary>Everybody in the sentence, read once for all its candidates.</summary>
    private List<(int Token, ActorMention Filler, Text.TextSpan Words)> Present(Sentence sentence, SentenceEntities entities)
    {
        if (_presentIn == sentence.Index)
        {
            return _present;
        }

        _presentIn = sentence.Index;
        _present.Clear();
        for (var token = 0; token < sentence.Count; token++)
        {
            if (!IsInsideLarger(sentence, token, entities) && roles.Filler(token, sentence, entities, isActor: false) is { } filler)
            {
                _present.Add((token, filler, entities.Mention(token)?.Span ?? filler.Span));
            }
        }

        return _present;
    }

    /// <summary>"Israeli" in "Israeli troops" is no party of its own.</summary>
    private bool IsInsideLarger(Sentence sentence, int token, SentenceEntities entities) =>
        entities.Mention(token) is { } mention && sentence[token].Relation is Relation.Amod or Relation.Compound or Relation.Flat
        && context.Mentions.Outermost(sentence.Index, token) is { Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Actor } outer && outer.Id != mention.Id;

    private static PartyRole Rule(EventCandidate candidate, ActorMention filler) =>
        IsAmong(candidate.Actors, filler) ? PartyRole.Actor : IsAmong(candidate.Recipients, filler) ? PartyRole.Recipient : PartyRole.None;

    private static bool IsAmong(IReadOnlyList<ActorMention> parties, ActorMention filler)
    {
        for (var i = 0; i < parties.Count; i++)
        {
            if (parties[i].Span == filler.Span)
            {
                return true;
            }
        }

        return false;
    }

    private void AddEarlier(List<Party> parties, EventCandidate candidate, RoleHistory history)
    {
        var present = parties.Where(p => p.Actor.Entity >= 0).Select(p => p.Actor.Entity).ToHashSet();
        var added = 0;
        foreach (var (filler, sentence) in history.Last(candidate.Line.Type))
        {
            Add(filler, sentence);
        }

        for (var back = 1; back <= Back && candidate.Sentence.Index >= back; back++)
        {
            foreach (var mention in context.Mentions.Of(candidate.Sentence.Index - back))
            {
                if (mention.Kind is MentionKind.Person or MentionKind.Organisation or MentionKind.Actor or MentionKind.Place or MentionKind.Nationality && roles.Actor(mention.Id) is { Code.Length: > 0 } or { Sector.Length: > 0 })
                {
                    Add(roles.Actor(mention.Id)!, mention.Sentence);
                }
            }
        }

        void Add(ActorMention filler, int sentence)
        {
            if (added < MostEarlier && sentence < candidate.Sentence.Index && (filler.Entity < 0 ? parties.All(p => p.Actor.Span != filler.Span) : present.Add(filler.Entity)))
            {
                added++;
                parties.Add(new(filler, -1, candidate.Sentence.Index - sentence, filler.Span, PartyRole.None, history.Of(filler, candidate.Line.Type)));
            }
        }
    }
}
