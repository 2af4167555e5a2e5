using Dateline.Syntax;

namespace Dateline.Training.Names;

/// <summary>A tagged sentence with the label of each word; −1 where the corpus does not tell.</summary>
internal sealed record NameSentence(WorkingSentence Words, int[] Labels);
