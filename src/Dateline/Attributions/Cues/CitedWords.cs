using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>Words passed on: "Reuters quoted the minister as saying that ...", "was quoted by TASS as saying", "..., the agency said, citing witnesses".</summary>
internal static class CitedWords
{
    public static void Find(SentenceView view, List<Draft> drafts)
    {
        for (var t = 0; t < view.Count; t++)
        {
            if (view[t].Upos != Upos.Verb || view.Lexicon.Find(view[t]) is not { } word)
            {
                continue;
            }

            var saying = Saying(view, t);
            if (saying >= 0)
            {
                ReadSaying(view, t, saying, word, drafts);
            }
            else if (word.Class == CueClass.Cite && view[t].Xpos == Xpos.VBG)
            {
                ReadCiting(view, t, word, drafts);
            }
        }
    }

    /// <summary>The verb that quotes, for a participle after "as"; −1 where there is none before it.</summary>
    public static int Quoter(SentenceView view, int saying)
    {
        for (var t = saying - 2; t >= 0 && saying - t < 30; t--)
        {
            if (view[t].Upos == Upos.Verb && view[t].Lemma is "quote" or "cite" or "report" or "describe")
            {
                return t;
            }
        }

        return -1;
    }

    private static int Saying(SentenceView view, int quoter)
    {
        if (view[quoter].Lemma is not ("quote" or "cite" or "report" or "describe"))
        {
            return -1;
        }

        for (var t = quoter + 2; t < view.Count && t - quoter < 30; t++)
        {
            if (view[t - 1].Lower == "as" && view[t].Xpos == Xpos.VBG && view.Lexicon.Verb(view[t].Lemma) is { } word && word.Has(CueFrames.Clause | CueFrames.Quote))
            {
                return Quoter(view, t) == quoter ? t : -1;
            }
        }

        return -1;
    }

    private static void ReadSaying(SentenceView view, int quoter, int saying, CueWord word, List<Draft> drafts)
    {
        var passive = Grammar.IsPassive(view, quoter) || (view[quoter].Xpos == Xpos.VBN && !view.HasChild(quoter, Relation.Aux));
        var agent = -1;
        foreach (var t in (int[])[quoter, saying])
        {
            agent = agent >= 0 ? agent : Grammar.Agent(view, t);
        }

        var speaker = passive ? PassiveSubject(view, quoter) : view.Sentence.Child(quoter, Relation.Obj);
        if (speaker < 0 && !passive)
        {
            // The object may be taken for the subject of "saying".
            speaker = NounBetween(view, quoter + 1, saying - 1);
        }

        if (speaker < 0 || (Said(view, saying, agent) ?? Before(view, passive ? speaker : Grammar.Subject(view, quoter), quoter, saying)) is not { } content)
        {
            return;
        }

        var inner = new Draft(view.Lexicon.Verb(view[saying].Lemma)!, view.Range(saying, saying + 1), content) { SourceHead = view.Start + speaker, Source = view.Phrase(speaker) };
        if (inner.Source.Contains(view.Start + saying))
        {
            inner.Source = view.Range(view.Phrase(speaker).First - view.Start, speaker + 1);
        }

        var reporter = passive ? agent : Grammar.Subject(view, quoter);
        if (reporter >= 0 && reporter != speaker)
        {
            var whole = content.Copy();
            whole.Add(passive ? inner.Source : new(inner.Source.First, Math.Max(inner.Source.End, view.Start + saying + 1)));
            var outer = new Draft(word, view.Range(quoter, quoter + 1), whole) { SourceHead = view.Start + reporter, Source = view.Phrase(reporter) };
            inner.Outer = outer;
            drafts.Add(outer);
        }
        else
        {
            inner.Cue = view.Range(quoter, saying + 1);
        }

        drafts.Add(inner);
    }

    private static int PassiveSubject(SentenceView view, int quoter)
    {
        for (var t = quoter; t >= 0; t = view[t].Relation is Relation.Conj or Relation.Xcomp ? view[t].Head : -1)
        {
            if (view.Sentence.Child(t, Relation.NsubjPass) is >= 0 and var passive)
            {
                return passive;
            }

            if (view.Sentence.Child(t, Relation.Nsubj) is >= 0 and var subject)
            {
                return subject;
            }
        }

        return view[quoter].Relation is Relation.Acl or Relation.AclRelcl ? view[quoter].Head : -1;
    }

    private static int NounBetween(SentenceView view, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (view[t].Upos is Upos.Noun or Upos.Propn or Upos.Pron && (view[t].Head < first || view[t].Head >= end))
            {
                return t;
            }
        }

        return -1;
    }

    private static TokenRanges? Said(SentenceView view, int saying, int agent)
    {
        var content = new TokenRanges();
        var clause = view.Sentence.Child(saying, Relation.Ccomp);
        if (clause > saying)
        {
            content.Add(view.Subtree(clause));
        }
        else if (VerbContent.Find(view, saying, view.Lexicon.Verb(view[saying].Lemma)!) is { IsTopic: false } found)
        {
            content = found.Content;
        }
        else if (saying < view.Count - 4)
        {
            content.Add(view.Range(saying + 1, view.Count));
        }

        if (agent >= 0)
        {
            content.Remove(view.Subtree(agent));
        }

        content.Trim(view.Line);
        return content.IsEmpty ? null : content;
    }

    // "Fighters have arrived, the agency quoted him as saying": all that stands before whoever quotes.
    private static TokenRanges? Before(SentenceView view, int subject, int quoter, int saying)
    {
        if (subject < 0 || subject > quoter || saying < view.Count - 6)
        {
            return null;
        }

        var first = Math.Min(view.Phrase(subject).First - view.Start, subject);
        if (first < 3 || view[first - 1].Form is not ("," or "\"" or "”" or "''"))
        {
            return null;
        }

        var content = new TokenRanges(view.Range(0, first));
        content.Trim(view.Line);
        return content.IsEmpty ? null : content;
    }

    // "citing witnesses": the words of whoever the sentence is by go back to the object.
    private static void ReadCiting(SentenceView view, int citing, CueWord word, List<Draft> drafts)
    {
        var cited = view.Sentence.Child(citing, Relation.Obj);
        if (cited < 0)
        {
            return;
        }

        Draft? outer = null;
        foreach (var draft in drafts)
        {
            if (view.Whole.Contains(draft.Cue) && !draft.IsTopic && (outer is null || draft.Content.Length > outer.Content.Length) && !draft.Content.Contains(view.Start + citing))
            {
                outer = draft;
            }
        }

        TokenRanges content;
        if (outer is not null)
        {
            content = outer.Content.Copy();
        }
        else
        {
            var head = view[citing].Head >= 0 ? Grammar.ClauseHead(view, view[citing].Head) : citing;
            content = new(view.Subtree(head));
        }

        content.Remove(view.Subtree(citing));
        content.Trim(view.Line);
        if (!content.IsEmpty)
        {
            drafts.Add(new(word, view.Range(citing, citing + 1), content) { SourceHead = view.Start + cited, Source = view.Phrase(cited), Outer = outer });
        }
    }
}
