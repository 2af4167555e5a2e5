using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>Verbs that report: "said that", "X, he added", "is believed to", "denied shelling".</summary>
internal static class VerbCues
{
    public static void Find(SentenceView view, List<Draft> drafts)
    {
        for (var t = 0; t < view.Count; t++)
        {
            if (view[t].Upos == Upos.Verb && view.Lexicon.Find(view[t]) is { } word && word.Class is not (CueClass.Cite or CueClass.Release) && !IsPartOfAnother(view, t))
            {
                Read(view, t, word, drafts);
            }
        }
    }

    private static void Read(SentenceView view, int verb, CueWord word, List<Draft> drafts)
    {
        var passive = Grammar.IsPassive(view, verb);
        var subject = Grammar.Subject(view, verb);
        if (Grammar.IsDenied(view, verb) && word.Class != CueClass.Think)
        {
            return;
        }

        if (VerbContent.Find(view, verb, word) is not { } found)
        {
            return;
        }

        var (content, isTopic) = found;
        if (subject < 0 && !passive)
        {
            subject = NounBeside(view, verb);
        }

        if (subject < 0 && !passive && view.Sentence.Child(verb, Relation.Obj) is >= 0 and var inverted && inverted > verb && content.End <= view.Start + verb)
        {
            // "..., said Brown" with the source read as an object.
            subject = inverted;
        }

        if (subject < 0 ? !IsHearsay(view, verb, word, passive) : !CanSpeak(view, subject, verb, word, content))
        {
            return;
        }

        var draft = new Draft(word, CueSpans.OfVerb(view, verb), content) { IsTopic = isTopic };
        if (subject >= 0)
        {
            draft.SourceHead = view.Start + subject;
            draft.Source = view.Phrase(subject);
            if (draft.Source.Contains(view.Start + verb))
            {
                draft.Source = NounBefore(view, subject, verb);
            }

            if (content.Overlaps(draft.Source) && !content.Contains(draft.Source))
            {
                content.Remove(draft.Source);
            }
            else if (content.Contains(draft.Source) && content.Cover != draft.Source && !draft.Source.Contains(view.Start + verb))
            {
                content.Remove(draft.Source);
            }
        }

        content.Remove(draft.Cue);
        content.Trim(view.Line);
        draft.Listener = Listener(view, verb, word);
        if (!content.IsEmpty)
        {
            drafts.Add(draft);
        }
    }

    // A verb without a source counts where it can be hearsay: the passive ("is believed"), not the bare participle of another's deed.
    private static bool IsHearsay(SentenceView view, int verb, CueWord word, bool passive) =>
        passive && word.Has(CueFrames.Hearsay) && (view.HasChild(verb, Relation.AuxPass) || view[verb].Relation is Relation.Acl or Relation.Amod or Relation.Advcl);

    // Things do not pledge, deny or fear; that they show something is no one's word.
    private static bool CanSpeak(SentenceView view, int subject, int verb, CueWord word, TokenRanges content)
    {
        ref readonly var head = ref view[subject];
        if (Grammar.IsFirstOrSecondPerson(head) || (Grammar.IsRelative(head) && head.Lower != "who"))
        {
            return false;
        }

        var clause = word.Class is CueClass.Say or CueClass.Think && (view.HasChild(verb, Relation.Ccomp) || content.End <= view.Start + verb || ClauseContent.Told(view, verb, word) is not null);
        return clause || head.Upos is Upos.Propn or Upos.Num || (head.Upos == Upos.Pron && head.Lower is not ("this" or "that" or "these" or "those")) || view.IsVoice(subject);
    }

    // Right before the verb stands a noun that the tree gave to something else.
    private static int NounBeside(SentenceView view, int verb)
    {
        if (view[verb].Xpos is Xpos.VBG or Xpos.VB)
        {
            return -1;
        }

        var t = verb - 1;
        while (t >= 0 && view[t].Upos is Upos.Aux or Upos.Adv)
        {
            t--;
        }

        if (t > 1 && view[t].Form == ",")
        {
            // "The envoy, head of the mission, also said": the first noun of the sentence that stands on its own.
            for (var n = 0; n < t; n++)
            {
                if (view[n].Upos is Upos.Noun or Upos.Propn && (view[n].Head < 0 || view[n].Head >= t))
                {
                    return n;
                }
            }
        }

        return t >= 0 && view[t].Upos is Upos.Noun or Upos.Propn or Upos.Pron ? t : -1;
    }

    private static int Listener(SentenceView view, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Listener))
        {
            return -1;
        }

        var listener = view.Sentence.Child(verb, Relation.Iobj);
        listener = listener >= 0 ? listener : view.Sentence.Child(verb, Relation.Obj);
        return listener > verb ? view.Start + listener : -1;
    }

    // The subtree of the noun a participle hangs on holds the participle itself; the source is what stands before it.
    private static TokenRange NounBefore(SentenceView view, int noun, int verb)
    {
        var first = view.Phrase(noun).First - view.Start;
        var end = noun + 1;
        foreach (var child in view.Sentence.Children(noun))
        {
            if (child > noun && !view.Sentence.IsUnder(verb, child) && view.Sentence.Subtree(child).End <= verb)
            {
                end = Math.Max(end, view.Sentence.Subtree(child).End);
            }
        }

        while (end > noun + 1 && view[end - 1].Upos == Upos.Punct)
        {
            end--;
        }

        return view.Range(Math.Min(first, noun), end);
    }

    // "as saying" belongs to the verb that quotes; it is read there.
    private static bool IsPartOfAnother(SentenceView view, int verb) =>
        verb > 0 && view[verb].Xpos == Xpos.VBG && view[verb - 1].Lower == "as" && CitedWords.Quoter(view, verb) >= 0;
}
