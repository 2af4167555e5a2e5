namespace Dateline.Lexicons;

/// <summary>A country or territory and the English words for it.</summary>
/// <param name="Iso2">ISO 3166-1 alpha-2, XK for Kosovo.</param>
/// <param name="Iso3">ISO 3166-1 alpha-3, XKX for Kosovo.</param>
/// <param name="Adjectives">"Syrian", "U.S.", "Dutch".</param>
/// <param name="People">Singular and plural nouns for its people: "Dane", "Danes".</param>
/// <param name="Capital">Empty where there is none.</param>
/// <param name="Plover">The actor code: a territory has that of the state that controls it, Kosovo has KOS.</param>
public sealed record Country(string Iso2, string Iso3, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Adjectives, IReadOnlyList<string> People, string Capital, string Plover);
