using Dateline.Syntax;

namespace Dateline.Attributions.Cues;

/// <summary>
/// "..., the source said on Friday." and "..., said the ministry." at the end or in the middle of a sentence, read from the commas and not from the tree:
/// long sentences with the cue at their end are where a parser errs most.
/// </summary>
internal static class ClosingCues
{
    private const int LongestSource = 12;
    private const int LongestRest = 12;

    public static void Find(SentenceView view, List<Draft> drafts)
    {
        for (var t = view.Count - 1; t > 2; t--)
        {
            if (view[t].Upos is Upos.Verb && view[t].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN or Xpos.VB
                && view.Lexicon.Find(view[t]) is { } word && word.Has(CueFrames.Inserted) && word.Class is CueClass.Say or CueClass.Think or CueClass.Commit
                && Read(view, t, word) is { } draft)
            {
                drafts.Add(draft);
            }
        }
    }

    private static Draft? Read(SentenceView view, int verb, CueWord word)
    {
        var first = ClusterStart(view, verb);
        if (first < 0)
        {
            return null;
        }

        var comma = Boundary(view, first);
        if (comma < 1)
        {
            return null;
        }

        var end = verb + 1;
        while (end < view.Count && view[end].Relation is Relation.CompoundParticle && view[end].Head == verb)
        {
            end++;
        }

        var inverted = comma == first - 1;
        var source = inverted ? (First: end, End: RunEnd(view, end)) : (First: comma + 1, End: first);
        var head = NounHead(view, source.First, source.End, inverted);
        if (head < 0)
        {
            return null;
        }

        var rest = inverted ? source.End : RunEnd(view, end);
        if (rest < 0 || source.End < 0 || !EndsThere(view, rest))
        {
            return null;
        }

        if (Content(view, comma, rest) is not { } content)
        {
            return null;
        }

        var draft = new Draft(word, view.Range(CueStart(view, first, verb), end), content)
        {
            SourceHead = view.Start + head,
            Source = view.Range(source.First, inverted ? SourceEnd(view, head, source.End) : source.End),
        };
        if (word.Has(CueFrames.Listener) && !inverted && end < rest && view[end].Upos is Upos.Propn or Upos.Noun or Upos.Det or Upos.Pron or Upos.Adj)
        {
            draft.Listener = view.Start + NounHead(view, end, rest, true);
            draft.Listener = draft.Listener < view.Start ? -1 : draft.Listener;
        }

        return draft;
    }

    // From the verb back over "has", "also", "went on to".
    private static int ClusterStart(SentenceView view, int verb)
    {
        var first = verb;
        while (first > 0)
        {
            ref readonly var before = ref view[first - 1];
            if (before.Lemma == "be" && view[verb].Xpos == Xpos.VBN)
            {
                return -1;
            }

            if (before.Upos is Upos.Adv or Upos.Aux && before.Lower is not ("not" or "n't" or "never"))
            {
                first--;
            }
            else if (before.Lower == "to" && before.Upos == Upos.Part && first > 2 && view[first - 2].Lower == "on" && view[first - 3].Lemma == "go")
            {
                first -= 3;
            }
            else if (before.Lower is "not" or "n't" or "never" || before.Lower == "to" || before.Upos == Upos.Sconj || before.Lower is "who" or "which" or "that")
            {
                return -1;
            }
            else
            {
                break;
            }
        }

        return first;
    }

    private static int CueStart(SentenceView view, int first, int verb)
    {
        for (var t = first; t < verb; t++)
        {
            if (view[t].Upos == Upos.Verb)
            {
                return t;
            }
        }

        return verb;
    }

