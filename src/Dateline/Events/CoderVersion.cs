namespace Dateline.Events;

/// <summary>What coded a document, so that a result can be reproduced.</summary>
/// <param name="Models">Name and checksum of each model, in ordinal order of the names.</param>
public sealed record CoderVersion(string Version, IReadOnlyList<(string Name, string Checksum)> Models, string Ontology, string Gazetteer);
