using Dateline.Events.Ontologies;

namespace Dateline.Events.Triggers;

/// <summary>A word that a line of the lexicon takes for an event.</summary>
/// <param name="Token">The head of the trigger.</param>
/// <param name="First">First token of the trigger; a phrase is at most four words.</param>
internal sealed record TriggerCandidate(int Token, int First, int End, TriggerLine Line);
