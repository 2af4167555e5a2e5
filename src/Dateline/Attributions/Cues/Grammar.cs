using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>What the constructions ask of the tree around a verb.</summary>
internal static class Grammar
{
    public static bool IsPassive(SentenceView view, int verb)
    {
        if (view.HasChild(verb, Relation.AuxPass) || view.HasChild(verb, Relation.NsubjPass) || view.HasChild(verb, Relation.OblAgent))
        {
            return true;
        }

        ref readonly var token = ref view[verb];
        return token.Xpos == Xpos.VBN
            && (token.Relation is Relation.Acl or Relation.Advcl or Relation.Amod || (token.Relation == Relation.Conj && !HasSubject(view, verb) && IsPassive(view, token.Head)))
            && !view.HasChild(verb, Relation.Aux)
            && !HasSubject(view, verb);
    }

    public static bool HasSubject(SentenceView view, int verb) => view.HasChild(verb, Relation.Nsubj) || view.HasChild(verb, Relation.NsubjPass) || view.HasChild(verb, Relation.NsubjOuter);

    /// <summary>"did not say", "declined to say": no words of the subject follow.</summary>
    public static bool IsDenied(SentenceView view, int verb)
    {
        foreach (var child in view.Sentence.Children(verb))
        {
            if (child < verb && view[child].Lower is "not" or "n't" or "n’t" or "never" or "nor" or "neither" or "cannot")
            {
                return true;
            }
        }

        ref readonly var token = ref view[verb];
        return token is { Relation: Relation.Xcomp, Head: >= 0 } && (view[token.Head].Lemma is "decline" or "refuse" or "fail" or "hesitate" or "stop" or "avoid" || IsDenied(view, token.Head));
    }

    /// <summary>The token that says by whom a passive is done, or −1.</summary>
    public static int Agent(SentenceView view, int verb)
    {
        foreach (var child in view.Sentence.Children(verb))
        {
            if (view[child].Relation == Relation.OblAgent || (view[child].Relation is Relation.Obl or Relation.Nmod && view.CaseOf(child) == "by"))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>
    /// The head of the noun phrase that stands as subject of a verb, its own or the one it shares with the verb it hangs on ("said X, adding Y",
    /// "went on to say", "a letter warning"); −1 where there is none, as in a passive without "by".
    /// </summary>
    public static int Subject(SentenceView view, int verb)
    {
        for (var hops = 0; hops < 5; hops++)
        {
            ref readonly var token = ref view[verb];
            if (IsPassive(view, verb))
            {
                return hops == 0 ? Agent(view, verb) : view.Sentence.Child(verb, Relation.NsubjPass) is >= 0 and var passive ? passive : Agent(view, verb);
            }

            var subject = view.Sentence.Child(verb, Relation.Nsubj);
            subject = subject >= 0 ? subject : view.Sentence.Child(verb, Relation.NsubjOuter);
            if (subject >= 0)
            {
                if (view[subject].Lower == "who" && token.Relation is not (Relation.AclRelcl or Relation.AdvclRelcl))
                {
                    return Antecedent(view, subject);
                }

                return IsRelative(view[subject]) && token.Relation is Relation.AclRelcl or Relation.AdvclRelcl && token.Head >= 0 ? token.Head : subject;
            }

            if (Participle(view, verb) is >= 0 and var participle)
            {
                return view.Sentence.Child(participle, Relation.Nsubj) is >= 0 and var own ? own : view.Sentence.Child(participle, Relation.NsubjPass);
            }

            if (token.Head < 0)
            {
                return -1;
            }

            switch (token.Relation)
            {
                case Relation.Acl:
                    return token.Head;
                case Relation.AclRelcl when token.Xpos == Xpos.VBG:
                    return token.Head;
                case Relation.Conj or Relation.Xcomp or Relation.Advcl or Relation.Parataxis or Relation.Ccomp or Relation.Dep:
                    verb = token.Head;
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// "The group, led by a cleric, said that ...": the participle between commas that a tree has taken the subject of the verb for, and itself for what is said; −1 where there is none.
    /// </summary>
    public static int Participle(SentenceView view, int verb)
    {
        if (HasSubject(view, verb) || verb == 0 || view[verb - 1].Form != ",")
        {
            return -1;
        }

        foreach (var child in view.Sentence.Children(verb))
        {
            if (child < verb && view[child] is { Relation: Relation.Ccomp or Relation.Csubj or Relation.Advcl, Xpos: Xpos.VBN or Xpos.VBG }
                && child > 0 && view[child - 1].Form == "," && HasSubject(view, child) && !view.HasChild(child, Relation.Aux) && !view.HasChild(child, Relation.AuxPass))
            {
                return child;
            }
        }

        return -1;
    }

    private static int Antecedent(SentenceView view, int relative)
    {
        for (var t = relative - 1; t >= 0 && relative - t < 4; t--)
        {
            if (view[t].Upos is Upos.Noun or Upos.Propn)
            {
                return view[t].Relation == Relation.Flat && view[t].Head >= 0 ? view[t].Head : t;
            }
        }

        return relative;
    }

    public static bool IsRelative(in Token token) => token.Xpos is Xpos.WP or Xpos.WDT || (token.Lower is "who" or "which" or "that" && token.Upos == Upos.Pron && token.Xpos != Xpos.DT);

    public static bool IsFirstOrSecondPerson(in Token token) => token.Lower is "i" or "we" or "you" or "us" or "me";

    /// <summary>The nearest token at or above that heads a clause.</summary>
    public static int ClauseHead(SentenceView view, int token)
    {
        var t = token;
        while (view[t].Head >= 0 && view[t].Relation is not (Relation.Ccomp or Relation.Advcl or Relation.AdvclRelcl or Relation.AclRelcl or Relation.Parataxis or Relation.Csubj or Relation.CsubjPass or Relation.Xcomp or Relation.Acl)
            && !(view[t].Relation == Relation.Conj && view[t].Upos is Upos.Verb or Upos.Aux))
        {
            t = view[t].Head;
        }

        return t;
    }
}
