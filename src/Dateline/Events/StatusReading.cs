using Dateline.Text;

namespace Dateline.Events;

/// <summary>The status of one trigger and the words that gave it.</summary>
/// <param name="Negated">Whether the event as requested, planned or feared is that something should not happen.</param>
/// <param name="Cue">The word that decided ("will", "denied", "if"); null for plain past tense.</param>
/// <param name="Rule">Name of the rule or of the lexicon line that decided.</param>
public sealed record StatusReading(Status Status, bool Negated, TextSpan? Cue, string Rule, double Confidence);
