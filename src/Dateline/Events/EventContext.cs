using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Documents;
using Dateline.Mentions;
using Dateline.Places;
using Dateline.Syntax;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>All layers that events are read from.</summary>
public sealed record EventContext(
    Document Document,
    IReadOnlyList<Sentence> Sentences,
    MentionLayer Mentions,
    AttributionLayer Attributions,
    IReadOnlyList<Timex> Times,
    IReadOnlyList<PlaceMention> Places,
    IReadOnlyList<ActorMention> Actors)
{
    private DocumentTopic? _topic;

    /// <summary>Read once, when the first candidate is judged.</summary>
    internal DocumentTopic Topic => _topic ??= new(this);
}
