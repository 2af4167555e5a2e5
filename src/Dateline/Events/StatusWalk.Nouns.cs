using Dateline.Syntax;

namespace Dateline.Events;

/// <content>Event nouns: the words before them, then the verb, noun or preposition that they hang under.</content>
internal readonly partial struct StatusWalk
{
    private StatusState ReadNoun(int token, int depth)
    {
        ref readonly var t = ref sentence[token];
        var copula = sentence.Child(token, Relation.Cop);
        if (copula >= 0 && HedgedCopula(token) is { } hedged)
        {
            return hedged;
        }

        if (Modifier(token) is { } modified)
        {
            // "The next operation may be there": what its own clause makes of a coming event wins over "next".
            return modified.Status == Status.Planned && t.Relation.IsSubject() && HedgedCopula(t.Head) is { Status: Status.Possible or Status.Expected or Status.Conditional or Status.Denied } own ? own : modified;
        }

        if (copula >= 0)
        {
            return PredicateNoun(token, copula);
        }

        if (t.Head < 0)
        {
            return Default(token);
        }

        return t.Relation switch
        {
            Relation.Conj => Read(t.Head, depth + 1) is { Rule: not NounDefault } first ? first : Default(token),
            Relation.Obj or Relation.NsubjPass or Relation.Iobj => UnderVerb(token, "obj", depth),
            Relation.Nsubj or Relation.NsubjOuter => UnderVerb(token, IsPassive(t.Head) ? "obj" : "subj", depth),
            Relation.Compound or Relation.NmodDesc or Relation.NmodPoss => Signature(t.Head, "compound") is { } compound
                ? Apply(compound, Read(t.Head, depth + 1), t.Head, 0.7) ?? Default(token)
                : Read(t.Head, depth + 1),
            Relation.Appos or Relation.Flat or Relation.Fixed or Relation.List or Relation.Parataxis => Read(t.Head, depth + 1),
            _ when sentence.Child(token, Relation.Case) is var preposition and >= 0 => UnderPreposition(token, preposition, depth),
            Relation.Xcomp or Relation.Ccomp or Relation.Advcl => Read(t.Head, depth + 1),
            _ => Default(token),
        };
    }

    /// <summary>"It is a fight we must win", "they are in contact": what lasts, or is told in the present of somebody's being in it, goes on.</summary>
    private StatusState PredicateNoun(int token, int copula)
    {
        var present = sentence[copula].Xpos is Xpos.VBZ or Xpos.VBP;
        var inside = sentence.Child(token, Relation.Case) is var preposition and >= 0 && sentence[preposition].Lower is "in" or "under" or "at";
        return present && (inside || lexicon.Word(StatusClass.State, sentence[token].Lemma) is not null)
            ? new(Status.Ongoing, false, copula, "present state", 0.6)
            : new(Status.Occurred, false, copula, "predicate noun", 0.5);
    }

    /// <summary>What a modal or a negation over "be" makes of its predicate noun; null without one.</summary>
    private StatusState? HedgedCopula(int noun)
    {
        if (noun < 0 || sentence.Child(noun, Relation.Cop) < 0)
        {
            return null;
        }

        var clause = StatusClause.Of(lexicon, sentence, noun);
        return clause.IsFinite && (clause.Modal >= 0 || clause.Negation >= 0) ? Finite(clause) : null;
    }

    private bool IsPassive(int verb) => sentence.Child(verb, Relation.AuxPass) >= 0;

    private StatusState Default(int token) => lexicon.Word(StatusClass.State, sentence[token].Lemma) is { } state
        ? new(state.Actual.Status, false, -1, StateNoun, 0.55)
        : new(Status.Occurred, false, -1, NounDefault, 0.6);

    private StatusState? Modifier(int token)
    {
        foreach (var child in sentence.Children(token))
        {
            ref readonly var c = ref sentence[child];
            if (Dated(child) is { } dated)
            {
                return dated;
            }

            if (!StatusClause.IsBound(sentence, child) && c.Relation is Relation.Amod or Relation.Det or Relation.Compound or Relation.Advmod or Relation.Acl
                && lexicon.Word(StatusClass.Modifier, c.Lower) is { Actual.Kind: StatusEffectKind.Fixed } signature)
            {
                return new(signature.Actual.Status, signature.Actual.Negated, child, signature.Name, 0.75);
            }
        }

        return null;
    }

    /// <summary>"Last year's conference", "yesterday's attack", "next week's talks".</summary>
    private StatusState? Dated(int possessor)
    {
        ref readonly var p = ref sentence[possessor];
        if (p.Relation is not (Relation.NmodPoss or Relation.Compound or Relation.NmodUnmarked))
        {
            return null;
        }

        foreach (var child in sentence.Children(possessor))
        {
            if (sentence[child].Lower is "last" or "previous" && p.Lemma is "year" or "month" or "week" or "night" or "weekend")
            {
                return new(Status.Occurred, false, child, "dated past", 0.75);
            }

            if (sentence[child].Lower is "next" or "coming" && p.Lemma is "year" or "month" or "week" or "weekend")
            {
                return new(Status.Planned, false, child, "dated future", 0.7);
            }
        }

        return p.Lower == "yesterday" ? new(Status.Occurred, false, possessor, "dated past", 0.75)
            : p.Lower == "tomorrow" ? new(Status.Planned, false, possessor, "dated future", 0.7)
            : null;
    }

    private StatusState UnderVerb(int token, string frame, int depth)
    {
        var verb = sentence[token].Head;
        var above = Read(verb, depth + 1);
        if (above.IsOpen && IsAlreadyThere(token))
        {
            return Default(token);
        }

        // "Liberation of the town is important": what matters now, told without an article, is still to be done.
        if (frame == "subj" && above.Rule == "present" && !IsDefinite(token) && sentence.Child(token, Relation.Det) < 0 && Signature(verb, "bare") is { } wanted)
        {
            return Apply(wanted, above, verb, 0.6) ?? Default(token);
        }

        if (Signature(verb, frame) is { } signature && (frame != "subj" || GovernorClass(verb) != StatusClass.Noun))
        {
            return Apply(signature, above, verb, 0.75) ?? Default(token);
        }

        // "There is no plan", "did not make any changes".
        if (above.Status == Status.Denied && ((frame == "subj" && sentence[verb].Lemma == "be") || HasAny(token)))
        {
            return above with { Confidence = 0.7 };
        }

        // What is already there is spoken of as such; what is new under a verb that has not happened has not happened either.
        return above.IsOpen && !IsDefinite(token) ? above with { Confidence = 0.5 } : Default(token);
    }

    private StatusState UnderPreposition(int token, int preposition, int depth)
    {
        var governor = sentence[token].Head;
        var word = Preposition(preposition);
        var above = Read(governor, depth + 1);
        if (Signature(governor, word) is { } signature && Apply(signature, above, governor, 0.75) is { } governed && !(governed.IsOpen && signature.Actual.Kind == StatusEffectKind.Same && IsAlreadyThere(token)))
        {
            return governed;
        }

        if (lexicon.Word(StatusClass.Case, word) is { } prepositional && Apply(prepositional, above, preposition, 0.65) is { } placed)
        {
            return placed;
        }

        return (above.IsOpen && !IsDefinite(token)) || (above.Status == Status.Denied && HasAny(token)) ? above with { Confidence = 0.5 } : Default(token);
    }

    /// <summary>
    /// Whether the noun is told as something there before anything is done about it: "the campaign" goes on, "the atrocities it has committed" are done.
    /// </summary>
    private bool IsAlreadyThere(int token)
    {
        if (IsDefinite(token) && lexicon.Word(StatusClass.State, sentence[token].Lemma) is not null)
        {
            return true;
        }

        var clause = sentence.Child(token, Relation.AclRelcl);
        return clause >= 0 && sentence.Child(clause, Relation.Obj) < 0 && sentence[clause].Upos == Upos.Verb && StatusClause.Of(lexicon, sentence, clause) is { IsPassive: false, Negation: < 0, Modal: < 0 } told
            && (told.Perfect >= 0 || told.Tense == Xpos.VBD) && Signature(clause, "obj") is { Actual.Kind: StatusEffectKind.Same };
    }

    private bool HasAny(int token) => sentence.Child(token, Relation.Det) is var determiner and >= 0 && sentence[determiner].Lower == "any";

    /// <summary>The preposition with what is fixed to it: "ahead_of"; "to" as the frame of a noun.</summary>
    private string Preposition(int token)
    {
        var word = sentence[token].Lower;
        if (word == "to")
        {
            return "to+noun";
        }

        foreach (var child in sentence.Children(token))
        {
            word = sentence[child].Relation == Relation.Fixed ? word + "_" + sentence[child].Lower : word;
        }

        return word;
    }

    private bool IsDefinite(int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Relation == Relation.NmodPoss || (sentence[child].Relation == Relation.Det && sentence[child].Lower is "the" or "this" or "that" or "these" or "those"))
            {
                return true;
            }
        }

        return false;
    }
}
