using Dateline.Syntax;

namespace Dateline.Events;

/// <content>Verbs and adjectives: their own tense, modal and negation, then what governs them.</content>
internal readonly partial struct StatusWalk
{
    private StatusState ReadPredicate(int token, int depth)
    {
        var clause = StatusClause.Of(lexicon, sentence, token);
        if (SharedVerbGroup(token, clause, depth) is { } shared)
        {
            return Negate(shared, clause);
        }

        var anchor = FirstConjunct(token);
        StatusState? own = clause.IsFinite ? Finite(clause) : null;
        var governed = Govern(anchor, clause, own, depth);
        var state = governed ?? own ?? Unbound(clause);
        return own is null ? Negate(state, clause) : state;
    }

    /// <summary>A later conjunct without a verb group of its own stands under that of the first: "will attack and destroy".</summary>
    private StatusState? SharedVerbGroup(int token, in StatusClause clause, int depth)
    {
        ref readonly var t = ref sentence[token];
        if (t.Relation != Relation.Conj || t.Head < 0 || !IsPredicate(t.Head) || clause.HasAuxiliary || clause.To >= 0 || clause.Subject >= 0)
        {
            return null;
        }

        var head = sentence[t.Head].Xpos;
        var shares = t.Xpos == head
            || !clause.IsFinite
            || (t.Xpos == Xpos.VBP && head == Xpos.VB)
            || (t.Xpos == Xpos.VBD && head == Xpos.VBN && sentence.Child(t.Head, Relation.AuxPass) >= 0);
        return shares && !(t.Xpos is Xpos.VBD or Xpos.VBZ && head == t.Xpos && clause.Negation < 0 && sentence.Child(t.Head, Relation.Aux) >= 0) ? Read(t.Head, depth + 1) : null;
    }

    /// <summary>The reading of a finite verb group by itself.</summary>
    private StatusState Finite(in StatusClause clause)
    {
        var (sentence, head) = (clause.Sentence, clause.Head);
        var state = clause.Modal >= 0 ? Modal(clause)
            : clause.Negation >= 0 ? new(Status.Denied, false, clause.Negation, "negation", 0.85)
            : clause.Be >= 0 && clause.To >= 0 ? new(Status.Planned, false, clause.Be, "be to", 0.8)
            : clause.IsProgressive && (clause.Tense != Xpos.VBD || IsReported(head)) ? new(Status.Ongoing, false, clause.Head, "progressive", 0.8)
            : clause.Perfect >= 0 && clause.Tense != Xpos.VBD && Lasts(clause) ? new(Status.Ongoing, false, clause.Perfect, "lasting perfect", 0.7)
            : clause.Tense == Xpos.VBD || clause.Perfect >= 0 ? new(Status.Occurred, false, -1, "past", 0.85)
            : !clause.IsPassive && lexicon.Word(StatusClass.Performative, sentence[head].Lemma) is not null ? new(Status.Occurred, false, -1, "performative present", 0.7)
            : new StatusState(Status.Ongoing, false, head, "present", 0.6);
        if (state.Status == Status.Denied)
        {
            return state;
        }

        if (Adverb(clause.Head) is { } hedged && state.Status != Status.Requested)
        {
            state = hedged;
        }

        return clause.Modal >= 0 && Condition(head) is var condition and >= 0 && state.Status is Status.Planned or Status.Possible or Status.Expected
            ? new(Status.Conditional, state.Negated, Condition(head), "if", 0.8)
            : state;
    }

    /// <summary>Whether the clause is what somebody said: its past tense is then the present of the one who spoke.</summary>
    private bool IsReported(int head)
    {
        var anchor = FirstConjunct(head);
        return sentence[anchor].Relation == Relation.Ccomp || sentence.Child(anchor, Relation.Parataxis) >= 0;
    }

    private bool Lasts(in StatusClause clause)
    {
        if (lexicon.Word(StatusClass.Stative, sentence[clause.Head].Lemma) is not null)
        {
            return true;
        }

        foreach (var child in sentence.Children(clause.Head))
        {
            if (sentence[child].Relation == Relation.Advmod && lexicon.Word(StatusClass.Duration, sentence[child].Lower) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private StatusState Modal(in StatusClause clause)
    {
        var modal = sentence[clause.Modal].Lower;
        if (modal is "would" or "'d" && clause.Subject >= 0 && sentence[clause.Subject].Lower is "i" or "we")
        {
            return new(Status.Conditional, clause.Negation >= 0, clause.Modal, "would, of the speaker", 0.6);
        }

        var signature = lexicon.Word(StatusClass.Modal, modal)!;
        var effect = clause.Negation >= 0 ? signature.Negated : signature.Actual;
        return new(effect.Status, effect.Negated, clause.Negation >= 0 && effect.Status == Status.Denied ? clause.Negation : clause.Modal, clause.Negation >= 0 ? modal + " not" : modal, 0.8);
    }

    private StatusState? Adverb(int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Relation == Relation.Advmod && lexicon.Word(StatusClass.Adverb, sentence[child].Lower) is { Actual.Kind: StatusEffectKind.Fixed } signature)
            {
                return new(signature.Actual.Status, signature.Actual.Negated, child, signature.Name, 0.7);
            }
        }

        return null;
    }

    /// <summary>The subordinator of a condition that hangs on the predicate, or −1.</summary>
    private int Condition(int head)
    {
        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Relation == Relation.Advcl
                && sentence.Child(child, Relation.Mark) is var mark and >= 0
                && lexicon.Word(StatusClass.Mark, sentence[mark].Lower) is { Actual: { Kind: StatusEffectKind.Fixed, Status: Status.Conditional } })
            {
                return mark;
            }
        }

        return -1;
    }

    /// <summary>A form without tense that nothing governs: headlines and lists.</summary>
    private StatusState Unbound(in StatusClause clause) => sentence[clause.Head].Xpos switch
    {
        Xpos.VBG => new(Status.Ongoing, false, clause.Head, "bare progressive", 0.5),
        Xpos.VB when clause.To >= 0 => new(Status.Planned, false, clause.To, "infinitive", 0.6),
        Xpos.VB when clause.Subject < 0 && sentence[clause.Head].Relation == Relation.Root => new(Status.Requested, false, clause.Head, "imperative", 0.5),
        _ => new(Status.Occurred, false, -1, "participle", 0.6),
    };

    private static StatusState Negate(in StatusState state, in StatusClause clause)
    {
        if (clause.Negation < 0)
        {
            return state;
        }

        return state.IsActual ? new(Status.Denied, false, clause.Negation, "negation", 0.8) : state with { Negated = !state.Negated };
    }

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
            Relation.Amod when own is null => new(sentence[clause.Head].Xpos == Xpos.VBG ? Status.Ongoing : Status.Occurred, false, -1, "participle before noun", 0.6),
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

        var above = Read(governor, depth + 1);
        var passive = sentence.Child(governor, Relation.AuxPass) >= 0 || (sentence[governor].Xpos == Xpos.VBN && sentence.Child(governor, Relation.Aux) < 0);
        StatusSignature? signature = null;
        if (own is not null)
        {
            signature = Signature(governor, "that");
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
            return Signature(governor, "that") is { } that ? Apply(that, Read(governor, depth + 1), governor, 0.7) : null;
        }

        if (link.To >= 0)
        {
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

        return sentence[link.Head].Xpos == Xpos.VBG
            ? new(Status.Ongoing, false, link.Head, "participle after noun", 0.6)
            : new(Status.Occurred, false, -1, "participle after noun", 0.7);
    }
}
