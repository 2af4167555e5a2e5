using Dateline.Actors;
using Dateline.Events.Ontologies;

namespace Dateline.Events.Roles;

/// <summary>Who did what to whom in the events of a report so far, as the frames took it.</summary>
internal sealed class RoleHistory
{
    private readonly List<(EventTypeCode Type, int Sentence, ActorMention Party, bool IsActor)> _parts = [];

    public void Add(EventCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        _parts.AddRange(candidate.Actors.Select(a => (candidate.Line.Type, candidate.Sentence.Index, a, true)));
        _parts.AddRange(candidate.Recipients.Select(r => (candidate.Line.Type, candidate.Sentence.Index, r, false)));
    }

    public PartyHistory Of(ActorMention party, EventTypeCode type)
    {
        var before = PartyHistory.None;
        foreach (var part in _parts)
        {
            if (party.Entity >= 0 ? part.Party.Entity == party.Entity : part.Party.Name == party.Name)
            {
                before |= (part.Type == type, part.IsActor) switch
                {
                    (true, true) => PartyHistory.ActorOfType,
                    (true, false) => PartyHistory.RecipientOfType,
                    (false, true) => PartyHistory.ActorOfOther,
                    _ => PartyHistory.RecipientOfOther,
                };
            }
        }

        return before;
    }

    /// <summary>The parties of the last events of the type, nearest first.</summary>
    public IEnumerable<(ActorMention Party, int Sentence)> Last(EventTypeCode type)
    {
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            if (_parts[i].Type == type)
            {
                yield return (_parts[i].Party, _parts[i].Sentence);
            }
        }
    }
}
