namespace Dateline.Lexicons;

/// <summary>What a noun for those who act stands for.</summary>
public enum AgentKind : byte
{
    Person,

    /// <summary>People together: "troops", "police".</summary>
    Group,
    Organisation,

    /// <summary>A vehicle that acts for its crew: "fighter jets".</summary>
    Vehicle,
}
