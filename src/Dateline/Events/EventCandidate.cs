using Dateline.Actors;
using Dateline.Events.Triggers;
using Dateline.Syntax;

namespace Dateline.Events;

/// <summary>A trigger with its parties: an event, if the model takes it.</summary>
internal sealed record EventCandidate(Sentence Sentence, TriggerCandidate Trigger, IReadOnlyList<ActorMention> Actors, IReadOnlyList<ActorMention> Recipients)
{
    public int Token => Trigger.Token;

    public Ontologies.TriggerLine Line => Trigger.Line;
}
