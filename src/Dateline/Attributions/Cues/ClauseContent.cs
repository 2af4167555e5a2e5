using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>Content that is a clause, as the tree shows it.</summary>
internal static class ClauseContent
{
    /// <summary>"said that the town fell"; "The town fell, he said".</summary>
    public static TokenRanges? Clause(SentenceView view, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Clause | CueFrames.Quote))
        {
            return null;
        }

        var clause = ClauseOf(view, verb);
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
        return word.Has(CueFrames.Clause) || QuotedContent.Touches(view, content, verb) ? content : null;
    }

    /// <summary>"told the group that he had heard a plane": the clause that a parser hangs on whoever is told. A relative clause would have "that" for its subject or object.</summary>
    public static TokenRanges? Told(SentenceView view, int verb, CueWord word)
    {
        var told = word.Has(CueFrames.Listener) && word.Has(CueFrames.Clause) ? view.Sentence.Child(verb, Relation.Obj) : -1;
        if (told < verb)
        {
            return null;
        }

        foreach (var child in view.Sentence.Children(told))
        {
            if (child > told && view[child].Relation is Relation.AclRelcl or Relation.Acl && view.ChildForm(child, Relation.Mark, "that") is >= 0 and var that && that == told + 1 && Grammar.HasSubject(view, child))
            {
                return new(view.Range(that, view.Subtree(child).End - view.Start));
            }
        }

        return null;
    }

    private static int ClauseOf(SentenceView view, int verb)
    {
        var participle = Grammar.Participle(view, verb);
        foreach (var child in view.Sentence.Children(verb))
        {
            if (view[child].Relation == Relation.Ccomp && child != participle)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"Fighters have arrived, the source said": the verb hangs on what it reports.</summary>
    public static TokenRanges? Inserted(SentenceView view, int verb, CueWord word)
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
        return word.Has(CueFrames.Inserted) || QuotedContent.Touches(view, content, verb) ? content : null;
    }

    /// <summary>"He said: the road is closed": what is reported hangs on the verb as a sentence of its own.</summary>
    public static TokenRanges? After(SentenceView view, int verb, CueWord word)
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

        return !content.IsEmpty && (QuotedContent.Touches(view, content, verb) || (word.Has(CueFrames.Inserted) && content.Length > 3)) ? content : null;
    }

    /// <summary>"As the minister said, the road is closed".</summary>
    public static TokenRanges? AsClause(SentenceView view, int verb, CueWord word)
    {
        ref readonly var token = ref view[verb];
        if (token.Relation is not (Relation.Advcl or Relation.Parataxis) || token.Head < 0 || token.Xpos == Xpos.VBG || !word.Has(CueFrames.Clause | CueFrames.Inserted)
            || (view.ChildForm(verb, Relation.Mark, "as") < 0 && view.ChildForm(verb, Relation.Advmod, "as") < 0))
        {
            return null;
        }

        var content = new TokenRanges(view.Subtree(token.Head));
        content.Remove(view.Subtree(verb));
        return content;
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
}
