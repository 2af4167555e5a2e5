using Dateline.Syntax;
using Dateline.Syntax.Quotes;

namespace Dateline.Attributions.Cues;

/// <summary>Content in quotation marks beside its cue.</summary>
internal static class QuotedContent
{
    /// <summary>A quotation right before or right after the cue and its source.</summary>
    public static TokenRanges? Beside(SentenceView view, int verb, CueWord word)
    {
        if (!word.Has(CueFrames.Quote))
        {
            return null;
        }

        var at = view.Start + verb;
        Quotation? best = null;
        var bestGap = int.MaxValue;
        foreach (var quotation in view.Quotations)
        {
            if (quotation.Outer.Contains(at) || quotation.Words < 2)
            {
                continue;
            }

            var gap = quotation.Outer.First > at ? quotation.Outer.First - at : at - quotation.Outer.End;
            if (gap < bestGap && IsBeside(view, quotation.Outer, at))
            {
                (best, bestGap) = (quotation, gap);
            }
        }

        return best is null ? null : new TokenRanges([.. best.Parts]);
    }

    public static bool Touches(SentenceView view, TokenRanges content, int verb)
    {
        foreach (var quotation in view.Quotations)
        {
            if (quotation.Words > 1 && !quotation.Holds(view.Start + verb))
            {
                foreach (var part in quotation.Parts)
                {
                    if (content.Overlaps(part))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsBeside(SentenceView view, TokenRange outer, int verb)
    {
        var (first, end) = outer.First > verb ? (verb + 1, outer.First) : (outer.End, verb);
        if (end - first > 25)
        {
            return false;
        }

        for (var t = Math.Max(first, view.Start); t < Math.Min(end, view.Whole.End); t++)
        {
            ref readonly var token = ref view.Line[t];
            if (token.Form is ";" || (token.Upos == Upos.Verb && token.Relation is not (Relation.Acl or Relation.AclRelcl or Relation.Amod or Relation.Xcomp) && view.Lexicon.Find(token) is { } other && other.Has(CueFrames.Quote)))
            {
                return false;
            }
        }

        return true;
    }
}
