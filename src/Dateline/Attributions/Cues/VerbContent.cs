using Dateline.Syntax;
using Dateline.Syntax.Quotes;

namespace Dateline.Attributions.Cues;

/// <summary>Finds what a cue verb reports. Each rule knows one way of saying it; the first that finds something wins.</summary>
internal static class VerbContent
{
    private delegate TokenRanges? Rule(SentenceView view, int verb, CueWord word);

    private static readonly Rule[] Rules =
    [
        Clause,
        Inserted,
        After,
        AsClause,
        BesideQuotation,
        Infinitive,
        Gerund,
        OfPhrase,
        LastWords,
        LateClause,
        Object,
        Oblique,
        Topic,
    ];

    /// <summary>The content and whether it is only spoken about; null where the verb reports nothing.</summary>
    public static (TokenRanges Content, bool IsTopic)? Find(SentenceView view, int verb, CueWord word)
    {
        foreach (var rule in Rules)
        {
            if (rule(view, verb, word) is { } content)
            {
                content.Trim(view.Line);
                if (!content.IsEmpty)
                {
                    return (content, rule == Topic);
                }
            }
        }

        return null;
    }

    /// <summary>"said that the town fell"; "The town fell, he said".</summary>
    private static TokenRanges? Clause(SentenceView view, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Clause | CueFrames.Quote))
        {
            return null;
        }

        var clause = view.Sentence.Child(verb, Relation.Ccomp);
        if (clause < 0 && word.Has(CueFrames.Hearsay) && view.ChildForm(verb, Relation.Expl, "it") >= 0)
        {
            clause = view.Sentence.Child(verb, Relation.CsubjPass) is >= 0 and var passive ? passive : view.Sentence.Child(verb, Relation.Csubj);
        }

        if (clause < 0 || view[clause].Xpos == Xpos.VBG && !view.HasChild(clause, Relation.Aux) && !word.Has(CueFrames.Gerund) && !view.InQuotation(clause))
        {
            return null;
        }

        var content = Without(view, view.Subtree(clause), verb, clause);
        Lengthen(view, content, verb, clause);
        return word.Has(CueFrames.Clause) || TouchesQuotation(view, content, verb) ? content : null;
    }

    /// <summary>"Fighters have arrived, the source said": the verb hangs on what it reports.</summary>
    private static TokenRanges? Inserted(SentenceView view, int verb, CueWord word)
    {
        if (view[verb] is { Relation: Relation.Xcomp, Head: >= 0 } && view[view[verb].Head].Lemma is "go" or "continue")
        {
            verb = view[verb].Head;
        }

        ref readonly var token = ref view[verb];
        if (!word.Has(CueFrames.Inserted | CueFrames.Quote) || token.Relation is not (Relation.Parataxis or Relation.Discourse) || token.Head < 0 || Grammar.IsPassive(view, verb))
        {
            return null;
        }

        var head = token.Head;
        while (view[head].Head >= 0 && view[head].Relation is not (Relation.Parataxis or Relation.Ccomp) && view[head].Upos is not (Upos.Verb or Upos.Aux) && !view.HasChild(head, Relation.Nsubj))
        {
            head = view[head].Head;
        }

        var content = new TokenRanges(view.Subtree(head));
        content.Remove(view.Subtree(verb));
        return word.Has(CueFrames.Inserted) || TouchesQuotation(view, content, verb) ? content : null;
    }

    /// <summary>"He said: the road is closed": what is reported hangs on the verb as a sentence of its own.</summary>
    private static TokenRanges? After(SentenceView view, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Clause | CueFrames.Quote))
        {
            return null;
        }

        var content = new TokenRanges();
        foreach (var child in view.Sentence.Children(verb))
        {
            if (view[child].Relation == Relation.Parataxis && (child > verb || view.Lexicon.Find(view[child]) is null))
            {
                content.Add(view.Subtree(child));
            }
        }

        return !content.IsEmpty && (TouchesQuotation(view, content, verb) || (word.Has(CueFrames.Inserted) && content.Length > 3)) ? content : null;
    }

    /// <summary>"As the minister said, the road is closed".</summary>
    private static TokenRanges? AsClause(SentenceView view, int verb, CueWord word)
    {
        ref readonly var token = ref view[verb];
        if (token.Relation is not (Relation.Advcl or Relation.Parataxis) || token.Head < 0 || !word.Has(CueFrames.Clause | CueFrames.Inserted)
            || (view.ChildForm(verb, Relation.Mark, "as") < 0 && view.ChildForm(verb, Relation.Advmod, "as") < 0))
        {
            return null;
        }

        var content = new TokenRanges(view.Subtree(token.Head));
        content.Remove(view.Subtree(verb));
        return content;
    }

    /// <summary>A quotation right before or right after the cue and its source.</summary>
    private static TokenRanges? BesideQuotation(SentenceView view, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Quote))
        {
            return null;
        }

        var at = view.Start + verb;
        Quotation? best = null;
        var bestGap = int.MaxValue;
        foreach (var quotation in view.Quotations)
        {
            if (quotation.Outer.Contains(at) || quotation.Words < 2)
            {
                continue;
            }

            var gap = quotation.Outer.First > at ? quotation.Outer.First - at : at - quotation.Outer.End;
            if (gap < bestGap && IsBeside(view, quotation.Outer, at))
            {
                (best, bestGap) = (quotation, gap);
            }
        }

        return best is null ? null : new TokenRanges([.. best.Parts]);
    }

    /// <summary>"threatened to attack"; "is believed to have fled": the subject belongs to what is believed.</summary>
    private static TokenRanges? Infinitive(SentenceView view, int verb, CueWord word)
    {
        var hearsay = word.Has(CueFrames.Hearsay) && Grammar.IsPassive(view, verb);
        if (!hearsay && (!word.Has(CueFrames.Infinitive) || word.Has(CueFrames.Topic) || Grammar.IsPassive(view, verb)))
        {
            return null;
        }

        var action = view.Sentence.Child(verb, Relation.Xcomp);
        if (action < verb || (!hearsay && view.ChildForm(action, Relation.Mark, "to") < 0))
        {
            return null;
        }

        var content = new TokenRanges(view.Subtree(action));
        var subject = view.Sentence.Child(verb, Relation.NsubjPass);
        if (hearsay && subject >= 0 && !Grammar.IsRelative(view[subject]))
        {
            content.Add(view.Subtree(subject));
        }

        return content;
    }

    /// <summary>"denied shelling the town".</summary>
    private static TokenRanges? Gerund(SentenceView view, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Gerund) || Grammar.IsPassive(view, verb))
        {
            return null;
        }

        foreach (var child in view.Sentence.Children(verb))
        {
            if (child > verb && view[child].Relation is Relation.Xcomp or Relation.Ccomp && view[child].Xpos == Xpos.VBG)
            {
                return new(view.Subtree(child));
            }
        }

        return null;
    }

    /// <summary>"accused the army of shelling the town"; "is suspected of links".</summary>
    private static TokenRanges? OfPhrase(SentenceView view, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Of))
        {
            return null;
        }

        foreach (var child in view.Sentence.Children(verb))
        {
            if (child > verb && IsOf(view, child))
            {
                return new(view.Subtree(child));
            }
        }

        // A parser often hangs the phrase on the object.
        var target = view.Sentence.Child(verb, Relation.Obj);
        if (target >= 0)
        {
            foreach (var child in view.Sentence.Children(target))
            {
                if (child > target && view[child].Relation is Relation.Acl or Relation.Nmod && view[child].Xpos == Xpos.VBG && IsOf(view, child))
                {
                    return new(view.Subtree(child));
                }
            }
        }

        return null;
    }

    private static bool IsOf(SentenceView view, int child)
    {
        var preposition = view[child].Relation is Relation.Obl or Relation.Nmod ? view.CaseOf(child)
            : view[child].Relation is Relation.Advcl or Relation.Acl && view.Sentence.Child(child, Relation.Mark) is >= 0 and var mark ? view[mark].Lower : "";
        return preposition is "of" or "for" or "over" || (preposition == "on" && view[child].Relation == Relation.Obl && Grammar.IsPassive(view, view[child].Head));
    }

    /// <summary>The sentence ends "..., the source said" and the tree hides it; everything before is what was said.</summary>
    private static TokenRanges? LastWords(SentenceView view, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Inserted) || Grammar.IsPassive(view, verb))
        {
            return null;
        }

        var subject = view.Sentence.Child(verb, Relation.Nsubj);
        if (subject < 0)
        {
            return null;
        }

        var phrase = view.Subtree(subject);
        var first = Math.Min(phrase.First - view.Start, verb);
        var last = Math.Max(phrase.End - view.Start, verb + 1);
        return first > 3 && view[first - 1].Form is "," or "\"" or "”" or "''" && view.Count - last <= 6 && HasVerb(view, 0, first)
            ? new(view.Range(0, first))
            : null;
    }

    /// <summary>"said in a tape released on Monday, that ...": the clause is there and the tree does not show it.</summary>
    private static TokenRanges? LateClause(SentenceView view, int verb, CueWord word)
    {
        if (word.Class is CueClass.Ask or CueClass.Judge or CueClass.Show || !word.Has(CueFrames.Clause) || view[verb].Xpos == Xpos.VB
            || (view[verb].Xpos == Xpos.VBG && (verb == 0 || view[verb - 1].Form != ",")) || Grammar.IsPassive(view, verb) || (word.Class != CueClass.Say && view.HasChild(verb, Relation.Xcomp)))
        {
            return null;
        }

        var last = word.Class == CueClass.Say ? view.Count - 2 : Math.Min(view.Count - 2, verb + 6);
        for (var t = verb + 1; t < last; t++)
        {
            if (view[t].Lower == "that" && view[t].Upos == Upos.Sconj)
            {
                return new(view.Range(t, view.Count));
            }

            if (view[t].Upos == Upos.Verb && view[t].Xpos is not (Xpos.VBN or Xpos.VBG) && view.Lexicon.Find(view[t]) is { Class: CueClass.Say })
            {
                return null;
            }
        }

        if (view[verb].Lemma is not ("say" or "add" or "claim" or "state" or "note" or "announce" or "insist" or "acknowledge" or "report" or "confirm") || view[verb].Xpos == Xpos.VBN && !view.HasChild(verb, Relation.Aux))
        {
            return null;
        }

        for (var t = verb + 2; t < view.Count; t++)
        {
            if (view[t].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
            {
                return new(view.Range(verb + 1, view.Count));
            }
        }

        return null;
    }

    /// <summary>"announced a ceasefire".</summary>
    private static TokenRanges? Object(SentenceView view, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Object))
        {
            return null;
        }

        if (view[verb] is { Relation: Relation.Acl, Xpos: Xpos.VBN, Head: >= 0 } && Grammar.Agent(view, verb) >= 0)
        {
            // "attacks claimed by the group"
            var noun = view[verb].Head;
            return new(view.Range(view.Sentence.Subtree(noun).First, noun + 1));
        }

        var what = Grammar.IsPassive(view, verb) ? view.Sentence.Child(verb, Relation.NsubjPass) : view.Sentence.Child(verb, Relation.Obj);
        return what < 0 || view[what].Upos is Upos.Pron ? null : new(view.Subtree(what));
    }

    /// <summary>"spoke about the visit"; "called for talks".</summary>
    private static TokenRanges? Oblique(SentenceView view, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.About | CueFrames.For))
        {
            return null;
        }

        foreach (var child in view.Sentence.Children(verb))
        {
            if (child > verb && view[child].Relation is Relation.Obl or Relation.Advcl or Relation.Nmod
                && ((word.Has(CueFrames.About) && view.CaseOf(child) is "about" or "of" or "against" or "on" && view[child].Upos != Upos.Propn) || (word.Has(CueFrames.For) && view.CaseOf(child) is "for")))
            {
                return new(view.Subtree(child));
            }
        }

        return null;
    }

    /// <summary>"condemned the raid", "urged both sides to talk".</summary>
    private static TokenRanges? Topic(SentenceView view, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Topic) || Grammar.IsPassive(view, verb))
        {
            return null;
        }

        var content = new TokenRanges();
        foreach (var child in view.Sentence.Children(verb))
        {
            if (child > verb && view[child].Relation is Relation.Obj or Relation.Xcomp or Relation.Ccomp || (child > verb && view[child].Relation is Relation.Advcl && view.ChildForm(child, Relation.Mark, "to", "for", "of") >= 0))
            {
                content.Add(view.Subtree(child));
            }
        }

        return content.IsEmpty ? null : content;
    }

    private static TokenRanges Without(SentenceView view, TokenRange clause, int verb, int clauseHead)
    {
        var content = new TokenRanges(clause);
        if (clause.Contains(view.Start + verb))
        {
            // The clause stands on both sides of the cue: what hangs on the cue and not on the clause is cut out.
            content.Remove(view.Range(verb, verb + 1));
            foreach (var child in view.Sentence.Children(verb))
            {
                if (child != clauseHead && view[child].Upos != Upos.Punct)
                {
                    content.Remove(view.Subtree(child));
                }
            }
        }

        return content;
    }

    // "said he had heard a plane, shortly before the blast": what trails behind an indirect clause is part of it, whatever a parser hangs it on.
    private static void Lengthen(SentenceView view, TokenRanges content, int verb, int clause)
    {
        if (clause < verb)
        {
            return;
        }

        foreach (var child in view.Sentence.Children(verb))
        {
            if (view.Start + child >= content.End && (view[child].Relation is Relation.Obl or Relation.OblUnmarked or Relation.Nmod or Relation.Advmod
                || (view[child].Relation is Relation.Advcl && view[child].Xpos != Xpos.VBG && view.Lexicon.Find(view[child]) is null)))
            {
                content.Add(new(content.End, view.Subtree(child).End));
            }
        }
    }

    private static bool TouchesQuotation(SentenceView view, TokenRanges content, int verb)
    {
        foreach (var quotation in view.Quotations)
        {
            if (quotation.Words > 1 && !quotation.Holds(view.Start + verb))
            {
                foreach (var part in quotation.Parts)
                {
                    if (content.Overlaps(part))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsBeside(SentenceView view, TokenRange outer, int verb)
    {
        var (first, end) = outer.First > verb ? (verb + 1, outer.First) : (outer.End, verb);
        if (end - first > 25)
        {
            return false;
        }

        for (var t = Math.Max(first, view.Start); t < Math.Min(end, view.Whole.End); t++)
        {
            ref readonly var token = ref view.Line[t];
            if (token.Form is ";" || (token.Upos == Upos.Verb && token.Relation is not (Relation.Acl or Relation.AclRelcl or Relation.Amod or Relation.Xcomp) && view.Lexicon.Find(token) is { } other && other.Has(CueFrames.Quote)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasVerb(SentenceView view, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (view[t].Upos is Upos.Verb or Upos.Aux)
            {
                return true;
            }
        }

        return false;
    }
}
