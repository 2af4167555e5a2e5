using System.Globalization;

namespace Dateline.Actors.Build;

/// <summary>Writes the capitals of the dictionaries as names are written: "BASHAR AL-ASSAD" as "Bashar al-Assad", "UNITED FRONT OF X" as "United Front of X".</summary>
internal static class NameCasing
{
    public static string Apply(string capitals)
    {
        var words = capitals.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var lower = words[i].ToLowerInvariant();
            words[i] = i > 0 && lower is "of" or "the" or "and" or "for" or "in" or "on" or "to" or "bin" or "ibn" or "de" or "da" or "del" or "al" or "el" or "von" or "van" or "der" or "e" or "y" or "la" or "le" or "di" or "du" ? lower : Word(lower);
        }

        return string.Join(' ', words);
    }

    private static string Word(string lower)
    {
        var letters = lower.ToCharArray();
        var start = lower.StartsWith("al-", StringComparison.Ordinal) || lower.StartsWith("el-", StringComparison.Ordinal) ? 3 : 0;
        for (var i = start; i < letters.Length; i++)
        {
            if (i == start || letters[i - 1] is '-' or '.' or '(')
            {
                letters[i] = char.ToUpper(letters[i], CultureInfo.InvariantCulture);
            }
        }

        return new(letters);
    }
}
