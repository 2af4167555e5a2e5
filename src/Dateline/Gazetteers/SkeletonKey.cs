namespace Dateline.Gazetteers;

/// <summary>
/// The strong consonants of a romanised name in six to eight classes ("Kuweires" and "Kwayris" are k-r-s, "Qusayr" and "Kosair" too, "Deir Hafer" and "Dayr Hafir" are
/// t-r-f-r): romanisations of one name almost always share it, so that only names of one skeleton need be compared. Works on the units of <see cref="RomanUnits"/>.
/// </summary>
public static class SkeletonKey
{
    /// <summary>A name with fewer classes of consonants says too little.</summary>
    public const int MinLength = 1;

    /// <summary>Writes the skeleton of units and returns its length; it may be short of <see cref="MinLength"/>.</summary>
    public static int Write(ReadOnlySpan<byte> units, Span<byte> skeleton)
    {
        var length = 0;
        foreach (var unit in units)
        {
            var code = Classes[unit];
            if (code != 0 && (length == 0 || skeleton[length - 1] != code))
            {
                skeleton[length++] = code;
            }
        }

        return length;
    }

    /// <summary>The skeleton of a name key as letters; empty where it has none that is long enough.</summary>
    public static string Of(ReadOnlySpan<char> key)
    {
        Span<byte> units = stackalloc byte[RomanUnits.MaxLength];
        Span<byte> skeleton = stackalloc byte[RomanUnits.MaxLength];
        var length = Write(units[..RomanUnits.Write(key, units)], skeleton);
        return length < MinLength ? "" : string.Create(length, skeleton[..length], static (text, codes) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)codes[i];
            }
        });
    }

    /// <summary>Voiced and unvoiced, plain and emphatic consonants are one; h, w, v, y and the vowels come and go.</summary>
    private static readonly byte[] Classes = BuildClasses();

    private static byte[] BuildClasses()
    {
        var classes = new byte[RomanUnits.Count];
        foreach (var (code, members) in (ReadOnlySpan<(char, string)>)[('t', "t d th dh"), ('s', "s z sh ch zh ts"), ('k', "k g j q c kh gh x dj"), ('b', "b p"), ('f', "f"), ('m', "m"), ('n', "n"), ('l', "l"), ('r', "r")])
        {
            foreach (var member in members.Split(' '))
            {
                classes[Enumerable.Range(1, RomanUnits.Count - 1).First(u => RomanUnits.Name(u) == member)] = (byte)code;
            }
        }

        return classes;
    }
}
