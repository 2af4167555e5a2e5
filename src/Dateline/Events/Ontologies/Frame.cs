namespace Dateline.Events.Ontologies;

/// <summary>Where the parties of a trigger stand: slots in the order in which they are tried (frames.tsv).</summary>
public sealed record Frame(string Name, IReadOnlyList<string> ActorSlots, IReadOnlyList<string> RecipientSlots, bool IsSymmetric);
