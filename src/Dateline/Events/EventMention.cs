using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Events.Ontologies;
using Dateline.Places;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Events;

/// <summary>One trigger in one text and all that hangs on it.</summary>
/// <param name="Group">Id of the event inside the report: mentions with one group are about one event.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record EventMention(int Id, int Group, int Sentence, TextSpan Trigger, string TriggerText, EventTypeCode Type, string? Mode, Status Status, double Confidence)
{
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Whether what is requested, planned or said is that it should not happen.</summary>
    public bool Negated { get; init; }

    public TextSpan? StatusCue { get; init; }

    public IReadOnlyList<ActorMention> Actors { get; init; } = [];

    public IReadOnlyList<ActorMention> Recipients { get; init; } = [];

    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    public Timex? Time { get; init; }

    public IReadOnlyList<EventSize> Sizes { get; init; } = [];

    /// <summary>Id of the innermost attribution, or null where the publisher says it.</summary>
    public int? Attribution { get; init; }

    public IReadOnlyList<Hop> Hops { get; init; } = [];

    public IReadOnlyList<Reason> Why { get; init; } = [];
}

/// <summary>A count of people: low and high are equal where the text gives one figure; high is null for "at least".</summary>
/// <param name="Kind">dead, injured, arrested, displaced, missing, freed ...</param>
public sealed record EventSize(string Kind, int Low, int? High, TextSpan Span, string Text, int? Attribution);

/// <summary>Why a field has its value.</summary>
/// <param name="By">"rule" or "model".</param>
public sealed record Reason(string Field, string By, string Name, double Score, IReadOnlyList<TextSpan> Spans, IReadOnlyList<(string Value, double Score)> Alternatives);
