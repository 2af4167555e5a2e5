using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Mentions.Finding;

/// <summary>Reads a run of name words: what of it is nationality, what title, what the name, and what it names.</summary>
internal sealed class NameReader(MentionLexicon lexicon)
{
    private readonly NameKinds _kinds = new(lexicon);

    /// <summary>Adds the mentions of one run; none where the run is only a capitalised nominal ("the Foreign Secretary").</summary>
    public void Read(SentenceText text, int first, int end, List<Draft> drafts)
    {
        if (Whole(text, first, end) is { } whole)
        {
            drafts.Add(whole);
            return;
        }

        if (end - first == 1 && NameKinds.IsDirection(text.Sentence[first].Lower))
        {
            return;
        }

        var country = LeadingCountry(text, first, end, out var rest);
        var name = AfterTitles(text, rest, end);
        if (country is not null)
        {
            drafts.Add(NationalityAt(text, first, rest, country));
        }

        if (lexicon.Vehicles.Forms.TryFind(text.Lower(rest, end), out _) || lexicon.Weapons.Forms.TryFind(text.Lower(rest, end), out _))
        {
            return;
        }

        if (name == end)
        {
            // A title with nobody's name after it is left to the nominals, unless its last word heads organisations ("Revolutionary Guard").
            if (end - rest < 2 || !lexicon.NameNouns.TryFindOrganisation(text.Sentence[end - 1].Lower, out _))
            {
                return;
            }

            name = rest;
        }

        if (name == rest)
        {
            drafts.Add(Untitled(text, first, rest, end, country));
            return;
        }

        drafts.Add(Titled(text, first, rest, name, end, country));
    }

    private Draft? Whole(SentenceText text, int first, int end)
    {
        var forms = text.Forms(first, end);
        var lower = text.Lower(first, end);
        if (lexicon.Countries.TryFindDemonym(forms, out var people) && !IsNameOfCountry(text, first, end))
        {
            return NationalityAt(text, first, end, people);
        }

        if (lexicon.Countries.TryFindName(forms, out var country))
        {
            return Named(text, first, end, MentionKind.Place, KindStrength.List, country, null);
        }

        if (lexicon.Peoples.Contains(lower))
        {
            return Named(text, first, end, MentionKind.Nationality, KindStrength.List, null, null);
        }

        if (lexicon.Actors.TryFind(lower, out var actor) && IsWritten(text.Sentence, first, end))
        {
            var kind = actor.Kind == ActorKind.Person ? MentionKind.Person : MentionKind.Organisation;
            var named = Named(text, first, end, kind, KindStrength.List, null, actor);
            return kind == MentionKind.Person ? WithPrefix(named) : named;
        }

        return lexicon.Media.TryFind(forms, out _) ? Named(text, first, end, MentionKind.Organisation, KindStrength.List, null, null) : null;
    }

    // An abbreviation of the tables must be in capitals here too: "IS", not "is".
    private static bool IsWritten(Sentence sentence, int first, int end) => end - first > 1 || sentence[first].Form.Length > 3 || char.IsUpper(sentence[first].Form[^1]);

    // "US" and "UK" are names and adjectives; they are names where nothing follows that they could modify.
    private bool IsNameOfCountry(SentenceText text, int first, int end) =>
        lexicon.Countries.TryFindName(text.Forms(first, end), out _) && text.Sentence[end - 1].Relation is not (Relation.Amod or Relation.Compound);

    private Country? LeadingCountry(SentenceText text, int first, int end, out int rest)
    {
        for (var e = Math.Min(end - 1, first + 3); e > first; e--)
        {
            var forms = text.Forms(first, e);
            if (lexicon.Countries.TryFindDemonym(forms, out var country) || lexicon.Countries.TryFindName(forms, out country))
            {
                rest = e;
                return country;
            }
        }

        rest = first;
        return null;
    }

    /// <summary>Where the name begins after the last title in the run; the end itself when the run ends in a title.</summary>
    private int AfterTitles(SentenceText text, int first, int end)
    {
        var name = first;
        for (var i = first; i < end; i++)
        {
            for (var e = Math.Min(end, i + 4); e > i; e--)
            {
                var lower = text.Lower(i, e);
                var isTitle = lexicon.Titles.TryFind(lower, out _)
                    || (lexicon.Agents.TryFind(lower, out var noun, out var plural) && noun.Kind == AgentKind.Person && !plural);
                if (isTitle && e > name)
                {
                    name = e;
                    break;
                }
            }
        }

        // A title's word may be the family name: "Stephen King". A given name before it tells.
        return name == end && end - first > 1 && lexicon.GivenNames.TryFind(text.Sentence[first].Lower, out _) ? first : name;
    }

    private Draft Untitled(SentenceText text, int first, int rest, int end, Country? country)
    {
        var judged = _kinds.Judge(text, rest, end);
        if (country is not null && judged.Strength < KindStrength.Shape && lexicon.NameNouns.TryFindOrganisation(text.Sentence[end - 1].Lower, out _))
        {
            judged = (MentionKind.Organisation, KindStrength.Shape);
        }

        var isPerson = judged.Kind == MentionKind.Person;
        // "Syrian Army" is one name; before a person's name the country is a modifier.
        var nameFirst = country is not null && !isPerson ? first : rest;
        lexicon.Actors.TryFind(text.Lower(nameFirst, end), out var actor);
        var draft = new Draft
        {
            In = text,
            First = first,
            End = end,
            Head = HeadOf(text.Sentence, first, end),
            Kind = judged.Kind,
            Strength = judged.Strength,
            IsName = true,
            NameFirst = nameFirst,
            NameEnd = end,
            Country = country,
            Actor = actor,
            Gender = isPerson ? GenderOf(text.Sentence, rest) : Gender.Unknown,
        };
        return isPerson || judged.Strength <= KindStrength.Guess ? WithPrefix(draft) : draft;
    }

