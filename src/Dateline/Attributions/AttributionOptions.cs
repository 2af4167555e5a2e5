namespace Dateline.Attributions;

/// <summary>What counts as an attribution.</summary>
public sealed record AttributionOptions
{
    /// <summary>
    /// Also passages that a source has an attitude to without asserting them: what it condemns, plans, supports, asks for, worries about. They are marked as
    /// attitudes and are never hops of an event's chain. Off by default: an event inside such a passage is the publisher's own statement.
    /// </summary>
    public bool IncludeAttitudes { get; init; }
}
