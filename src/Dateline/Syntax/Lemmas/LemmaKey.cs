using Dateline.Syntax.Models;

namespace Dateline.Syntax.Lemmas;

/// <summary>The keys of the lemma table: a tag, how the word is capitalised and its last letters.</summary>
internal static class LemmaKey
{
    /// <summary>Longer endings are not looked up; a whole word is looked up at any length.</summary>
    public const int LongestSuffix = 7;

    /// <summary>0 no capital first, 1 a capital first, 2 capitals only.</summary>
    public static ulong Capitals(WordForm form) => !form.StartsUpper ? 0UL : form.HasLower || form.Text.Length == 1 ? 1UL : 2UL;

    public static uint OfWord(WordForm form, Upos upos, Xpos xpos) => Of(form, upos, xpos, FeatureHash.Of(form.Lower, 11));

    public static uint OfSuffix(WordForm form, Upos upos, Xpos xpos, int length) => Of(form, upos, xpos, FeatureHash.Of(form.Lower.AsSpan(form.Lower.Length - length), 12));

    private static uint Of(WordForm form, Upos upos, Xpos xpos, ulong characters) =>
        (uint)(FeatureHash.Mix(((ulong)upos * 256) + ((ulong)xpos * 4) + Capitals(form), characters) * 0x9E3779B97F4A7C15UL >> 32);
}
