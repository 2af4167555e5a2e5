namespace Dateline.Lexicons;

/// <summary>A title before a person's name.</summary>
/// <param name="Noun">The noun it stands for; null for a mere form of address.</param>
public sealed record PersonTitle(string Title, AgentNoun? Noun, Gender Gender);
