using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>"reportedly", "is confident that", "made it clear that".</summary>
internal static class OtherCues
{
    public static void Find(SentenceView view, List<Draft> drafts)
    {
        for (var t = 0; t < view.Count; t++)
        {
            if (view[t].Upos is Upos.Adv or Upos.Adj && view.Lexicon.Find(view[t]) is { } word)
            {
                if (view[t].Upos == Upos.Adv)
                {
                    ReadAdverb(view, t, word, drafts);
                }
                else
                {
                    ReadAdjective(view, t, word, drafts);
                }
            }
        }
    }

    private static void ReadAdverb(SentenceView view, int adverb, CueWord word, List<Draft> drafts)
    {
        var head = view[adverb].Head;
        if (head < 0)
        {
            return;
        }

        var clause = view[head].Relation is Relation.Amod ? head : Grammar.ClauseHead(view, head);
        var content = new TokenRanges(view.Subtree(clause));
        content.Remove(view.Range(adverb, adverb + 1));
        content.Trim(view.Line);
        if (!content.IsEmpty)
        {
            drafts.Add(new(word, view.Range(adverb, adverb + 1), content));
        }
    }

    private static void ReadAdjective(SentenceView view, int adjective, CueWord word, List<Draft> drafts)
    {
        var clause = view.Sentence.Child(adjective, Relation.Ccomp);
        var subject = view[adjective].Relation == Relation.Xcomp ? MadeClear(view, adjective) : Grammar.Subject(view, adjective);
        if (clause < adjective || subject < 0 || Grammar.IsFirstOrSecondPerson(view[subject]) || view[subject].Lower == "it" || Grammar.IsDenied(view, adjective))
        {
            return;
        }

        var content = new TokenRanges(view.Subtree(clause));
        content.Trim(view.Line);
        if (!content.IsEmpty)
        {
            var first = view[adjective].Relation == Relation.Xcomp ? Math.Min(view[adjective].Head, adjective) : adjective;
            drafts.Add(new(word, view.Range(first, adjective + 1), content) { SourceHead = view.Start + subject, Source = view.Phrase(subject) });
        }
    }

    private static int MadeClear(SentenceView view, int adjective) =>
        view[adjective].Head is >= 0 and var head && view[head].Lemma == "make" ? Grammar.Subject(view, head) : -1;
}
