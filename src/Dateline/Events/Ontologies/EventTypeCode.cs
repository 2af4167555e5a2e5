namespace Dateline.Events.Ontologies;

/// <summary>The code of an event type of the loaded ontology, e.g. ASSAULT. Ordinal comparison.</summary>
public readonly record struct EventTypeCode(string Value)
{
    public override string ToString() => Value;
}
