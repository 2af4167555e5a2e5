using Dateline.Syntax;

namespace Dateline.Times.Rules;

/// <summary>What happens again and again.</summary>
internal static class SetRules
{
    /// <summary>"every day", "each Thursday", "every two weeks".</summary>
    public static TimeMatch? Every(TimeScan scan, int at)
    {
        if (scan.Lower(at) is not ("every" or "each"))
        {
            return null;
        }

        if (scan.Weekday(at + 1) is > 0 and var weekday)
        {
            return new(at, at + 2, TimeValue.Set(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}")));
        }

        if (scan[at + 1].Part is { Length: 2 } part)
        {
            return new(at, at + 2, TimeValue.Set("XXXX-XX-XXT" + part));
        }

        var amount = scan.Amount(at + 1, out var unitAt, out _);
        unitAt = amount is null ? at + 1 : unitAt;
        var unit = scan[unitAt].Unit;
        return unit == TimeUnit.None ? null : new(at, unitAt + 1, TimeValue.Set(unit.Duration(amount ?? "1")));
    }

    /// <summary>"daily", "annual" as a modifier.</summary>
    public static TimeMatch? Frequency(TimeScan scan, int at) =>
        scan[at].Frequency is { } value && scan.Sentence[at].Upos is Upos.Adj or Upos.Adv && !(scan.IsCapitalised(at) && at > 0) ? new(at, at + 1, TimeValue.Set(value)) : null;
}
