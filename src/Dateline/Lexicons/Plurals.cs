namespace Dateline.Lexicons;

/// <summary>The plural column of the noun tables: empty = regular, "=" the same as the singular, "-" none, else the plurals, '|' between them.</summary>
internal static class Plurals
{
    public static IEnumerable<string> Of(string noun, string column) => column switch
    {
        "" => [Regular(noun)],
        "=" or "-" => [],
        _ => column.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };

    private static string Regular(string noun)
    {
        if (noun.EndsWith('y') && noun.Length > 1 && !"aeiou".Contains(noun[^2], StringComparison.Ordinal))
        {
            return string.Concat(noun.AsSpan(0, noun.Length - 1), "ies");
        }

        return noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith('z') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es" : noun + "s";
    }
}
