namespace Dateline.Events;

/// <summary>A status on its way through the tree.</summary>
/// <param name="Cue">The token that decided, −1 for plain past tense.</param>
internal readonly record struct StatusState(Status Status, bool Negated, int Cue, string Rule, double Confidence)
{
    public bool IsActual => Status is Status.Occurred or Status.Ongoing;

    public bool IsOpen => Status is not (Status.Occurred or Status.Ongoing or Status.Denied);
}
