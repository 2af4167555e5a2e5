using System.Collections.Frozen;
using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Mentions.Finding;

/// <summary>Finds noun phrases headed by agent nouns ("government forces", "a senior official", "members of the council"), weapons and vehicles.</summary>
internal sealed class NominalFinder(MentionLexicon lexicon)
{
    private const int LongestPhrase = 4;

    private static readonly FrozenSet<string> Quantities = FrozenSet.ToFrozenSet(
        [
            "number", "numbers", "dozens", "hundreds", "thousands", "scores", "tens", "millions", "majority", "handful", "pair", "couple", "group", "groups", "lots", "series", "rest", "most", "some", "many",
            "all", "one", "two", "three", "several", "each", "both", "none", "half", "crowd", "crowds", "batch", "kind", "total",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Definite = FrozenSet.ToFrozenSet(["the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Indefinite = FrozenSet.ToFrozenSet(["a", "an", "another", "some", "several", "many", "any", "other", "more", "most"], StringComparer.Ordinal);

    /// <summary>Adds the nominals of a sentence; <paramref name="drafts"/> holds its names already.</summary>
    public void Find(SentenceText text, List<Draft> drafts)
    {
        var taken = TakenByNames(text.Sentence, drafts);
        // From the end: "government" in "government forces" is not asked again.
        for (var i = text.Sentence.Count - 1; i >= 0; i--)
        {
            ref readonly var token = ref text.Sentence[i];
            if (taken[i] || token.Upos is not (Upos.Noun or Upos.Propn or Upos.Num or Upos.X))
            {
                continue;
            }

            if (ThingAt(text, i) is { } thing)
            {
                drafts.Add(thing);
            }
            else if (AgentAt(text, i, taken) is { } agent)
            {
                drafts.Add(agent);
            }
        }
    }

    // Tokens of bare names and of titles before them; nothing inside heads a nominal.
    private static bool[] TakenByNames(Sentence sentence, List<Draft> drafts)
    {
        var taken = new bool[sentence.Count];
        foreach (var draft in drafts)
        {
            if (draft.Kind != MentionKind.Nationality)
            {
                Array.Fill(taken, true, draft.First, draft.End - draft.First);
            }
        }

        return taken;
    }

    private Draft? ThingAt(SentenceText text, int last)
    {
        for (var first = Math.Max(0, last - LongestPhrase); first <= last; first++)
        {
            var lower = text.Lower(first, last + 1);
            var isVehicle = lexicon.Vehicles.Forms.TryFind(lower, out _);
            if (!isVehicle && !lexicon.Weapons.Forms.TryFind(lower, out _))
            {
                continue;
            }

            if (EndsLater(text, first, last, lexicon.Vehicles.Forms) || EndsLater(text, first, last, lexicon.Weapons.Forms))
            {
                return null;
            }

            AgentNoun? noun = null;
            if (isVehicle)
            {
                lexicon.Agents.TryFind(lower, out noun, out _);
                noun ??= lexicon.Agents.TryFind("aircraft", out var any, out _) ? any with { Noun = lower.ToString(), Broader = [] } : null;
            }

            return Phrase(text, last, isVehicle ? MentionKind.Vehicle : MentionKind.Weapon, noun, text.Sentence[last].Xpos == Xpos.NNS, first);
        }

        return null;
    }

    // "car" + "bomb" + "attack" is no weapon's end, but "mortar" in "mortar shells" is not the weapon itself.
    private static bool EndsLater(SentenceText text, int first, int last, PhraseTable<string> table) => text.LongestFrom(table, first, text.Sentence.Count, out _) > last + 1;

    private Draft? AgentAt(SentenceText text, int last, bool[] taken)
    {
        var sentence = text.Sentence;
        if (last > 1 && sentence[last - 1].Lower == "of" && lexicon.Agents.TryFind(text.Lower(last - 2, last + 1), out _, out _))
        {
            return null;
        }

        if (OfPhraseAt(text, last, taken) is { } office)
        {
            return office;
        }

        for (var first = Math.Max(0, last - LongestPhrase + 1); first <= last; first++)
        {
            if (taken[first] || !lexicon.Agents.TryFind(text.Lower(first, last + 1), out var noun, out var plural))
            {
                continue;
            }

            if (IsModifierOfAgent(text, last) || IsVerbal(sentence, first, last) || IsShore(sentence, last) || (sentence[last].Relation == Relation.Compound && !ActsBeforeNouns(noun)))
            {
                return null;
            }

            // "the government troops" is one phrase even where the tree tears it apart.
            while (first > 0 && !taken[first - 1] && sentence[first - 1].Upos == Upos.Noun && lexicon.Agents.TryFind(sentence[first - 1].Lower, out var modifier, out var several) && !several && modifier.Kind == AgentKind.Organisation)
            {
                first--;
            }

            Array.Fill(taken, true, first, last - first);
            return Phrase(text, last, MentionKind.Actor, noun, plural, first);
        }

        return null;
    }

    // "Secretary of State", "chief of staff": the noun before "of" heads the phrase.
    private Draft? OfPhraseAt(SentenceText text, int head, bool[] taken)
    {
        if (head + 2 >= text.Sentence.Count || text.Sentence[head + 1].Lower != "of")
        {
            return null;
        }

        for (var first = Math.Max(0, head - 1); first <= head; first++)
        {
            if (!taken[first] && lexicon.Agents.TryFind(text.Lower(first, head + 3), out var noun, out var plural))
            {
                var draft = Phrase(text, head, MentionKind.Actor, noun, plural, first);
                draft.End = Math.Max(draft.End, head + 3);
                return draft;
            }
        }

        return null;
    }

    // "army offensive", "police raid" are deeds of the army and the police; "press conference", "bank account" are nobody's.
    private static bool ActsBeforeNouns(AgentNoun noun) => noun.Sector is "MIL" or "COP" or "REB" or "UAF" || noun.Noun is "government" or "regime" or "opposition" or "coalition";

    // The western bank of a river is no business.
    private static bool IsShore(Sentence sentence, int noun) =>
        sentence[noun].Lower is "bank" or "banks" && noun > 0 && sentence[noun - 1].Lower is "east" or "west" or "north" or "south" or "eastern" or "western" or "northern" or "southern" or "left" or "right" or "opposite" or "river";

    private static bool IsVerbal(Sentence sentence, int first, int last) => first == last && sentence[last].Xpos is Xpos.VB or Xpos.VBP or Xpos.VBZ;

    // "army" in "army soldiers", "police" in "police officer"; but "army" in "army offensive" acts itself.
    private bool IsModifierOfAgent(SentenceText text, int token)
    {
        var sentence = text.Sentence;
        if (sentence[token].Relation is not (Relation.Compound or Relation.Flat or Relation.NmodDesc or Relation.Amod or Relation.NmodUnmarked) || sentence[token].Head <= token)
        {
            return false;
        }

        var head = sentence[token].Head;
        return lexicon.Agents.TryFind(sentence[head].Lower, out _, out _) || sentence[head].Upos == Upos.Propn || sentence[token].Relation is Relation.Flat or Relation.NmodDesc;
    }

    private Draft Phrase(SentenceText text, int noun, MentionKind kind, AgentNoun? agent, bool plural, int phrase)
    {
        var sentence = text.Sentence;
        // A wrong tree may tear the words of one phrase apart.
        var first = Math.Min(PhraseSpans.FirstOf(sentence, noun), phrase < noun ? PhraseSpans.FirstOf(sentence, phrase) : noun);
        var end = PhraseSpans.EndOf(sentence, noun);
        var head = noun;
        if (QuantityOf(sentence, noun) is { } quantity)
        {
            head = quantity;
            first = PhraseSpans.FirstOf(sentence, quantity);
            plural = true;
        }

        var (definite, indefinite) = Articles(sentence, head, first, noun);
        return new()
        {
            In = text,
            First = first,
            End = end,
            Head = head,
            Kind = kind,
            Noun = agent,
            IsPlural = plural,
            IsDefinite = definite,
            IsIndefinite = indefinite,
            NameFirst = first,
            NameEnd = first,
            Gender = GenderOf(agent),
            Country = CountryOf(text, noun, first, end),
        };
    }

    // "a number of soldiers": the phrase hangs on the quantity, and both words stand for the soldiers.
    private static int? QuantityOf(Sentence sentence, int noun)
    {
        var head = sentence[noun].Head;
        return head >= 0 && head < noun && sentence[noun].Relation == Relation.Nmod && Quantities.Contains(sentence[head].Lower) && PhraseSpans.IsOf(sentence, noun) ? head : null;
    }

    private static (bool Definite, bool Indefinite) Articles(Sentence sentence, int head, int first, int noun)
    {
        if (head != noun)
        {
            return (false, true);
        }

        var (definite, indefinite) = (false, false);
        foreach (var child in sentence.Children(noun))
        {
            if (child < first || child > noun)
            {
                continue;
            }

            ref readonly var token = ref sentence[child];
            definite |= Definite.Contains(token.Lower) || token.Relation == Relation.NmodPoss;
            indefinite |= Indefinite.Contains(token.Lower) || token.Relation == Relation.Nummod;
        }

        return (definite, indefinite && !definite);
    }

    /// <summary>The country that the words of a noun phrase name: "Syrian troops", "Russia's council", "people of Iraq".</summary>
    private Country? CountryOf(SentenceText text, int noun, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (i != noun && char.IsUpper(text.Sentence[i].Form[0]))
            {
                for (var e = Math.Min(end, i + 3); e > i; e--)
                {
                    var forms = text.Forms(i, e);
                    if (lexicon.Countries.TryFindDemonym(forms, out var country) || lexicon.Countries.TryFindName(forms, out country))
                    {
                        return country;
                    }
                }
            }
        }

        return null;
    }

    private static Gender GenderOf(AgentNoun? noun) => noun?.Noun switch
    {
        "man" or "boy" or "king" or "prince" or "father" or "brother" or "son" or "husband" or "uncle" or "nephew" or "spokesman" or "chairman" or "policeman" or "businessman" or "congressman" or "gunman" => Gender.Male,
        "woman" or "girl" or "queen" or "princess" or "mother" or "sister" or "daughter" or "wife" or "spokeswoman" or "chairwoman" or "policewoman" or "businesswoman" or "congresswoman" or "actress" or "nun" => Gender.Female,
        _ => Gender.Unknown,
    };
}
