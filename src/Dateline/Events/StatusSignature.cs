namespace Dateline.Events;

/// <summary>The implications of one governing word for the event under it.</summary>
/// <param name="Name">The word and its frame, as the reason names them: "plan to".</param>
/// <param name="Actual">Where the governor itself occurred or is going on.</param>
/// <param name="Negated">Where the governor is denied.</param>
/// <param name="Open">Where the governor is planned, expected, possible, requested or conditional.</param>
internal sealed record StatusSignature(string Name, StatusEffect Actual, StatusEffect Negated, StatusEffect Open)
{
    public StatusEffect Under(Status governor) => governor switch
    {
        Status.Occurred or Status.Ongoing => Actual,
        Status.Denied => Negated,
        _ => Open,
    };
}