    private Draft Titled(SentenceText text, int first, int rest, int name, int end, Country? country)
    {
        lexicon.Actors.TryFind(text.Lower(name, end), out var actor);
        var draft = new Draft
        {
            In = text,
            First = first,
            End = end,
            Head = HeadOf(text.Sentence, first, end),
            Kind = MentionKind.Person,
            Strength = KindStrength.List,
            IsName = true,
            NameFirst = name,
            NameEnd = end,
            Country = country,
            Actor = actor?.Kind == ActorKind.Person ? actor : null,
            Gender = GenderOf(text.Sentence, name),
        };
        AddRole(draft, rest, name);
        return WithPrefix(draft);
    }

    // Takes in what stands before the name and belongs to it: "presidential spokesman", "the army chief", "former militant".
    private Draft WithPrefix(Draft draft)
    {
        var sentence = draft.Sentence;
        var first = draft.First;
        if (IsPersonNoun(draft.In, first - 1))
        {
            first = PhraseSpans.FirstOf(sentence, first - 1);
        }
        else
        {
            while (first > 0 && BelongsToPrefix(sentence, first - 1, draft.Head, draft.End))
            {
                first--;
            }
        }

        if (first == draft.First || !AddRole(draft, first, draft.First))
        {
            return draft;
        }

        draft.First = first;
        draft.Kind = MentionKind.Person;
        draft.Strength = KindStrength.List;
        return draft;
    }

    private bool IsPersonNoun(SentenceText text, int token) =>
        token >= 0 && text.Sentence[token].Upos == Upos.Noun && lexicon.Agents.TryFind(text.Sentence[token].Lower, out var noun, out var plural) && noun.Kind == AgentKind.Person && !plural;

    private static bool BelongsToPrefix(Sentence sentence, int token, int head, int end)
    {
        ref readonly var word = ref sentence[token];
        if (word.Upos is not (Upos.Noun or Upos.Adj or Upos.Propn or Upos.Det or Upos.Num) && word.Form != "-")
        {
            return false;
        }

        for (var t = token; t >= 0; t = sentence[t].Head)
        {
            if (t == head || (t > token && t < end && t != token))
            {
                return true;
            }

            // "policeman Petrov said" with both for subjects is one subject.
            if (t < head && sentence[t].Relation.IsSubject() && sentence[head].Relation.IsSubject() && sentence[t].Head == sentence[head].Head)
            {
                return true;
            }

            // The name may hang below its title: "spokesman Petrov".
            if (sentence[head].Head == t && sentence[head].Relation is Relation.Flat or Relation.Appos or Relation.Compound or Relation.NmodDesc or Relation.NmodUnmarked && t < head)
            {
                return true;
            }
        }

        return false;
    }

    // The noun of the role is the title or the agent noun that ends the words; false when there is none.
    private bool AddRole(Draft draft, int first, int end)
    {
        var text = draft.In;
        for (var i = Math.Max(first, end - 4); i < end; i++)
        {
            var lower = text.Lower(i, end);
            if (lexicon.Titles.TryFind(lower, out var title))
            {
                draft.Gender = title.Gender != Gender.Unknown ? title.Gender : draft.Gender;
                if (title.Noun is { } of)
                {
                    draft.Roles.Add(new(text.Sentence.Index, first, end, of));
                }

                return true;
            }

            if (lexicon.Agents.TryFind(lower, out var noun, out var plural) && noun.Kind == AgentKind.Person && !plural)
            {
                draft.Roles.Add(new(text.Sentence.Index, first, end, noun));
                return true;
            }
        }

        return false;
    }

    private Gender GenderOf(Sentence sentence, int first) => lexicon.GivenNames.TryFind(sentence[first].Lower, out var gender) ? gender : Gender.Unknown;

    private Draft Named(SentenceText text, int first, int end, MentionKind kind, KindStrength strength, Country? country, Actor? actor) => new()
    {
        In = text,
        First = first,
        End = end,
        Head = HeadOf(text.Sentence, first, end),
        Kind = kind,
        Strength = strength,
        IsName = true,
        NameFirst = first,
        NameEnd = end,
        Country = country,
        Actor = actor,
        Gender = kind == MentionKind.Person ? GenderOf(text.Sentence, first) : Gender.Unknown,
    };

    private static Draft NationalityAt(SentenceText text, int first, int end, Country country)
    {
        var sentence = text.Sentence;
        var head = HeadOf(sentence, first, end);
        var isNoun = sentence[head].Upos is Upos.Noun or Upos.Propn && sentence[head].Relation is not (Relation.Amod or Relation.Compound or Relation.NmodDesc);
        return new()
        {
            In = text,
            First = isNoun ? Math.Min(first, PhraseSpans.FirstOf(sentence, head)) : first,
            End = end,
            Head = head,
            Kind = MentionKind.Nationality,
            Strength = KindStrength.List,
            IsName = true,
            IsPlural = isNoun && (sentence[head].Xpos is Xpos.NNS or Xpos.NNPS || sentence[head].Lower.EndsWith('s')),
            NameFirst = first,
            NameEnd = end,
            Country = country,
        };
    }

    /// <summary>The token of a range whose head stands outside it.</summary>
    internal static int HeadOf(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence[i].Upos != Upos.Punct && (sentence[i].Head < first || sentence[i].Head >= end))
            {
                return i;
            }
        }

        return end - 1;
    }
}
