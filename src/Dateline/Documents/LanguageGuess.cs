namespace Dateline.Documents;

/// <summary>Tells English from other languages by its commonest words, and names a few others. Only meant to keep a foreign report from being coded as if it were English.</summary>
internal static class LanguageGuess
{
    // In English news every third word is one of these; in other languages that share a few of them ("a", "in") hardly one in twenty.
    private const double EnglishShare = 0.2;
    private const double ForeignShare = 0.08;
    private const int FewestWords = 25;
    private const int CharactersRead = 6000;

    private static readonly HashSet<string> English = [.. "the of and to in a that is was for on said with by at from he has were had his it as be have are not an after they which would its but who been their".Split(' ')];

    private static readonly (string Tag, HashSet<string> Words)[] Others =
    [
        ("fr", [.. "le la les des et à dans une du est que qui pour sur au par ses pas plus ont cette".Split(' ')]),
        ("de", [.. "der die das und den von zu mit ist dem des auf für nicht ein eine im sich auch sagte".Split(' ')]),
        ("es", [.. "el la los las de que y en un una por con para su del se al más como fue".Split(' ')]),
        ("pt", [.. "o os da do das dos que e em um uma para com não ao por mais foi são pela".Split(' ')]),
        ("it", [.. "il lo gli di che e in un una per con non del della sono è nel alla ha dei".Split(' ')]),
        ("nl", [.. "de het een van en in op dat is te met voor niet zijn aan door er ook bij werd".Split(' ')]),
        ("tr", [.. "ve bir bu da de için ile olarak olan daha çok gibi ancak ise kadar sonra dedi göre en".Split(' ')]),
        ("id", [.. "yang dan di dengan untuk pada dari ini itu dalam tidak akan oleh kata mereka telah ke juga".Split(' ')]),
    ];

    /// <summary>The primary language, "und" for one that is not known but is not English either; null when the text is too short or too mixed to tell.</summary>
    public static string? Of(string text)
    {
        var words = Words(text.AsSpan(0, Math.Min(text.Length, CharactersRead)), out var letters, out var foreignLetters);
        if (letters >= 40 && foreignLetters > letters / 2)
        {
            return Script(text);
        }

        if (words.Count < FewestWords)
        {
            return null;
        }

        var english = Share(words, English);
        if (english >= EnglishShare)
        {
            return "en";
        }

        if (english >= ForeignShare)
        {
            return null;
        }

        var (best, share) = ("und", EnglishShare);
        foreach (var (tag, common) in Others)
        {
            var found = Share(words, common);
            if (found > share)
            {
                (best, share) = (tag, found);
            }
        }

        return best;
    }

    private static double Share(List<string> words, HashSet<string> common) => (double)words.Count(common.Contains) / words.Count;

    private static List<string> Words(ReadOnlySpan<char> text, out int letters, out int foreignLetters)
    {
        var words = new List<string>();
        (letters, foreignLetters) = (0, 0);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                letters++;
                // Beyond Latin with its extensions.
                foreignLetters += text[i] > '\u024F' ? 1 : 0;
                continue;
            }

            if (i > start)
            {
                words.Add(text[start..i].ToString().ToLowerInvariant());
            }

            start = i + 1;
        }

        return words;
    }

    private static string Script(string text)
    {
        foreach (var character in text)
        {
            var tag = character switch
            {
                >= '\u0590' and <= '\u05FF' => "he",
                >= '\u0600' and <= '\u06FF' => text.AsSpan().IndexOfAny("پچگژی") >= 0 ? "fa" : "ar",
                >= '\u0400' and <= '\u04FF' => text.AsSpan().IndexOfAny("їієґ") >= 0 ? "uk" : "ru",
                >= '\u0370' and <= '\u03FF' => "el",
                >= '\u0900' and <= '\u097F' => "hi",
                >= '\u3040' and <= '\u30FF' => "ja",
                >= '\uAC00' and <= '\uD7AF' => "ko",
                >= '\u4E00' and <= '\u9FFF' => text.AsSpan().ContainsAnyInRange('\u3040', '\u30FF') ? "ja" : "zh",
                _ => null,
            };
            if (tag is not null)
            {
                return tag;
            }
        }

        return "und";
    }
}
