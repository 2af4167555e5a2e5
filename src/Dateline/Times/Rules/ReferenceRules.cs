using Dateline.Syntax;

namespace Dateline.Times.Rules;

/// <summary>The present, the past and the future without a date.</summary>
internal static class ReferenceRules
{
    /// <summary>"now", "recently", "the near future".</summary>
    public static TimeMatch? Phrase(TimeScan scan, int at)
    {
        if (scan.Lexicon.References.Match(scan.Sentence, at, out var length) is not { } value)
        {
            return null;
        }

        // "the past three summers" counts; "soon after" and a past tense beside "soon" tell of a sequel, not of what is ahead.
        var last = scan.Lower(at + length - 1);
        if ((last is "past" && at + length < scan.Count && scan.Sentence[at + length].Upos is Upos.Noun or Upos.Num or Upos.Adj)
            || (last is "soon" && (scan.Direction(at) <= 0 || scan.Is(at - 1, "as") || scan.Lower(at + 1) is "after" or "afterwards")))
        {
            return null;
        }

        var reference = TimeValue.Reference(value);
        return new(at, at + length, value == "PRESENT_REF" ? reference with { From = scan.Context.Published, To = scan.Context.Published } : reference);
    }
}
