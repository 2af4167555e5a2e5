using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>Content that is a clause where the tree does not show it: read from commas and from "that".</summary>
internal static class HiddenClauses
{
    /// <summary>The sentence ends "..., the source said" and the tree hides it; everything before is what was said.</summary>
    public static TokenRanges? LastWords(SentenceView view, int verb, CueWord word)
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
    public static TokenRanges? LateClause(SentenceView view, int verb, CueWord word)
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
