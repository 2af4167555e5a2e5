using System.Collections.Frozen;
using Dateline.Lexicons;
using Dateline.Mentions.Finding;
using Dateline.Syntax;

namespace Dateline.Mentions.Coreference;

/// <summary>Finds the earlier entity that a definite nominal stands for: "the source", "the lawmaker" for a senator, "the group" for an armed organisation.</summary>
internal sealed class NominalLinker
{
    // Further back a definite noun phrase is more often somebody new.
    private const int SentencesBack = 12;

    // A name stays in mind longer than a description.
    private const int SentencesBackToName = 30;

    private const int SentencesForCountry = 6;

    private static readonly FrozenSet<string> AnyOrganisation = FrozenSet.ToFrozenSet(["group", "organisation", "organization", "movement", "body", "network"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Countries = FrozenSet.ToFrozenSet(["country", "nation", "state", "kingdom"], StringComparer.Ordinal);

    // Modifiers that do not tell one from another.
    private static readonly FrozenSet<string> Idle = FrozenSet.ToFrozenSet(
        ["the", "this", "that", "these", "those", "same", "said", "other", "own", "its", "their", "his", "her", "our", "new", "former", "senior", "top", "ruling", "whole", "entire", "two", "three", "four", "five", "of", "-", "'s", "’s", "so-called", "also"],
        StringComparer.Ordinal);

    /// <summary>The chain of the nearest earlier mention that fits, or null when the nominal is somebody new.</summary>
    public static Chain? Find(int index, IReadOnlyList<Draft> drafts, Func<int, Chain> chainOf)
    {
        var draft = drafts[index];
        if (draft.Noun is not { } noun || draft.IsIndefinite)
        {
            return null;
        }

        if (!draft.IsDefinite && !IsKnownWithoutArticle(draft, noun))
        {
            return draft.IsPlural ? SameWords(index, drafts, chainOf) : null;
        }

        if (Countries.Contains(noun.Noun))
        {
            return draft.IsPlural || draft.End - draft.First > 2 ? null : MainCountry(index, drafts, chainOf);
        }

        for (var i = index - 1; i >= 0; i--)
        {
            var earlier = drafts[i];
            var back = draft.Sentence.Index - earlier.Sentence.Index;
            if (back > SentencesBackToName)
            {
                break;
            }

            if ((back > SentencesBack && !earlier.IsName) || earlier.Entity < 0 || earlier.Kind is MentionKind.Pronoun or MentionKind.Title || Overlaps(earlier, draft))
            {
                continue;
            }

            var chain = chainOf(earlier.Entity);
            if (!IsQuantified(earlier) && PossessorsFit(draft, earlier) && Fits(draft, noun, chain))
            {
                return chain;
            }
        }

        return null;
    }

    // "pregnant women ... pregnant women": a kind of people under the same words.
    private static Chain? SameWords(int index, IReadOnlyList<Draft> drafts, Func<int, Chain> chainOf)
    {
        var draft = drafts[index];
        if (draft.End - draft.First < 2)
        {
            return null;
        }

        var words = draft.In.Lower(draft.First, draft.End);
        for (var i = index - 1; i >= 0 && draft.Sentence.Index - drafts[i].Sentence.Index <= SentencesBack; i--)
        {
            var earlier = drafts[i];
            if (earlier is { Noun: not null, IsPlural: true, IsIndefinite: false, Entity: >= 0 } && !Overlaps(earlier, draft) && earlier.In.Lower(earlier.First, earlier.End).SequenceEqual(words))
            {
                return chainOf(earlier.Entity);
            }
        }

        return null;
    }

    // "every team", "no witness" is nobody in particular.
    private static bool IsQuantified(Draft draft) => draft.Sentence[draft.First].Lower is "every" or "each" or "no" or "any" or "neither" or "either";

    // "my wife" is not "his wife"; a name is called anything that fits it.
    private static bool PossessorsFit(Draft draft, Draft earlier) =>
        Possessor(draft) is not { } possessor || earlier.IsName || Possessor(earlier) == possessor;

    private static string? Possessor(Draft draft)
    {
        var child = draft.Sentence.Child(draft.Head, Relation.NmodPoss);
        return child >= draft.First && draft.Sentence[child].Xpos == Xpos.PRPS ? draft.Sentence[child].Lower : null;
    }

    // "the country" is the one that the last sentences speak of most, by its name or its adjective; the nearest of equals.
    private static Chain? MainCountry(int index, IReadOnlyList<Draft> drafts, Func<int, Chain> chainOf)
    {
        var counts = new Dictionary<Country, int>();
        Country? best = null;
        for (var i = index - 1; i >= 0 && drafts[index].Sentence.Index - drafts[i].Sentence.Index <= SentencesForCountry; i--)
        {
            if (drafts[i] is { IsName: true, Kind: MentionKind.Place or MentionKind.Nationality, Country: { } country })
            {
                counts[country] = counts.GetValueOrDefault(country) + 1;
                best = best is null || counts[country] > counts[best] ? country : best;
            }
        }

        for (var i = index - 1; i >= 0 && best is not null; i--)
        {
            if (drafts[i] is { IsName: true, Kind: MentionKind.Place, Entity: >= 0 } place && place.Country == best)
            {
                return chainOf(place.Entity);
            }
        }

        return null;
    }

    // "police", "army", "source" in clipped wire style; a bare plural of persons is new every time.
    private static bool IsKnownWithoutArticle(Draft draft, AgentNoun noun) => noun.Kind == AgentKind.Organisation || (noun.AlwaysPlural && noun.Sector is not ("" or "CVL")) || (!draft.IsPlural && draft.End - draft.First == 1);

    private static bool Overlaps(Draft a, Draft b) => a.Sentence == b.Sentence && a.First < b.End && b.First < a.End;

    private static bool Fits(Draft draft, AgentNoun noun, Chain chain)
    {
        if (draft.Country is not null && chain.Country != draft.Country && (chain.Country is not null || !chain.HasName))
        {
            return false;
        }

        if (!NumbersAgree(draft, noun, chain) || !ModifiersFit(draft, noun, chain))
        {
            return false;
        }

        return noun.Kind == AgentKind.Organisation || noun.Kind == AgentKind.Group ? FitsBody(noun, chain) : FitsPerson(draft, noun, chain);
    }

    private static bool NumbersAgree(Draft draft, AgentNoun noun, Chain chain) => draft.IsPlural == chain.IsPlural || noun.AlwaysPlural || (chain.HasName && chain.Kind == MentionKind.Organisation && noun.Kind != AgentKind.Organisation);

    private static bool FitsPerson(Draft draft, AgentNoun noun, Chain chain)
    {
        if (chain.Kind is not (MentionKind.Person or MentionKind.Actor or MentionKind.Vehicle) && !(draft.IsPlural && chain.Kind is MentionKind.Organisation))
        {
            return false;
        }

        if (draft.Gender != Gender.Unknown && chain.Gender != Gender.Unknown && draft.Gender != chain.Gender)
        {
            return false;
        }

        if (CalledSo(noun, chain))
        {
            return true;
        }

        // "the rebels" for a named rebel organisation.
        if (chain.Kind == MentionKind.Organisation)
        {
            return draft.IsPlural && chain.Actor is { } actor && actor.Rows[^1].Sector is "REB" or "UAF" && noun.Sector is "REB" or "UAF";
        }

        return chain.Kind == MentionKind.Person && noun.Sector is "LEG" or "JUD" or "JRN" or "MED" or "REL" && (chain.Sectors.Contains(noun.Sector) || chain.Nouns.Exists(n => n.Sector == noun.Sector));
    }

    private static bool FitsBody(AgentNoun noun, Chain chain)
    {
        if (chain.Kind is not (MentionKind.Organisation or MentionKind.Actor) || (chain.Kind == MentionKind.Actor && chain.IsPerson))
        {
            return false;
        }

        if (CalledSo(noun, chain))
        {
            return true;
        }

        if (!chain.HasName)
        {
            return false;
        }

        // "the ministry" for the Foreign Ministry.
        return chain.Names.Exists(n => n.Length > 1 && (n[^1] == noun.Noun || n[0] == noun.Noun))
            || (AnyOrganisation.Contains(noun.Noun) && chain.Actor is not { Rows: [.., { Sector: "GOV" or "MIL" or "COP" or "LEG" or "JUD" }] } && chain.Nouns.Count == 0);
    }

    private static bool CalledSo(AgentNoun noun, Chain chain)
    {
        foreach (var known in chain.Nouns)
        {
            if (known.Noun == noun.Noun || known.Broader.Contains(noun.Noun))
            {
                return true;
            }
        }

        return false;
    }

    // What the nominal says beside its noun must be known of the entity.
    private static bool ModifiersFit(Draft draft, AgentNoun noun, Chain chain)
    {
        for (var i = draft.First; i < draft.End; i++)
        {
            ref readonly var token = ref draft.Sentence[i];
            if (i == draft.Head || Idle.Contains(token.Lower) || token.Upos is Upos.Det or Upos.Num or Upos.Adp or Upos.Punct || noun.Noun.Contains(token.Lower, StringComparison.Ordinal) || chain.Words.Contains(token.Lower))
            {
                continue;
            }

            // The country of the words has been compared already.
            if (draft.Country is not null && char.IsUpper(token.Form[0]))
            {
                continue;
            }

            return false;
        }

        return true;
    }
}
