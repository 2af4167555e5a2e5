namespace Dateline.Events;

/// <summary>What the innermost source claims of the event. Doubt about the source lives in the chain.</summary>
public enum Status
{
    Occurred,
    Ongoing,
    Planned,
    Expected,
    Possible,
    Requested,
    Conditional,
    Denied,
}
