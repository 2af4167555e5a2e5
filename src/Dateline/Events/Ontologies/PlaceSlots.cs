namespace Dateline.Events.Ontologies;

/// <summary>Where the place of an event of a type or mode stands besides "in" and its like (places.tsv).</summary>
/// <param name="Slots">"obj" and prepositions.</param>
/// <param name="Elsewhere">Whether the event happens somewhere even if its clause does not say so.</param>
public sealed record PlaceSlots(IReadOnlySet<string> Slots, bool Elsewhere)
{
    /// <summary>Of types without a line in the table.</summary>
    public static PlaceSlots None { get; } = new(new HashSet<string>(StringComparer.Ordinal), Elsewhere: false);
}
