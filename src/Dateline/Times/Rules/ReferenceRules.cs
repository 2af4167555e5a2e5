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

        var reference = TimeValue.Reference(value);
        return new(at, at + length, value == "PRESENT_REF" ? reference with { From = scan.Context.Published, To = scan.Context.Published } : reference);
    }
}
