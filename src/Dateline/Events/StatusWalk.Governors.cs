using Dateline.Syntax;

namespace Dateline.Events;

/// <content>What governs a verb or adjective: complements, adverbial clauses, clauses after a noun.</content>
internal readonly partial struct StatusWalk
{
    /// <summary>What the words above the predicate make of it; null where they leave it its own reading.</summary>
    private StatusState? Govern(int anchor, in StatusClause clause, StatusState? own, int depth)
    {
        ref readonly var t = ref sentence[anchor];
        if (t.Head < 0)
        {
            return null;
        }

        var link = anchor == clause.Head ? clause : StatusClause.Of(lexicon, sentence, anchor);
        return t.Relation switch
        {
            Relation.Ccomp or Relation.Csubj or Relation.CsubjPass or Relation.Xcomp => Complement(t.Head, link, own, depth),
            Relation.Advcl or Relation.AdvclRelcl => Adverbial(t.Head, link, own, depth),
            Relation.AclRelcl when own is not null => null,
            Relation.Acl or Relation.AclRelcl => Adnominal(t.Head, link, own, depth),
            Relation.Amod when own is null => new(sentence[clause.Head].Xpos == Xpos.VBG || IsLastingParticiple(clause.Head) ? Status.Ongoing : Status.Occurred, false, -1, "participle before noun", 0.6),
            Relation.Root or Relation.Parataxis or Relation.Conj => null,
            _ when own is null => ReadNoun(anchor, depth),
            _ => null,
        };
    }

    private StatusState? Complement(int governor, in StatusClause link, StatusState? own, int depth)
    {
        if (sentence[governor].Relation == Relation.Amod)
        {
            return null;
        }

        if (own is null && link.To >= 0 && IsPerformative(link.Head) && IsWishOfSpeaker(governor))
        {
            return new(Status.Occurred, false, governor, "performative of the speaker", 0.7);
        }

        var above = Read(governor, depth + 1);
        if (own is null && link.To >= 0 && above.Status == Status.Occurred && sentence[governor] is { Lemma: "have", Xpos: Xpos.VBD or Xpos.VBN })
        {
            // Who had to leave has left (Karttunen's implicative reading of the past); who has to leave has not.
            return new(Status.Occurred, false, governor, "had to", 0.6);
        }

        var passive = sentence.Child(governor, Relation.AuxPass) >= 0 || (sentence[governor].Xpos == Xpos.VBN && sentence.Child(governor, Relation.Aux) < 0);
        StatusSignature? signature = null;
        if (own is not null)
        {
            if (Asked(governor, link, own.Value) is { } asked)
            {
                return asked;
            }

            // "Suspected rebels shot ...": a participle at the head of the sentence has no clause of its own to govern.
            signature = IsHeadless(governor) ? null : Signature(governor, "that");
        }
        else if (link.To >= 0 || sentence[link.Head].Xpos is Xpos.VB)
        {
            signature = Infinitive(governor, passive, passive || HasObject(governor) || link.Subject >= 0);
        }
        else if (sentence[link.Head].Xpos == Xpos.VBG)
        {
            signature = Signature(governor, "ing") ?? (link.Mark >= 0 ? Signature(governor, sentence[link.Mark].Lower) : null);
        }
        else
        {
            signature = Signature(governor, "adj");
        }

        if (signature is not null)
        {
            // "The army demanded that it stop" asks; "insisted that it stopped" in past tense tells.
            if (own is { Status: Status.Occurred } && signature.Under(above.Status) is { Kind: StatusEffectKind.Fixed, Status: Status.Requested })
            {
                return null;
            }

            // A finite clause that hedges by itself keeps its hedge: "he expects that they might attack".
            return own is { IsOpen: true } && signature.Actual.Status != Status.Denied ? null : Apply(signature, above, governor, 0.8);
        }

        return own is not null ? null : link.To < 0 || above.Status != Status.Occurred ? above : new(Status.Planned, false, link.To, "infinitive", 0.5);
    }

    private bool IsWishOfSpeaker(int governor)
    {
        var clause = StatusClause.Of(lexicon, sentence, governor);
        return sentence[governor].Lemma is "want" or "like" or "wish" or "let" && clause.Negation < 0 && (IsSpeaker(clause.Subject) || sentence[governor].Lemma == "let");
    }

    private bool IsHeadless(int governor) =>
        sentence[governor].Xpos is Xpos.VBN or Xpos.JJ && governor == 0 && sentence.Child(governor, Relation.Nsubj) < 0 && sentence.Child(governor, Relation.NsubjPass) < 0;

    /// <summary>"Asked if they attacked", "if he is forced to leave", "demanded that he be freed": a clause that is put as a question, a condition or a demand.</summary>
    private StatusState? Asked(int governor, in StatusClause link, in StatusState own)
    {
        if (own.IsOpen || link.Mark < 0)
        {
            return null;
        }

        var mark = sentence[link.Mark].Lower;
        if (mark is "if" or "whether")
        {
            return mark == "if" && link.Head < governor ? new(Status.Conditional, false, link.Mark, "if", 0.75) : new(Status.Possible, false, link.Mark, mark, 0.7);
        }

        // The subjunctive: "that the boy be returned".
        return mark == "that" && link.Tense == Xpos.VB && link.Be >= 0 && sentence[link.Be].Lower == "be" ? new(Status.Requested, own.Status == Status.Denied, governor, "subjunctive", 0.75) : null;
    }

    private StatusSignature? Infinitive(int governor, bool passive, bool anothers) =>
        (passive ? Signature(governor, "pto") : null) ?? Signature(governor, anothers ? "xto" : "to") ?? Signature(governor, anothers ? "to" : "xto");

    private bool HasObject(int governor) => sentence.Child(governor, Relation.Obj) >= 0 || sentence.Child(governor, Relation.Iobj) >= 0;

    private StatusState? Adverbial(int governor, in StatusClause link, StatusState? own, int depth)
    {
        var above = Read(governor, depth + 1);
        if (own is not null)
        {
            // "Is preparing to cross after it captured": what is told in the past tense has happened, whatever comes of the clause above.
            if (own is { Status: Status.Occurred } && link.Mark >= 0 && lexicon.Word(StatusClass.Mark, sentence[link.Mark].Lower) is not { Actual.Kind: StatusEffectKind.Fixed })
            {
                return null;
            }

            return link.Mark >= 0 && lexicon.Word(StatusClass.Mark, sentence[link.Mark].Lower) is { } mark
                && (own is not { Status: Status.Denied } || mark.Actual is { Kind: StatusEffectKind.Fixed, Status: Status.Conditional })
                ? Conditioned(Apply(mark, above, link.Mark, 0.75), own is { Status: Status.Denied })
                : null;
        }

        if (link.To >= 0)
        {
            if (link.To > 1 && sentence[link.To - 1].Lower is "order" or "as" && sentence[link.To - 2].Lower is "in" or "so")
            {
                return new(Status.Planned, false, link.To, "in order to", 0.75);
            }

            var signature = Infinitive(governor, false, HasObject(governor) || IsPassive(governor));
            return signature is not null ? Apply(signature, above, governor, 0.7)
                : above.IsOpen ? above
                : new(Status.Planned, false, link.To, "purpose", 0.7);
        }

        if (link.Mark >= 0)
        {
            var word = sentence[link.Mark].Lower;
            var signature = (Signature(governor, word) is { Actual.Kind: StatusEffectKind.Fixed } known ? known : null) ?? lexicon.Word(StatusClass.Gerund, word);
            return signature is null ? above : Apply(signature, above, link.Mark, 0.7) ?? above;
        }

        return above;
    }

    // "if they do not stop": the condition is that it should not happen.
    private static StatusState? Conditioned(StatusState? state, bool negated) =>
        state is { Status: Status.Conditional } conditional ? conditional with { Negated = negated } : state;

    private StatusState? Adnominal(int governor, in StatusClause link, StatusState? own, int depth)
    {
        if (own is not null)
        {
            return Signature(governor, "that") is { } that && own is not { Status: Status.Occurred } ? Apply(that, Read(governor, depth + 1), governor, 0.7) : null;
        }

        if (link.To >= 0)
        {
            if (Ranked(governor) is >= 0 and var rank)
            {
                return Read(governor, depth + 1) is { IsOpen: true } open ? open : new(Status.Occurred, false, rank, "first to", 0.65);
            }

            // "The failure of the parties to agree": the infinitive belongs to the noun that the nearer one hangs on.
            governor = Signature(governor, "to") is null && sentence[governor].Relation is Relation.Nmod or Relation.NmodPoss && Signature(sentence[governor].Head, "to") is not null
                ? sentence[governor].Head : governor;
            var above = Read(governor, depth + 1);
            return Signature(governor, "to") is { } to ? Apply(to, above, governor, 0.8)
                : above.IsOpen ? above
                : new(Status.Planned, false, link.To, "infinitive", 0.65);
        }

        if (link.Mark >= 0)
        {
            var above = Read(governor, depth + 1);
            return Signature(governor, sentence[link.Mark].Lower) is { } of ? Apply(of, above, governor, 0.75) ?? above : above;
        }

        if (sentence[link.Head].Xpos == Xpos.VBG)
        {
            // "He will go on to Cairo, visiting ...": behind a comma it is told of the clause, not of the noun.
            if (link.Head > 0 && sentence[link.Head - 1].Form == "," && VerbOver(governor) is >= 0 and var verb && Read(verb, depth + 1) is { IsOpen: true } told)
            {
                return told;
            }

            // "To stop militants launching attacks": what is stopped hangs on its doer.
            return sentence[governor].Relation == Relation.Obj && Signature(sentence[governor].Head, "from") is { Actual: { Kind: StatusEffectKind.Fixed, Status: Status.Denied or Status.Possible } } from
                ? Apply(from, Read(sentence[governor].Head, depth + 1), sentence[governor].Head, 0.7)
                : IsPartOfPast(governor, depth) ? new(Status.Occurred, false, -1, "participle of a past clause", 0.6)
                : new(Status.Ongoing, false, link.Head, "participle after noun", 0.6);
        }

        return IsLastingParticiple(link.Head)
            ? new(Status.Ongoing, false, link.Head, "lasting participle", 0.65)
            : new(Status.Occurred, false, -1, "participle after noun", 0.7);
    }

    private int VerbOver(int token)
    {
        for (var t = sentence[token].Head; t >= 0; t = sentence[t].Head)
        {
            if (sentence[t].Upos == Upos.Verb)
            {
                return t;
            }
        }

        return -1;
    }

    /// <summary>Whether a noun is subject or object of a verb told in the past: its participle ("soldiers visiting ... were welcomed") is as past.</summary>
    private bool IsPartOfPast(int noun, int depth)
    {
        ref readonly var n = ref sentence[noun];
        return n.Head >= 0 && n.Upos != Upos.Propn && n.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj && Read(n.Head, depth + 1) is { Rule: "past" };
    }

    /// <summary>Whether a participle without a verb group says how things are: "areas besieged by", "currently held".</summary>
    private bool IsLastingParticiple(int participle)
    {
        if (lexicon.Word(StatusClass.Stative, sentence[participle].Lemma) is not null)
        {
            return true;
        }

        foreach (var child in sentence.Children(participle))
        {
            if (sentence[child].Relation == Relation.Advmod && sentence[child].Lower is "currently" or "presently" or "still" or "now")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word that ranks a noun whose infinitive then tells what it did ("the first, the latest, the 456th to"), or −1.</summary>
    private int Ranked(int noun)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Relation is Relation.Amod or Relation.Advmod or Relation.Nummod && child < noun
                && (sentence[child].Lower is "first" or "second" or "third" or "last" or "latest" || (char.IsAsciiDigit(sentence[child].Form[0]) && sentence[child].Lower.EndsWith("th", StringComparison.Ordinal))))
            {
                return child;
            }
        }

        return -1;
    }
}
