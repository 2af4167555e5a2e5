namespace Dateline.Actors.Build;

/// <summary>One entry of a CAMEO actor dictionary.</summary>
/// <param name="Names">The head first, then its synonyms; words separated by blanks, in the capitals of the file.</param>
/// <param name="Comment">The comment on the line of the head.</param>
internal sealed record DictionaryEntry(List<string> Names, List<DictionaryCode> Codes, string Comment, int Line);

/// <summary>A code with its window of days, both ends null when open.</summary>
internal readonly record struct DictionaryCode(string Cameo, DateOnly? From, DateOnly? To);
