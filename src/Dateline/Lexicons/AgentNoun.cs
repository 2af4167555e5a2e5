namespace Dateline.Lexicons;

/// <summary>A noun for people or bodies that act.</summary>
/// <param name="Noun">Singular, small letters.</param>
/// <param name="Sector">PLOVER sector, empty where the noun alone does not say.</param>
/// <param name="Broader">Nouns by which a text may call the same one again.</param>
/// <param name="AlwaysPlural">The singular form is a plural: "police", "troops".</param>
public sealed record AgentNoun(string Noun, string Sector, AgentKind Kind, IReadOnlyList<string> Broader, bool AlwaysPlural);
