using Dateline.Events.Ontologies;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Events.Triggers;

/// <summary>Tests the conditions of a trigger line at a place in a sentence.</summary>
internal sealed class ConditionTest(Arguments arguments, SentenceEntities entities, NounClasses classes)
{
    private static readonly string[] MartialModifiers =
    [
        "military", "security", "armed", "anti-terrorist", "anti-terror", "combat", "rescue", "ground", "air", "aerial", "naval", "special", "joint", "rebel", "terrorist", "terror",
        "counter-terrorism", "counterterrorism", "anti-insurgency", "counter-insurgency", "clearing", "offensive", "guerrilla", "bombing", "army", "police", "mop-up", "anti-guerrilla", "liberation",
    ];

    private Sentence Sentence => arguments.Sentence;

    public bool HoldAll(TriggerLine line, int token)
    {
        foreach (var condition in line.Conditions)
        {
            if (Holds(condition, token, line.IsVerb) == condition.IsNegated)
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(TriggerCondition condition, int token, bool isVerb)
    {
        switch (condition.Slot)
        {
            case "subj":
                var subjects = isVerb ? arguments.Subjects(token) : Governed(token);
                return subjects.Count == 0 ? !condition.IsNegated && condition.Words.Count == 0 && (isVerb && MayLackSubject(token)) : subjects.Any(t => Matches(condition, t));
            case "obj":
                return arguments.Objects(token).Any(t => Matches(condition, t));
            case "owner":
                return arguments.Owners(token).Any(t => Matches(condition, t));
            case "mod":
                return AnyChild(token, condition, Relation.Amod, Relation.Compound, Relation.Acl);
            case "comp":
                return AnyChild(token, condition, Relation.Compound, Relation.NmodPoss, Relation.Amod);
            case "light":
                return Light(condition, token);
            case "when":
                return AnyChild(token, condition, Relation.Advcl, Relation.AdvclRelcl);
            case "xcomp":
                return AnyChild(token, condition, Relation.Xcomp, Relation.Advcl);
            case "ccomp":
                return AnyChild(token, condition, Relation.Ccomp);
            case "not":
                return IsNegated(token);
            case "passive":
                return arguments.IsPassive(token);
            case "party":
                return arguments.Owners(token).Any(IsActor) || Preposition("between", token).Concat(Preposition("with", token)).Concat(Preposition("against", token)).Any(IsActor);
            case "martial":
                return IsMartial(token);
            case "toplace":
                return Preposition("to", token).Concat(Preposition("in", token)).Concat(Preposition("for", token)).Concat(arguments.Objects(token)).Any(t => entities.Place(t) is not null);
            case "prep":
                return condition.Words.Any(p => Preposition(p, token).Count > 0);
            default:
                return Preposition(condition.Slot, token).Any(t => Matches(condition, t));
        }
    }

    /// <summary>Passives, infinitives, participles and imperatives name nobody and may still be right.</summary>
    private bool MayLackSubject(int verb) => arguments.IsPassive(verb) || Sentence[verb].Xpos is Xpos.VB or Xpos.VBG or Xpos.VBN || Sentence[verb].Head < 0;

    private IReadOnlyList<int> Governed(int noun) => arguments.LightVerb(noun) is >= 0 and var verb ? arguments.Subjects(verb) : arguments.Owners(noun);

    private IReadOnlyList<int> Preposition(string word, int token) => arguments.Prepositional(token, word);

    private bool Light(TriggerCondition condition, int token)
    {
        var governor = arguments.Governor(token);
        var light = governor >= 0 ? governor : arguments.LightVerb(token);
        return light >= 0 && (condition.Words.Count == 0 || condition.Words.Contains(Sentence[light].Lemma));
    }

    private bool IsNegated(int token)
    {
        foreach (var child in Sentence.Children(token))
        {
            if (Sentence[child].Lower is "not" or "n't" or "never")
            {
                return true;
            }
        }

        return false;
    }

    private bool AnyChild(int token, TriggerCondition condition, params ReadOnlySpan<Relation> relations)
    {
        foreach (var child in Sentence.Children(token))
        {
            if (relations.Contains(Sentence[child].Relation) && (condition.Words.Count == 0 || condition.Words.Contains(Sentence[child].Lemma) || condition.Words.Contains(Sentence[child].Lower)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMartial(int noun)
    {
        foreach (var child in Sentence.Children(noun))
        {
            if (child < noun && (Array.IndexOf(MartialModifiers, Sentence[child].Lower) >= 0 || Sentence[child].Lower.StartsWith("anti", StringComparison.Ordinal) || IsArmed(child)))
            {
                return true;
            }
        }

        return Preposition("against", noun).Any(t => IsArmed(t) || IsActor(t)) || Preposition("of", noun).Concat(Preposition("by", noun)).Any(IsArmed) || (arguments.LightVerb(noun) is >= 0 and var verb && arguments.Subjects(verb).Any(IsArmed));
    }

    private bool Matches(TriggerCondition condition, int token) =>
        MatchesWord(condition, token) || (arguments.Partitive(token) is >= 0 and var counted && MatchesWord(condition, counted));

    private bool MatchesWord(TriggerCondition condition, int token) => condition.Class is { } name ? IsIn(name, token)
        : condition.Words.Count == 0 || condition.Words.Contains(Sentence[token].Lemma) || condition.Words.Contains(Sentence[token].Lower);

    private bool IsIn(string name, int token)
    {
        var mention = entities.Mention(token);
        return name switch
        {
            "actor" => IsActor(token) || classes.Contains("speaker", Sentence[token].Lemma),
            "place" => entities.Place(token) is not null || mention?.Kind == MentionKind.Place || classes.Contains("territory", Sentence[token].Lemma),
            "armed" => IsArmed(token),
            "police" => classes.Contains(name, Sentence[token].Lemma) || entities.Actor(token)?.Sector is "COP" or "MIL",
            "official" => classes.Contains(name, Sentence[token].Lemma) || mention is { Kind: MentionKind.Person or MentionKind.Organisation, IsName: true } || IsPersonalPronoun(token) || IsCountry(token),
            "person" => classes.Contains(name, Sentence[token].Lemma) || mention is { Kind: MentionKind.Person } || IsPersonalPronoun(token) || IsCount(token) || IsArmed(token),
            "captive" => classes.Contains(name, Sentence[token].Lemma) || mention is { Kind: MentionKind.Person, IsName: true } || IsPersonalPronoun(token) || IsCount(token),
            "speaker" => IsActor(token) || classes.Contains(name, Sentence[token].Lemma),
            "target" => classes.Contains(name, Sentence[token].Lemma) || entities.Place(token) is not null,
            "country" => IsCountry(token) || classes.Contains(name, Sentence[token].Lemma),
            _ => classes.Contains(name, Sentence[token].Lemma),
        };
    }

    private bool IsActor(int token) => entities.Actor(token) is not null || entities.Mention(token) is { Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Actor or MentionKind.Nationality or MentionKind.Pronoun }
        || IsPersonalPronoun(token) || IsCountry(token);

    private bool IsArmed(int token) => classes.Contains("armed", Sentence[token].Lemma) || entities.Actor(token)?.Sector is "MIL" or "REB" or "PRM" or "COP" or "UAF";

    private bool IsCountry(int token) => entities.Place(token) is { Place.Kind: Gazetteers.PlaceKind.Country or Gazetteers.PlaceKind.Capital } || entities.Place(token)?.Metonym == true || entities.Mention(token)?.Kind == MentionKind.Nationality;

    private bool IsPersonalPronoun(int token) => Sentence[token].Upos == Upos.Pron && Sentence[token].Lower is "he" or "she" or "they" or "we" or "i" or "him" or "her" or "them" or "us" or "it";

    private bool IsCount(int token) => Sentence[token].Upos == Upos.Num || Sentence[token].Lower is "dozens" or "scores" or "hundreds" or "thousands";
}
