namespace Dateline.Documents;

/// <summary>One input that is to be read.</summary>
/// <param name="Name">As a user knows it: the path as given or found, or "standard input".</param>
/// <param name="Key">The path relative to the given folder without its extension, with forward slashes; of standard input "stdin".</param>
/// <param name="Path">Null for standard input.</param>
/// <param name="Failure">Set when it cannot even be opened: a path that does not exist, a pattern that matches nothing.</param>
public sealed record FoundInput(string Name, string Key, string? Path, ReadFailure? Failure = null);
