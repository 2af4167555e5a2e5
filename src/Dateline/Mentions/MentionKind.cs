namespace Dateline.Mentions;

/// <summary>What a mention names. <see cref="Actor"/> is a nominal actor without a name of its own ("government forces", "the rebels", "a senior official").</summary>
public enum MentionKind : byte
{
    Person,
    Organisation,
    Place,
    Nationality,
    Weapon,
    Vehicle,
    Title,
    Actor,
    Pronoun,
    Miscellaneous,
}
