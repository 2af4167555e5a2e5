namespace Dateline.Gazetteers;

/// <summary>
/// The sound units of a romanised name: letters, and the letter groups that stand for one sound ("kh", "sh", "ou"). Doubled letters are one unit and the article is left
/// out. Made from a key of <see cref="NameKey"/>.
/// </summary>
public static class RomanUnits
{
    /// <summary>Number of units; unit 0 stands for nothing at all, where one name has a sound that the other lacks.</summary>
    public const int Count = 40;

    /// <summary>Names of more units are not compared.</summary>
    public const int MaxLength = 48;

    /// <summary>The unit between two words.</summary>
    public const byte Space = 27;

    private const string Article = "al";
    private static readonly string[] Groups = ["kh", "sh", "ch", "gh", "th", "dh", "zh", "ts", "dj", "ou", "oo", "ee"];

    /// <summary>Writes the units of a name key and returns how many, 0 for keys in other scripts, with digits, or too long.</summary>
    public static int Write(ReadOnlySpan<char> key, Span<byte> units)
    {
        var length = 0;
        for (var i = 0; i < key.Length;)
        {
            if (length + 1 >= units.Length)
            {
                return 0;
            }

            var isStart = i == 0 || key[i - 1] == ' ';
            if (isStart && key[i..].StartsWith(Article, StringComparison.Ordinal) && i + 2 < key.Length && key[i + 2] == ' ')
            {
                i += 3;
                continue;
            }

            if (key[i] == ' ')
            {
                units[length++] = Space;
                i++;
                continue;
            }

            if (!char.IsAsciiLetterLower(key[i]))
            {
                return 0;
            }

            var unit = Read(key[i..], out var used);
            if (isStart || length == 0 || units[length - 1] != unit)
            {
                units[length++] = unit;
            }

            i += used;
        }

        return length;
    }

    /// <summary>The letters of a unit, for people.</summary>
    public static string Name(int unit) => unit switch
    {
        0 => "",
        <= 26 => ((char)('a' + unit - 1)).ToString(),
        Space => " ",
        _ => unit - Space - 1 < Groups.Length ? Groups[unit - Space - 1] : "",
    };

    public static bool IsVowel(int unit) => unit is 1 or 5 or 9 or 15 or 21 or 23 or 25 or (>= Space + 10 and <= Space + 12);

    private static byte Read(ReadOnlySpan<char> rest, out int used)
    {
        used = 2;
        if (rest.Length > 1)
        {
            var (c, next) = (rest[0], rest[1]);
            var group = next switch
            {
                'h' => c switch { 'k' => 0, 's' => 1, 'c' => 2, 'g' => 3, 't' => 4, 'd' => 5, 'z' => 6, _ => -1 },
                's' => c == 't' ? 7 : -1,
                'j' => c == 'd' ? 8 : -1,
                'u' => c == 'o' ? 9 : -1,
                'o' => c == 'o' ? 10 : -1,
                'e' => c == 'e' ? 11 : -1,
                _ => -1,
            };
            if (group >= 0)
            {
                return (byte)(Space + 1 + group);
            }

            if (c == 'p' && next == 'h')
            {
                return 'f' - 'a' + 1;
            }
        }

        used = 1;
        return (byte)(rest[0] - 'a' + 1);
    }
}
