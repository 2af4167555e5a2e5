using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>Content that is no finite clause: infinitives, gerunds, nouns.</summary>
internal static class PhraseContent
{
    /// <summary>"threatened to attack"; "is believed to have fled": the subject belongs to what is believed.</summary>
    public static TokenRanges? Infinitive(SentenceView view, int verb, CueWord word)
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
    public static TokenRanges? Gerund(SentenceView view, int verb, CueWord word)
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
    public static TokenRanges? OfPhrase(SentenceView view, int verb, CueWord word)
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

    /// <summary>"announced a ceasefire".</summary>
    public static TokenRanges? Object(SentenceView view, int verb, CueWord word)
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
    public static TokenRanges? Oblique(SentenceView view, int verb, CueWord word)
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
    public static TokenRanges? Topic(SentenceView view, int verb, CueWord word)
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
}