    /// <summary>The comma, quotation mark or dash that begins the source, with no verb between.</summary>
    private static int Boundary(SentenceView view, int first)
    {
        for (var t = first - 1; t >= 0 && first - t <= LongestSource + 1; t--)
        {
            ref readonly var token = ref view[t];
            if (token.Form is "," or "\"" or "”" or "''" or "’’" or "--" or "—" or "–")
            {
                return t;
            }

            if (token.Upos is Upos.Verb or Upos.Aux or Upos.Sconj && token.Xpos is not (Xpos.VBN or Xpos.VBG) || token.Form is ";" or ":" or "." || token.Lower is "as" or "if" or "when" or "that" or "because")
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>End of the run without a verb after the cue: a comma or the end of the sentence; −1 where a clause begins.</summary>
    private static int RunEnd(SentenceView view, int from)
    {
        for (var t = from; t < view.Count; t++)
        {
            ref readonly var token = ref view[t];
            if (token.Form is "," or "." or "\"" or "”" or "“" or "''" or ";" or "--" or ":" || (token.Upos == Upos.Punct && token.Form is "—" or "–"))
            {
                return t;
            }

            if (t - from > LongestRest || token.Upos is Upos.Aux || (token.Upos == Upos.Verb && token.Xpos is not (Xpos.VBN or Xpos.VBG)) || token.Lower is "that" or "whether" or "why" or "how" or "what" or "to")
            {
                return token.Lower == "to" && token.Upos == Upos.Adp ? RunEnd(view, t + 1) : -1;
            }
        }

        return view.Count;
    }

    private static bool EndsThere(SentenceView view, int rest) => rest >= view.Count - 1 || view[rest].Form is "," or "." or "\"" or "”" or "''" or ";" or ":" or "--" or "—" or "–" or "“";

    /// <summary>The first noun of the range that hangs on something outside of it.</summary>
    private static int NounHead(SentenceView view, int first, int end, bool prefix)
    {
        if (first >= end || first >= view.Count || end < 0)
        {
            return -1;
        }

        if (view[first].Upos is Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Verb or Upos.Part or Upos.Adv or Upos.Punct)
        {
            return -1;
        }

        var best = -1;
        for (var t = first; t < end; t++)
        {
            if (view[t].Upos is Upos.Adp or Upos.Punct && best >= 0)
            {
                break;
            }

            if (view[t].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num)
            {
                var outside = view[t].Head < first || view[t].Head >= end;
                best = outside || best < 0 ? t : best;
                if (prefix && outside && !(t + 1 < end && view[t + 1].Upos is Upos.Noun or Upos.Propn))
                {
                    break;
                }
            }
        }

        return best >= 0 && !Grammar.IsFirstOrSecondPerson(view[best]) && view[best].Lower is not ("who" or "which" or "that" or "friday" or "monday" or "tuesday" or "wednesday" or "thursday" or "saturday" or "sunday" or "yesterday" or "today") ? best : -1;
    }

    // After an inverted verb the source is followed by when and where: "said the ministry on Friday".
    private static int SourceEnd(SentenceView view, int head, int end)
    {
        for (var t = head + 1; t < end; t++)
        {
            if (view[t].Upos == Upos.Adp && view[t].Lower is "on" or "in" or "at" or "after" or "during" && view[view[t].Head >= 0 ? view[t].Head : t].Head != head)
            {
                return t;
            }
        }

        // An apposition behind a comma still belongs to the source.
        return end < view.Count && view[end].Form == "," && ApposEnd(view, head, end) is > 0 and var wider ? wider : end;
    }

    private static int ApposEnd(SentenceView view, int head, int end)
    {
        foreach (var child in view.Sentence.Children(head))
        {
            if (child > end && child < end + 4 && view[child].Relation == Relation.Appos)
            {
                return view.Sentence.Subtree(child).End;
            }
        }

        return -1;
    }

    /// <summary>What stands before, and behind a second comma what goes on; both need to look like a statement.</summary>
    private static TokenRanges? Content(SentenceView view, int comma, int rest)
    {
        var content = new TokenRanges(view.Range(0, comma));
        var verbBefore = HasFiniteVerb(view, 0, comma) || EndsQuotation(view, comma);
        var goesOn = rest < view.Count - 3 && view[rest].Form == ",";
        if (goesOn && !EndsQuotation(view, comma) && HasFiniteVerb(view, rest + 1, view.Count)
            && view[rest + 1].Xpos is not (Xpos.VBG or Xpos.VBN or Xpos.WP or Xpos.WDT) && view[rest + 1].Upos is not (Upos.Sconj or Upos.Cconj) && view[rest + 1].Lower is not ("who" or "which" or "whose" or "but" or "and" or "as") && !verbBefore)
        {
            content.Add(view.Range(rest + 1, view.Count));
        }
        else if (!verbBefore || comma < 2)
        {
            return null;
        }

        content.Trim(view.Line);
        return content.IsEmpty ? null : content;
    }

    private static bool EndsQuotation(SentenceView view, int comma)
    {
        foreach (var quotation in view.Quotations)
        {
            if (quotation.Outer.End - 1 - view.Start is var mark && (mark == comma || mark == comma - 1 || mark == comma + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFiniteVerb(SentenceView view, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (view[t].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
            {
                return true;
            }
        }

        return false;
    }
}
