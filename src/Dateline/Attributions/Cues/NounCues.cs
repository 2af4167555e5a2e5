using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>Nouns that report: "his claim that the town fell", "reports of fighting".</summary>
internal static class NounCues
{
    public static void Find(SentenceView view, List<Draft> drafts)
    {
        for (var t = 0; t < view.Count; t++)
        {
            if (view[t].Upos == Upos.Noun && view.Lexicon.Find(view[t]) is { } word)
            {
                Read(view, t, word, drafts);
            }
        }
    }

    private static void Read(SentenceView view, int noun, CueWord word, List<Draft> drafts)
    {
        var clause = word.Has(CueFrames.Clause) ? ThatClause(view, noun) : -1;
        var of = clause < 0 && word.Has(CueFrames.Of) ? OfPhrase(view, noun) : -1;
        if (clause < 0 && of < 0)
        {
            return;
        }

        var content = new TokenRanges(view.Subtree(clause >= 0 ? clause : of));
        if (of >= 0 && view.Sentence.Child(of, Relation.Case) is >= 0 and var preposition)
        {
            content.Remove(view.Range(preposition, preposition + 1));
        }

        content.Trim(view.Line);
        var source = Source(view, noun, word, of >= 0);
        if (content.IsEmpty || (source >= 0 && Grammar.IsFirstOrSecondPerson(view[source])))
        {
            return;
        }

        var draft = new Draft(word, view.Range(noun, noun + 1), content);
        if (source == noun)
        {
            draft.SourceHead = view.Start + noun;
            draft.Source = view.Range(view[noun].Upos == Upos.Noun && FirstOf(view, noun) is var first ? first : noun, noun + 1);
        }
        else if (source >= 0)
        {
            draft.SourceHead = view.Start + source;
            draft.Source = view.Phrase(source);
            if (draft.Source.Contains(view.Start + noun))
            {
                draft.Source = view.Range(source, source + 1);
            }
        }

        content.Remove(draft.Source);
        drafts.Add(draft);
    }

    private static int FirstOf(SentenceView view, int noun)
    {
        var first = noun;
        foreach (var child in view.Sentence.Children(noun))
        {
            if (child < first && view[child].Relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodPoss)
            {
                first = view.Sentence.Subtree(child).First;
            }
        }

        return first;
    }

    private static int ThatClause(SentenceView view, int noun)
    {
        foreach (var child in view.Sentence.Children(noun))
        {
            if (child > noun && view[child].Relation is Relation.Acl or Relation.Ccomp or Relation.AclRelcl && view.ChildForm(child, Relation.Mark, "that") >= 0)
            {
                return child;
            }
        }

        // "the claim is that ..."
        ref readonly var token = ref view[noun];
        return token is { Relation: Relation.Nsubj or Relation.NsubjOuter, Head: >= 0 } && view.HasChild(token.Head, Relation.Cop) && view.ChildForm(token.Head, Relation.Mark, "that") >= 0 && view.HasChild(noun, Relation.NmodPoss)
            ? token.Head
            : -1;
    }

    private static int OfPhrase(SentenceView view, int noun)
    {
        foreach (var child in view.Sentence.Children(noun))
        {
            if (child > noun && view[child].Relation == Relation.Nmod && view.CaseOf(child) == "of" && view[child].Upos is Upos.Noun)
            {
                return child;
            }
        }

        return -1;
    }

    // Whose claim it is; of reports and the like that nobody is named for, the word itself is the voice.
    private static int Source(SentenceView view, int noun, CueWord word, bool isOf)
    {
        var owner = view.Sentence.Child(noun, Relation.NmodPoss);
        if (owner >= 0)
        {
            return owner;
        }

        foreach (var child in view.Sentence.Children(noun))
        {
            if (view[child].Relation is Relation.Nmod && view.CaseOf(child) is "by" or "from" or "among")
            {
                return child;
            }
        }

        ref readonly var token = ref view[noun];
        if (token.Relation == Relation.Obj && token.Head >= 0 && view[token.Head].Lemma is "make" or "issue" or "give" or "express" or "voice" or "have" or "release" or "repeat" or "reject" or "dispute" or "deny" or "hold" or "offer" or "reiterate" or "raise" or "spread")
        {
            return view[token.Head].Lemma is "reject" or "dispute" or "deny" ? -1 : Grammar.Subject(view, token.Head);
        }

        return isOf && word.Lemma is "report" or "rumor" or "rumour" ? noun : -1;
    }
}
