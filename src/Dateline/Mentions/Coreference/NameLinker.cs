using System.Collections.Frozen;
using Dateline.Mentions.Finding;

namespace Dateline.Mentions.Coreference;

/// <summary>Finds the chain that a name belongs to: the same name, the same actor of the table, a last name, an abbreviation.</summary>
internal static class NameLinker
{
    private static readonly FrozenSet<string> BodyWords = FrozenSet.ToFrozenSet(
        [
            "agency", "news", "group", "movement", "party", "organisation", "organization", "corporation", "corp", "company", "inc", "ltd", "plc", "llc", "gmbh", "holdings", "airlines", "airways", "newspaper", "magazine",
            "television", "tv", "radio", "network", "channel", "foundation", "institute", "church", "front", "militia", "brigades", "militants", "fighters", "forces", "international", "press", "service",
        ],
        StringComparer.Ordinal);

    public static Chain? Find(Draft draft, string[] words, IReadOnlyList<Chain> chains)
    {
        if (words.Length == 0)
        {
            return null;
        }

        if (draft.Kind == MentionKind.Nationality)
        {
            return chains.FirstOrDefault(c => c.Kind == MentionKind.Nationality && c.Country == draft.Country && c.IsPlural == draft.IsPlural);
        }

        Chain? partial = null;
        for (var i = chains.Count - 1; i >= 0; i--)
        {
            var chain = chains[i];
            if (!chain.HasName || chain.Kind == MentionKind.Nationality || !KindsAgree(draft.Kind, chain.Kind))
            {
                continue;
            }

            if ((draft.Actor is not null && draft.Actor == chain.Actor) || (draft.Kind == MentionKind.Place && draft.Country is not null && draft.Country == chain.Country && chain.Kind == MentionKind.Place))
            {
                return chain;
            }

            foreach (var name in chain.Names)
            {
                if (name.AsSpan().SequenceEqual(words))
                {
                    return chain;
                }

                if (partial is null && IsPartial(draft, chain, words, name))
                {
                    partial = chain;
                }
            }
        }

        return partial;
    }

    /// <summary>Whether letters are the initials of the words of a name: "SDF" of "Syrian Democratic Forces".</summary>
    public static bool IsAbbreviation(string letters, string[] words)
    {
        if (letters.Length < 2 || words.Length < 2)
        {
            return false;
        }

        var at = 0;
        foreach (var word in words)
        {
            if (at < letters.Length && word[0] == letters[at])
            {
                at++;
            }
            else if (word is not ("of" or "and" or "for" or "in" or "on" or "to"))
            {
                return false;
            }
        }

        return at == letters.Length;
    }

    // "Reuters" of "Reuters news agency", "Church of Vesta" and "Vesta": what is left of the longer name only says what kind of body it is.
    private static bool IsBareName(string[] shorter, string[] longer) =>
        shorter.Length == 1 && longer.Length > 1
        && ((longer[0] == shorter[0] && Array.TrueForAll(longer[1..], BodyWords.Contains)) || (longer.Length == 3 && longer[1] == "of" && longer[2] == shorter[0] && BodyWords.Contains(longer[0])));

    private static bool KindsAgree(MentionKind a, MentionKind b) => a == b || a == MentionKind.Miscellaneous || b == MentionKind.Miscellaneous;

    private static bool IsPartial(Draft draft, Chain chain, string[] words, string[] name)
    {
        // "Al" alone is a name without words.
        if (name.Length == 0)
        {
            return false;
        }

        if (draft.Kind == MentionKind.Person && chain.Kind == MentionKind.Person)
        {
            var gendersAgree = draft.Gender == chain.Gender || draft.Gender == Lexicons.Gender.Unknown || chain.Gender == Lexicons.Gender.Unknown;
            return gendersAgree && (NameWords.IsShortOf(words, name) || NameWords.IsShortOf(name, words) || (words.Length == 1 && name.Length > 0 && words[0] == name[0]) || (name.Length == 1 && words.Length > 0 && name[0] == words[0]));
        }

        if (draft.Kind == MentionKind.Organisation && chain.Kind == MentionKind.Organisation)
        {
            return (words.Length > 1 && NameWords.IsSuffix(words, name))
                || (name.Length > 1 && NameWords.IsSuffix(name, words))
                || IsBareName(words, name)
                || IsBareName(name, words)
                || (words.Length == 1 && IsAbbreviation(words[0], name))
                || (name.Length == 1 && IsAbbreviation(name[0], words));
        }

        return false;
    }
}
