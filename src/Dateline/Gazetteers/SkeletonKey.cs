namespace Dateline.Gazetteers;

/// <summary>
/// The consonants of a romanised name, with the spellings that romanisations of Arabic, Persian, Turkish and Cyrillic names vary in made one
/// ("Kuweires", "Kuwayris", "Kweires"; "Deir Hafer", "Dayr Hafir"). Articles are left out. Works on the key of <see cref="NameKey"/>.
/// </summary>
public static class SkeletonKey
{
    /// <summary>Skeletons with fewer consonants say too little: they would match hundreds of names.</summary>
    public const int MinLength = 3;

    /// <summary>Writes the skeleton of a name key and returns its length; 0 for keys in other scripts, with digits, or too short.</summary>
    public static int Write(ReadOnlySpan<char> key, Span<char> skeleton)
    {
        var length = 0;
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i];
            var isStart = i == 0 || key[i - 1] == ' ';
            if (c == ' ')
            {
                continue;
            }

            if (!char.IsAsciiLetterLower(c))
            {
                return 0;
            }

            if (isStart && key[i..].StartsWith("al ", StringComparison.Ordinal))
            {
                i += 2;
                continue;
            }

            var next = i + 1 < key.Length ? key[i + 1] : ' ';
            var code = Code(c, next, isStart, out var used);
            i += used - 1;
            if (code != '\0' && (length == 0 || skeleton[length - 1] != code || isStart))
            {
                skeleton[length++] = code;
            }
        }

        return length >= MinLength ? length : 0;
    }

    public static string Of(ReadOnlySpan<char> key)
    {
        Span<char> skeleton = stackalloc char[NameKey.MaxLength];
        return new string(skeleton[..Write(key, skeleton)]);
    }

    private static char Code(char c, char next, bool isStart, out int used)
    {
        used = next == 'h' && c is 'k' or 's' or 'c' or 'g' or 'd' or 't' or 'z' or 'p' || (c == 'd' && next == 'j') || (c == 'o' && next is 'u' or 'o') ? 2 : 1;
        if (used == 2)
        {
            return (c, next) switch
            {
                ('k', 'h') => 'X',
                ('s' or 'c', 'h') => 'S',
                ('g', 'h') => 'G',
                ('d' or 'z', 'h') => 'z',
                ('t', 'h') => 't',
                ('p', 'h') => 'f',
                ('d', 'j') => 'j',
                _ => isStart ? 'A' : '\0',
            };
        }

        return c switch
        {
            'q' or 'c' => 'k',
            'h' when next == ' ' => '\0',
            'a' or 'e' or 'i' or 'o' or 'u' => isStart ? 'A' : '\0',
            'y' => isStart ? 'y' : '\0',
            'w' or 'v' => isStart ? 'w' : '\0',
            'x' => 'X',
            _ => c,
        };
    }
}
