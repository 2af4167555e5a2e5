using Dateline.Attributions.Cues;
using Dateline.Syntax;
using Dateline.Syntax.Quotes;

namespace Dateline.Attributions;

/// <summary>
/// Words that a sentence ending in a colon announces: "The minister said:" and "released the following statement:". They are the quotation that follows;
/// without marks, as in press releases, the paragraphs that follow up to the next announcement or the end.
/// </summary>
internal static class Announcements
{
    public static void Find(TokenLine line, CueLexicon lexicon, IReadOnlyList<Quotation> quotations, List<Draft> drafts)
    {
        for (var s = 0; s + 1 < line.Sentences.Count; s++)
        {
            var view = new SentenceView(line, s, lexicon, []);
            if (view.Count > 2 && view[view.Count - 1].Form == ":" && Announced(line, quotations, s) is { } content && Cue(view) is var (cue, word, subject)
                && !drafts.Any(d => d.Cue.Contains(view.Start + cue)))
            {
                drafts.Add(new(word, view.Range(cue, cue + 1), content) { SourceHead = view.Start + subject, Source = Named(view, subject, cue) });
            }
        }
    }

    // All that stands before the verb, where that is one long name with titles.
    private static TokenRange Named(SentenceView view, int subject, int cue)
    {
        var phrase = view.Phrase(subject);
        var end = phrase.First - view.Start;
        while (end < cue && view[end].Upos is not (Upos.Verb or Upos.Aux))
        {
            end++;
        }

        while (end > subject + 1 && view[end - 1].Upos is Upos.Punct or Upos.Adv)
        {
            end--;
        }

        return phrase.Contains(view.Start + cue) || view.Range(0, end).End > phrase.End ? view.Range(Math.Min(phrase.First - view.Start, subject), Math.Max(end, subject + 1)) : phrase;
    }

    /// <summary>"The minister said: We have worked ..." at the head of a paragraph and without marks: the rest of the paragraph is the minister's, and the rest of the report where no one else speaks in it.</summary>
    public static void Lengthen(TokenLine line, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Cue.IsEmpty || draft.Cue.End + 2 >= line.Count || line[draft.Cue.End].Form != ":" || QuoteMarks.Of(line[draft.Cue.End + 1]) != QuoteMark.None
                || line.SentenceOf(draft.Cue.First) is var s && s > 0 && line.Sentences[s - 1].Paragraph == line.Sentences[s].Paragraph
                || draft.Content.First <= draft.Cue.First || draft.IsTopic || draft.Word.Class != CueClass.Say)
            {
                continue;
            }

            s = line.SentenceOf(draft.Cue.First);
            var othersSpeak = drafts.Exists(d => d != draft && !d.Cue.IsEmpty && d.Cue.First > line.RangeOf(s).End && d.Word.Class == CueClass.Say && !d.IsTopic && !d.IsHearsay && IsMainVerb(line, d.Cue));
            var last = s;
            while (last + 1 < line.Sentences.Count && line.Sentences[last + 1] is var after && (after.Paragraph == line.Sentences[s].Paragraph || (!othersSpeak && !IsBreak(line, after))))
            {
                last++;
            }

            draft.Content = new(new TokenRange(draft.Cue.End + 1, line.RangeOf(last).End));
            draft.Content.Trim(line);
        }
    }

    private static (int Cue, CueWord Word, int Subject)? Cue(SentenceView view)
    {
        for (var t = view.Count - 1; t >= 0; t--)
        {
            ref readonly var token = ref view[t];
            if (view.Lexicon.Find(token) is not { } word)
            {
                continue;
            }

            if (token.Upos == Upos.Noun && word.Has(CueFrames.Document) && Releaser(view, t) is >= 0 and var releaser)
            {
                return (t, word, releaser);
            }

            if (token.Upos == Upos.Verb && word.Class is CueClass.Say && word.Has(CueFrames.Quote) && Speaker(view, t) is >= 0 and var speaker)
            {
                return (t, word, speaker);
            }
        }

        return null;
    }

    // Whoever the verb before the noun belongs to, whichever way the tree hangs them together.
    private static int Releaser(SentenceView view, int noun)
    {
        for (var t = noun - 1; t > 0 && noun - t < 8; t--)
        {
            if (view[t].Upos == Upos.Verb && view.Lexicon.Verb(view[t].Lemma)?.Class == CueClass.Release)
            {
                return Speaker(view, t);
            }
        }

        return -1;
    }

    private static int Speaker(SentenceView view, int verb)
    {
        var subject = Grammar.Subject(view, verb);
        if (subject >= 0 && view[subject].Upos is Upos.Noun or Upos.Propn or Upos.Pron && !Grammar.IsFirstOrSecondPerson(view[subject]))
        {
            return subject;
        }

        // "General X, commander of Y, released": the first noun of the sentence.
        for (var t = 0; t < verb; t++)
        {
            if (view[t].Upos is Upos.Propn or Upos.Noun && (view[t].Head < 0 || view[t].Head >= verb))
            {
                return t;
            }
        }

        return view[0].Upos is Upos.Propn && verb < 12 ? 0 : -1;
    }

    private static TokenRanges? Announced(TokenLine line, IReadOnlyList<Quotation> quotations, int s)
    {
        var next = line.StartOf(s + 1);
        foreach (var quotation in quotations)
        {
            if (quotation.Outer.Contains(next))
            {
                return new([.. quotation.Parts]);
            }
        }

        if (line.Sentences[s + 1].Paragraph == line.Sentences[s].Paragraph || QuoteMarks.Of(line[next]) != QuoteMark.None)
        {
            return null;
        }

        var last = s + 1;
        while (last + 1 < line.Sentences.Count && line.Sentences[last + 1] is var after
            && (after.Paragraph == line.Sentences[last].Paragraph || !IsBreak(line, after)))
        {
            last++;
        }

        var content = new TokenRanges(new TokenRange(next, line.RangeOf(last).End));
        content.Trim(line);
        return content;
    }

    private static bool IsMainVerb(TokenLine line, TokenRange cue) =>
        cue.Contains(line.StartOf(line.SentenceOf(cue.First)) + line.Sentences[line.SentenceOf(cue.First)].Root);

    // Notes to editors, headings and the next speaker end an unmarked statement.
    private static bool IsBreak(TokenLine line, Sentence sentence) =>
        sentence[0].Lower is "notes" or "note" or "background" or "ends" or "contact" or "contacts" or "further" or "media" or "follow" or "###" or "editor"
        || sentence[sentence.Count - 1].Form == ":" || sentence[0].Form is "“" or "\"";
}
