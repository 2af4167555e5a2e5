using Dateline.Events;
using Dateline.Gazetteers;
using NodaTime;

namespace Dateline.Generator;

/// <summary>One sentence with what a coder read in it. Spans count in the sentence, so that a copy can keep, drop or move it.</summary>
internal sealed record SentencePlan(string Text)
{
    public PlannedMention? Mention { get; init; }

    /// <summary>Who is said to say it; null for the outlet itself.</summary>
    public string? Speaker { get; init; }
}

/// <summary>What the coder read, faults included; <see cref="Event"/> is the truth.</summary>
/// <param name="Actor">Null where the coder found none; so for the others.</param>
internal sealed record PlannedMention(InventedEvent Event, string Trigger, string Type, Status Status, InventedParty? Actor, InventedParty? Recipient, Place? Place, LocalDate? Day, int? Dead)
{
    /// <summary>As the text tells it.</summary>
    public Status TrueStatus { get; init; }

    /// <summary>Whether place and day are the true ones.</summary>
    public bool IsExact => Place == Event.Place && Day == Event.Day;

    /// <summary>The words of each in the sentence, whether or not the coder found them.</summary>
    public required string ActorWords { get; init; }

    public required string RecipientWords { get; init; }

    public required string PlaceWords { get; init; }

    public required string TimeWords { get; init; }
}
