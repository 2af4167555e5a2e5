using System.Globalization;
using System.Text;

namespace Dateline.Mentions.Coreference;

/// <summary>The words of a name as they are compared: small letters, no accents, marks, articles or Arabic "al-". "Bashar al-Assad" and "Bashar Assad" are equal.</summary>
internal static class NameWords
{
    public static string[] Of(ReadOnlySpan<char> name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’' or '‘' or '`' or '.') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                Flush(words, word);
            }
        }

        Flush(words, word);
        return [.. words];
    }

    public static bool IsSuffix(string[] shorter, string[] longer) => shorter.Length <= longer.Length && longer.AsSpan(longer.Length - shorter.Length).SequenceEqual(shorter);

    /// <summary>Whether every word of the shorter stands in the longer in the same order and both end alike: "John Kerry" in "John Forbes Kerry".</summary>
    public static bool IsShortOf(string[] shorter, string[] longer)
    {
        if (shorter.Length == 0 || longer.Length < shorter.Length || shorter[^1] != longer[^1])
        {
            return false;
        }

        var at = 0;
        foreach (var word in longer)
        {
            if (at < shorter.Length && (shorter[at] == word || (shorter[at].Length == 1 && word.StartsWith(shorter[at], StringComparison.Ordinal))))
            {
                at++;
            }
        }

        return at == shorter.Length;
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            var text = word.ToString();
            word.Clear();
            if (text is not ("al" or "el" or "the"))
            {
                words.Add(text);
            }
        }
    }
}
