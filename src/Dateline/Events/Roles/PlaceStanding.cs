using Dateline.Places;

namespace Dateline.Events.Roles;

/// <summary>How a place stands in its sentence.</summary>
/// <param name="Top">Head of the noun phrase that names the place, type words included: "city" of "the city of Homs".</param>
/// <param name="Preposition">The preposition over the phrase; empty where there is none.</param>
internal readonly record struct PlaceStanding(PlaceMention Place, int Top, PlacePosition Position, string Preposition);

internal enum PlacePosition
{
    /// <summary>"in X", "near X": where something happens.</summary>
    Scene,

    /// <summary>With another preposition, of which the event decides: "on X", "to X".</summary>
    Oblique,

    /// <summary>Object, or subject of a passive.</summary>
    Object,

    Subject,

    /// <summary>Before another noun: "the X bombing".</summary>
    Attribute,

    /// <summary>A party, an owner, a place that only locates another place: never an event's.</summary>
    None,
}
