using System.Collections.Frozen;
using Dateline.Syntax;

namespace Dateline.Mentions.Tagging;

/// <summary>Reads at one capitalised word the signs of what it names.</summary>
internal static class SignReader
{
    private static readonly FrozenSet<string> PlacePrepositions = FrozenSet.ToFrozenSet(["in", "near", "outside", "inside", "across", "around", "throughout", "within", "at", "from", "to"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Speech = FrozenSet.ToFrozenSet(
        ["said", "says", "told", "added", "stressed", "noted", "wrote", "who", "whose", "asked", "declared", "stated", "claimed", "announced", "replied", "argued", "thinks", "believes", "warned", "married", "born", "died"],
        StringComparer.Ordinal);

    /// <summary>The signs of the word at <paramref name="i"/>, whose run of capitalised words goes from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static NameSigns Read(NameSequence sentence, int i, int first, int last)
    {
        var (before, after) = (sentence.Words.Form(first - 1), sentence.Words.Form(last + 1));
        var signs = i > 0 && !IsMark(sentence.Words.Forms[i - 1]) ? NameSigns.Capitalised : NameSigns.None;
        var isTitled = sentence.IsIn(first - 1, NameList.Title) || sentence.IsIn(first - 1, NameList.PersonNoun) || sentence.IsIn(first, NameList.Title);
        var isNamed = sentence.IsIn(first, NameList.GivenName);
        if (i == last && (isTitled || (isNamed && last > first)))
        {
            signs |= NameSigns.EndsPerson;
        }

        if (i == first && isNamed && last > first)
        {
            signs |= NameSigns.BeginsPerson;
        }

        signs |= PlacePrepositions.Contains(before.Lower) ? NameSigns.AfterPlacePreposition : 0;
        signs |= before.Lower is "the" ? NameSigns.AfterArticle : 0;
        signs |= Speech.Contains(after.Lower) ? NameSigns.Speaks : 0;
        signs |= after.Lower is "," && (sentence.IsIn(last + 2, NameList.Country) || sentence.IsIn(last + 2, NameList.LargePlace)) ? NameSigns.BeforeRegion : 0;
        return signs | InRun(sentence, i, first, last);
    }

    private static NameSigns InRun(NameSequence sentence, int i, int first, int last)
    {
        var signs = sentence.IsIn(last, NameList.PlaceNoun) || sentence.IsIn(last + 1, NameList.PlaceNoun) ? NameSigns.InPlace : NameSigns.None;
        for (var j = first; j <= last; j++)
        {
            signs |= last > first && sentence.IsIn(j, NameList.OrganisationNoun) ? NameSigns.InOrganisation : 0;
        }

        signs |= IsInLonger(sentence, i, NameList.Person) ? NameSigns.ListedPerson : 0;
        signs |= IsInLonger(sentence, i, NameList.Organisation) || IsInLonger(sentence, i, NameList.Media) ? NameSigns.ListedOrganisation : 0;
        return signs | (IsInLonger(sentence, i, NameList.LargePlace) || IsInLonger(sentence, i, NameList.SmallPlace) || IsInLonger(sentence, i, NameList.Country) ? NameSigns.ListedPlace : 0);
    }

    private static bool IsInLonger(NameSequence sentence, int i, NameList list) => (sentence.Lists(i) >> ((int)list * 4) & 7) != 0;

    private static bool IsMark(WordForm form) => form.Text.Length > 0 && !char.IsLetterOrDigit(form.Text[0]);
}
