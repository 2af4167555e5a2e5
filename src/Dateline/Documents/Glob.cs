namespace Dateline.Documents;

/// <summary>Patterns over paths with forward slashes: * and ? within a name, ** over any number of folders. Case matters.</summary>
internal static class Glob
{
    public const string AnyDepth = "**";

    public static bool IsPattern(string input) => input.AsSpan().ContainsAny('*', '?');

    /// <summary>The folder before the first pattern part, and the parts of the pattern from there on.</summary>
    public static (string Folder, IReadOnlyList<string> Pattern) Split(string input)
    {
        var parts = input.Replace('\\', '/').Split('/');
        var first = Array.FindIndex(parts, IsPattern);
        var folder = string.Join('/', parts[..first]);
        return (first == 0 ? "." : folder.Length == 0 ? "/" : folder, parts[first..]);
    }

    public static bool Matches(string path, IReadOnlyList<string> pattern) => Matches(path.Split('/'), 0, pattern, 0);

    private static bool Matches(string[] parts, int at, IReadOnlyList<string> pattern, int from)
    {
        if (from == pattern.Count)
        {
            return at == parts.Length;
        }

        if (pattern[from] == AnyDepth)
        {
            // A last ** means every file below.
            for (var skipped = at; skipped <= parts.Length; skipped++)
            {
                if (from + 1 == pattern.Count ? skipped == parts.Length : Matches(parts, skipped, pattern, from + 1))
                {
                    return true;
                }
            }

            return false;
        }

        return at < parts.Length && System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern[from], parts[at], ignoreCase: false) && Matches(parts, at + 1, pattern, from + 1);
    }
}
