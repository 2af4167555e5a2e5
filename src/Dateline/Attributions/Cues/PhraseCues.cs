using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>Phrases that a source follows: "according to X", "from the point of view of X".</summary>
internal static class PhraseCues
{
    public static void Find(SentenceView view, List<Draft> drafts)
    {
        for (var t = 0; t < view.Count; t++)
        {
            foreach (var phrase in view.Lexicon.Phrases)
            {
                if (Starts(view, t, phrase.Words))
                {
                    Read(view, t, t + phrase.Words.Length, phrase.Word, drafts);
                }
            }
        }
    }

    private static bool Starts(SentenceView view, int at, string[] words)
    {
        if (at + words.Length >= view.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (view[at + i].Lower != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static void Read(SentenceView view, int first, int end, CueWord word, List<Draft> drafts)
    {
        var source = NounAfter(view, end);
        if (source < 0)
        {
            return;
        }

        var phrase = view.Phrase(source);
        phrase = new(view.Start + end, Math.Max(view.Start + source + 1, phrase.End));
        phrase = CutAtComma(view, phrase, first, source);
        var whole = new TokenRange(view.Start + first, phrase.End);
        var content = Content(view, first, source, whole);
        content.Remove(whole);
        content.Trim(view.Line);
        if (!content.IsEmpty)
        {
            drafts.Add(new(word, view.Range(first, end), content) { SourceHead = view.Start + source, Source = phrase });
        }
    }

    // Everything of the clause; of the whole sentence where the phrase opens or closes it.
    private static TokenRanges Content(SentenceView view, int first, int source, TokenRange whole)
    {
        var opens = first == 0 || (first == 1 && view[0].Upos is Upos.Punct or Upos.Cconj or Upos.Adv);
        var closes = whole.End - view.Start >= view.Count - 2;
        if (opens || closes)
        {
            var sentence = new TokenRanges(view.Whole);
            foreach (var quotation in view.Quotations)
            {
                // A phrase inside a quotation speaks of that quotation only, and one outside of it of all.
                if (quotation.Holds(view.Start + first))
                {
                    sentence = new TokenRanges([.. quotation.Parts]);
                    sentence.Remove(new(0, view.Start));
                    sentence.Remove(new(view.Whole.End, int.MaxValue));
                }
            }

            return sentence;
        }

        var top = source;
        while (view[top].Head >= 0 && whole.Contains(view.Start + view[top].Head))
        {
            top = view[top].Head;
        }

        var head = view[top].Head >= 0 ? Grammar.ClauseHead(view, view[top].Head) : top;
        return new(view.Subtree(head));
    }

    /// <summary>The head of the noun phrase that begins at a token: the last word up the tree that still lies to the right.</summary>
    private static int NounAfter(SentenceView view, int start)
    {
        var t = start;
        while (t < view.Count && view[t].Upos == Upos.Punct)
        {
            t++;
        }

        if (t >= view.Count)
        {
            return -1;
        }

        while (view[t].Head > t && view[t].Relation is not (Relation.Nsubj or Relation.Obl or Relation.Advcl or Relation.Nmod or Relation.Obj or Relation.Dislocated or Relation.Parataxis or Relation.NsubjPass or Relation.Ccomp or Relation.OblUnmarked))
        {
            t = view[t].Head;
        }

        return view[t].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Adj or Upos.Det or Upos.X ? t : -1;
    }

    // At the head of a sentence the source ends with the comma before the subject, whatever a parser hangs behind it.
    private static TokenRange CutAtComma(SentenceView view, TokenRange phrase, int first, int source)
    {
        if (first > 1)
        {
            return phrase;
        }

        for (var t = source + 1; t < phrase.End - view.Start; t++)
        {
            if (view[t].Form == "," && t + 1 < view.Count && !view.Sentence.IsUnder(t + 1, source))
            {
                return new(phrase.First, view.Start + t);
            }
        }

        return phrase;
    }
}
