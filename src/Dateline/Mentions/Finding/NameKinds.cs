using System.Collections.Frozen;
using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Mentions.Finding;

/// <summary>Judges what a name without a title names: by its own words first, then by the words around it.</summary>
internal sealed class NameKinds(MentionLexicon lexicon)
{
    private static readonly FrozenSet<string> Speech = FrozenSet.ToFrozenSet(
        [
            "said", "says", "say", "saying", "told", "tells", "added", "adds", "adding", "stressed", "noted", "argued", "explained", "claimed", "warned", "insisted", "recalled", "remarked", "replied",
            "wrote", "believes", "thinks", "thought", "believed", "asked", "declared", "stated", "commented", "concluded", "confirmed", "denied", "acknowledged", "admitted", "joked", "complained",
        ],
        StringComparer.Ordinal);

    /// <summary>What stands before the name of a ship: of navies, merchant and relief fleets.</summary>
    private static readonly FrozenSet<string> ShipPrefixes = FrozenSet.ToFrozenSet(
        ["HMS", "USS", "USNS", "USCGC", "RFA", "HMAS", "HMCS", "HMNZS", "INS", "PNS", "BNS", "FS", "FGS", "ROKS", "RSS", "SS", "RMS", "MV", "HDMS", "HNoMS", "HNLMS", "ORP", "TCG", "ESPS", "SLNS"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> InPlace = FrozenSet.ToFrozenSet(["in", "near", "outside", "inside", "across", "around", "throughout", "within"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> AtPlace = FrozenSet.ToFrozenSet(["at", "from", "to", "into", "towards", "toward", "through", "via", "beyond"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Directions = FrozenSet.ToFrozenSet(
        ["north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "central"],
        StringComparer.Ordinal);

    /// <summary>The kind of the name from <paramref name="first"/> up to <paramref name="end"/> and how sure it is.</summary>
    public (MentionKind Kind, KindStrength Strength) Judge(SentenceText text, int first, int end) =>
        Listed(ByWords(text, first, end)) ?? ByTagger(text, first, end) ?? ByWords(text, first, end) ?? ByContext(text.Sentence, first, end) ?? ByShape(text.Sentence, first, end);

    /// <summary>Whether a word is a point of the compass, which alone names nothing.</summary>
    public static bool IsDirection(string word) => Directions.Contains(word);

    private static (MentionKind, KindStrength)? Listed((MentionKind, KindStrength Strength)? judged) => judged is { Strength: KindStrength.List } ? judged : null;

    private static (MentionKind, KindStrength)? ByTagger(SentenceText text, int first, int end)
    {
        foreach (var span in text.Tagged)
        {
            if (span.First < end && first < span.End && span.Kind != MentionKind.Miscellaneous && (span.End == end || span.First == first))
            {
                return (span.Kind, KindStrength.Shape);
            }
        }

        return null;
    }

    private (MentionKind, KindStrength)? ByWords(SentenceText text, int first, int end)
    {
        var sentence = text.Sentence;
        var (head, last) = (sentence[first].Lower, sentence[end - 1].Lower);
        if (lexicon.Countries.TryFindCapital(text.Forms(first, end), out _))
        {
            return (MentionKind.Place, KindStrength.List);
        }

        if (end - first > 1 && ShipPrefixes.Contains(sentence[first].Form))
        {
            return (MentionKind.Vehicle, KindStrength.List);
        }

        if (IsOrganisation(text, first, end))
        {
            return (MentionKind.Organisation, KindStrength.Shape);
        }

        if (end - first > 1 && (lexicon.NameNouns.IsPlace(last) || (Directions.Contains(head) && end - first == 2) || head is "mount" or "lake" or "fort" or "port" or "cape" or "deir" or "tel" or "tell" or "kafr" or "beit" or "khan" or "wadi" or "jabal"))
        {
            return (MentionKind.Place, KindStrength.Shape);
        }

        if (end - first > 1 && (lexicon.GivenNames.TryFind(head, out _) || HoldsInitial(sentence, first, end)) && !HoldsAmpersand(sentence, first, end))
        {
            return (MentionKind.Person, KindStrength.Shape);
        }

        return null;
    }

    private bool IsOrganisation(SentenceText text, int first, int end)
    {
        var sentence = text.Sentence;
        if (end - first < 2)
        {
            return false;
        }

        for (var i = Math.Max(first, end - 3); i < end; i++)
        {
            if (lexicon.NameNouns.TryFindOrganisation(text.Lower(i, end), out _))
            {
                return true;
            }
        }

        // "Ministry of Foreign Affairs": the head word stands before "of" or "for".
        for (var i = first + 1; i < end; i++)
        {
            if (sentence[i].Lower is "of" or "for" && lexicon.NameNouns.TryFindOrganisation(sentence[i - 1].Lower, out _))
            {
                return true;
            }
        }

        return false;
    }

    private (MentionKind, KindStrength)? ByContext(Sentence sentence, int first, int end)
    {
        var head = NameReader.HeadOf(sentence, first, end);
        ref readonly var token = ref sentence[head];
        var governor = token.Head;
        if (end < sentence.Count && lexicon.NameNouns.IsPlace(sentence[end].Lower) && sentence[end].Upos is Upos.Noun or Upos.Propn)
        {
            return (MentionKind.Place, KindStrength.Syntax);
        }

        if (governor >= 0 && token.Relation is Relation.Compound or Relation.Amod && governor >= end && lexicon.NameNouns.IsPlace(sentence[governor].Lower))
        {
            return (MentionKind.Place, KindStrength.Syntax);
        }

        if (governor >= 0 && governor < first && lexicon.NameNouns.IsPlace(sentence[governor].Lower) && (token.Relation is Relation.Appos or Relation.Compound or Relation.NmodUnmarked or Relation.Flat || (token.Relation == Relation.Nmod && PhraseSpans.IsOf(sentence, head))))
        {
            return (MentionKind.Place, KindStrength.Syntax);
        }

        if (token.Relation.IsSubject() && governor >= 0 && Speech.Contains(sentence[governor].Lower))
        {
            return IsAcronym(sentence, first, end) ? (MentionKind.Organisation, KindStrength.Syntax) : (MentionKind.Person, KindStrength.Syntax);
        }

        if (HasPersonalApposition(sentence, head))
        {
            return (MentionKind.Person, KindStrength.Syntax);
        }

        var preposition = sentence.Child(head, Relation.Case);
        if (preposition >= 0 && preposition < first && (InPlace.Contains(sentence[preposition].Lower) || (AtPlace.Contains(sentence[preposition].Lower) && !IsAcronym(sentence, first, end))))
        {
            return (MentionKind.Place, InPlace.Contains(sentence[preposition].Lower) ? KindStrength.Syntax : KindStrength.Guess);
        }

        return null;
    }

    private bool HasPersonalApposition(Sentence sentence, int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Relation == Relation.Appos && lexicon.Agents.TryFind(sentence[child].Lower, out var noun, out var plural) && noun.Kind == AgentKind.Person && !plural)
            {
                return true;
            }

            if (sentence[child].Relation == Relation.AclRelcl)
            {
                foreach (var grandchild in sentence.Children(child))
                {
                    if (sentence[grandchild].Lower is "who" or "whom")
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private (MentionKind, KindStrength) ByShape(Sentence sentence, int first, int end)
    {
        if (IsAcronym(sentence, first, end))
        {
            return (MentionKind.Organisation, KindStrength.Guess);
        }

        ref readonly var head = ref sentence[NameReader.HeadOf(sentence, first, end)];
        if (lexicon.GivenNames.TryFind(sentence[first].Lower, out _) || (sentence[first].Lower is "abu" or "umm") || (head.Relation.IsSubject() && end - first is 2 or 3))
        {
            return (MentionKind.Person, KindStrength.Guess);
        }

        return (MentionKind.Miscellaneous, KindStrength.None);
    }

    private static bool IsAcronym(Sentence sentence, int first, int end)
    {
        var form = sentence[first].Form;
        return end - first == 1 && form.Length is > 1 and < 8 && !form.AsSpan().ContainsAnyInRange('a', 'z') && char.IsUpper(form[0]);
    }

    private static bool HoldsInitial(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (sentence[i].Form.Length == 2 && sentence[i].Form[1] == '.' && char.IsUpper(sentence[i].Form[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsAmpersand(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence[i].Form is "&")
            {
                return true;
            }
        }

        return false;
    }
}
