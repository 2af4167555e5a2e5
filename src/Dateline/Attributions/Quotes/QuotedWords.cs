using Dateline.Attributions.Cues;
using Dateline.Syntax;
using Dateline.Syntax.Quotes;

namespace Dateline.Attributions.Quotes;

/// <summary>Brings drafts and quotations together: a quotation belongs whole to whoever is quoted, and one without a cue to the running speaker.</summary>
internal sealed class QuotedWords(TokenLine line, IReadOnlyList<Quotation> quotations, List<Draft> drafts)
{
    // Shorter ones are scare quotes and names.
    private const int ShortestSpeech = 4;

    public void Complete()
    {
        foreach (var draft in drafts)
        {
            Widen(draft);
        }

        foreach (var quotation in quotations)
        {
            if (quotation.Words >= ShortestSpeech && IsSpeech(quotation) && !IsAttributed(quotation))
            {
                Attribute(quotation);
            }
        }
    }

    // The whole of a quotation that the content touches; a cue inside a quotation cannot speak of what stands outside of it.
    private void Widen(Draft draft)
    {
        foreach (var quotation in quotations)
        {
            if (!draft.Content.Overlaps(quotation.Outer))
            {
                continue;
            }

            if (quotation.Holds(draft.Cue.First))
            {
                var outside = new TokenRanges(new TokenRange(0, line.Count));
                foreach (var part in quotation.Parts)
                {
                    outside.Remove(part);
                }

                foreach (var range in outside.Ranges)
                {
                    draft.Content.Remove(range);
                }
            }
            else if (!draft.IsTopic && Touches(draft.Content, quotation) && quotation.Words >= ShortestSpeech)
            {
                foreach (var part in quotation.Parts)
                {
                    draft.Content.Add(part);
                }
            }
        }

        draft.Content.Trim(line);
    }

    private static bool Touches(TokenRanges content, Quotation quotation)
    {
        foreach (var part in quotation.Parts)
        {
            if (content.Overlaps(part))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAttributed(Quotation quotation)
    {
        foreach (var draft in drafts)
        {
            if (!draft.IsTopic && Touches(draft.Content, quotation) && !quotation.Holds(draft.Cue.First))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it fills most of its sentences, or follows a colon.</summary>
    private bool IsSpeech(Quotation quotation)
    {
        if (quotation.Outer.First > 0 && line[quotation.Outer.First - 1].Form is ":" && quotation.Words > 5)
        {
            return true;
        }

        var first = line.RangeOf(line.SentenceOf(quotation.Parts[0].First)).First;
        var end = line.RangeOf(line.SentenceOf(quotation.Parts[^1].End - 1)).End;
        return quotation.Words >= (end - first) * 0.6;
    }

    private void Attribute(Quotation quotation)
    {
        var paragraph = line.ParagraphOf(quotation.Outer.First);
        Draft? before = null, after = null, earlier = null;
        foreach (var draft in drafts)
        {
            if (draft.IsHearsay || draft.IsTopic || draft.Word.Class is CueClass.Think or CueClass.Show || draft.Cue.IsEmpty || IsInsideAnother(draft))
            {
                continue;
            }

            var at = line.ParagraphOf(draft.Cue.First);
            if (at == paragraph && draft.Cue.First < quotation.Outer.First)
            {
                before = before is null || Position(draft) >= Position(before) ? draft : before;
            }
            else if (at == paragraph)
            {
                after = after is null || Position(draft) < Position(after) ? draft : after;
            }
            else if (at < paragraph && at >= paragraph - 2 && (!draft.Content.Overlaps(quotation.Outer)))
            {
                earlier = earlier is null || Position(draft) >= Position(earlier) ? draft : earlier;
            }
        }

        var speaker = before ?? after ?? earlier;
        if (speaker is not null)
        {
            foreach (var part in quotation.Parts)
            {
                speaker.Content.Add(part);
            }

            speaker.Content.Trim(line);
        }
    }

    private static int Position(Draft draft) => draft.Cue.First;

    private bool IsInsideAnother(Draft draft)
    {
        foreach (var other in drafts)
        {
            if (other != draft && other.Content.Contains(draft.Cue) && other.Content.Length > draft.Content.Length)
            {
                return true;
            }
        }

        return false;
    }
}
