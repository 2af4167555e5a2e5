using Dateline.Syntax;

namespace Dateline.Events;

/// <content>Verbs and adjectives: their own tense, modal and negation.</content>
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

        // A participle that the tagger took for a past tense: "civilians besieged within the city".
        var isParticiple = sentence[token] is { Relation: Relation.Acl, Xpos: Xpos.VBD } && !clause.HasAuxiliary && clause.Subject < 0;
        StatusState? own = clause.IsFinite && !isParticiple ? Finite(clause) : null;
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
            || (t.Xpos == Xpos.VBD && head == Xpos.VBN && sentence.Child(t.Head, Relation.AuxPass) >= 0 && StatusClause.Of(lexicon, sentence, t.Head).Tense is not (Xpos.VBP or Xpos.VBZ));
        if (head == t.Xpos && clause.Negation < 0 && clause.Subject < 0 && sentence.Child(token, Relation.Cc) is var link and >= 0 && sentence[link].Lower is "or" or "nor" && StatusClause.Of(lexicon, sentence, t.Head).Negation >= 0)
        {
            return Read(t.Head, depth + 1);
        }

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
            : !clause.IsPassive && (lexicon.Word(StatusClass.Performative, sentence[head].Lemma) is not null || (IsSpeaker(clause.Subject) && lexicon.Word(StatusClass.Stance, sentence[head].Lemma) is not null)) ? new(Status.Occurred, false, -1, "performative present", 0.7)
            : new StatusState(Status.Ongoing, false, head, "present", 0.6);
        if (state.Status == Status.Denied)
        {
            return state;
        }

        if (Adverb(clause.Head) is { } hedged && state.Status != Status.Requested)
        {
            state = hedged;
        }

        if (state.IsActual && IsAsked(clause))
        {
            return new(Status.Possible, false, sentence.Count - 1, "question", 0.75);
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

    /// <summary>Whether the clause is a question for yes or no: auxiliary before subject, question mark at the end, no question word.</summary>
    private bool IsAsked(in StatusClause clause)
    {
        if (sentence[sentence.Count - 1].Form != "?" && (sentence.Count < 2 || sentence[sentence.Count - 2].Form != "?"))
        {
            return false;
        }

        var auxiliary = sentence.Child(clause.Head, Relation.Aux) is var aux and >= 0 ? aux
            : sentence.Child(clause.Head, Relation.AuxPass) is var passive and >= 0 ? passive
            : clause.Be >= 0 ? clause.Be : sentence[clause.Head].Lemma == "be" ? clause.Head : -1;
        if (auxiliary < 0 || clause.Subject <= auxiliary)
        {
            return false;
        }

        for (var t = 0; t < auxiliary; t++)
        {
            if (sentence[t].Xpos is Xpos.WP or Xpos.WRB or Xpos.WDT or Xpos.WPS)
            {
                return false;
            }
        }

        return true;
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
        if (modal is "would" or "'d" or "must" && clause.Negation < 0 && IsSpeaker(clause.Subject) && IsPerformative(clause.Head))
        {
            return new(Status.Occurred, false, clause.Modal, "performative of the speaker", 0.7);
        }

        if (modal is "would" or "'d" && IsSpeaker(clause.Subject))
        {
            return new(Status.Conditional, clause.Negation >= 0, clause.Modal, "would, of the speaker", 0.6);
        }

        var signature = lexicon.Word(StatusClass.Modal, modal)!;
        var effect = clause.Negation >= 0 ? signature.Negated : signature.Actual;
        return new(effect.Status, effect.Negated, clause.Negation >= 0 && effect.Status == Status.Denied ? clause.Negation : clause.Modal, clause.Negation >= 0 ? modal + " not" : modal, 0.8);
    }

    private bool IsSpeaker(int subject) => subject >= 0 && sentence[subject].Lower is "i" or "we";

    /// <summary>Whether saying the verb does it: "I want to thank", "I would urge". Asking and condemning, not helping or agreeing.</summary>
    private bool IsPerformative(int verb) => lexicon.Word(StatusClass.Performative, sentence[verb].Lemma) is { Open.Status: not Status.Conditional };

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
}
