namespace Dateline.Events.Ontologies;

/// <summary>A type of the ontology.</summary>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Score">Conflict-cooperation scale, −10 to 10.</param>
public sealed record EventType(EventTypeCode Code, int Quad, bool NeedsRecipient, double Score, string Definition);
