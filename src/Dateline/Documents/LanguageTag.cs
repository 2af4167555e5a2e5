namespace Dateline.Documents;

/// <summary>The primary language of whatever an input calls its language: "en-GB", "EN_us", "eng", "English" are all "en"; nothing is read as English.</summary>
public static class LanguageTag
{
    private static readonly (string Name, string Tag)[] Names =
    [
        ("english", "en"), ("eng", "en"), ("arabic", "ar"), ("ara", "ar"), ("persian", "fa"), ("farsi", "fa"), ("fas", "fa"), ("per", "fa"), ("french", "fr"), ("fra", "fr"), ("fre", "fr"), ("german", "de"), ("deu", "de"), ("ger", "de"),
        ("spanish", "es"), ("spa", "es"), ("russian", "ru"), ("rus", "ru"), ("ukrainian", "uk"), ("ukr", "uk"), ("turkish", "tr"), ("tur", "tr"), ("chinese", "zh"), ("zho", "zh"), ("chi", "zh"), ("portuguese", "pt"), ("por", "pt"),
        ("italian", "it"), ("ita", "it"), ("hebrew", "he"), ("heb", "he"), ("urdu", "ur"), ("urd", "ur"), ("hindi", "hi"), ("hin", "hi"), ("indonesian", "id"), ("ind", "id"), ("japanese", "ja"), ("jpn", "ja"), ("korean", "ko"), ("kor", "ko"),
    ];

    public static string Primary(string? language)
    {
        var trimmed = language?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(trimmed))
        {
            return "en";
        }

        var end = trimmed.AsSpan().IndexOfAny("-_ ,;");
        var primary = end < 0 ? trimmed : trimmed[..end];
        foreach (var (name, tag) in Names)
        {
            if (primary == name)
            {
                return tag;
            }
        }

        return primary.Length == 0 ? "en" : primary;
    }
}
