namespace Dateline.Lexicons;

public enum ActorKind : byte
{
    Person,
    Organisation,

    /// <summary>People with something in common, an armed group that is called by its members: "Taliban", "Tutsi".</summary>
    Group,
}
