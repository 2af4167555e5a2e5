using Dateline.Syntax;
using NodaTime;

namespace Dateline.Times.Rules;

/// <summary>Stretches of time.</summary>
internal static class DurationRules
{
    /// <summary>"the past two months", "the next few days", "the first nine months": with the days they cover where they count from the report.</summary>
    public static TimeMatch? Stretch(TimeScan scan, int at)
    {
        var start = scan.Lower(at) is "over" or "around" or "about" ? at : AfterApproximation(scan, at);
        start = scan.Lower(start) is "the" or "these" or "those" ? start + 1 : start;
        var step = scan[start].Step;
        var amountAt = step is not null || scan[start].Ordinal == 1 ? start + 1 : start;
        if (amountAt == at || scan.Amount(amountAt, out var unitAt, out var whole) is not { } amount || scan.Lower(amountAt) is "a" or "an")
        {
            return null;
        }

        unitAt = scan.Lower(unitAt) is "-" or "full" ? unitAt + 1 : unitAt;
        var unit = scan[unitAt].Unit;
        if (unit == TimeUnit.None || (amount == "X" && !UnitRules.IsPlural(scan, unitAt)))
        {
            return null;
        }

        var value = TimeValue.Duration(unit.Duration(amount));
        return new(at, unitAt + 1, step is -1 or 1 && whole is { } number and < 5000 && scan.Context.Published is { } day ? Covered(value, day, step.Value * number, unit) : value);
    }

    /// <summary>"three months", "nearly two and a half years", "two-week", "several days".</summary>
    public static TimeMatch? Amount(TimeScan scan, int at)
    {
        var start = AfterApproximation(scan, at);
        if (scan.Amount(start, out var unitAt, out var whole) is not { } amount || scan.Is(start, "the"))
        {
            return null;
        }

        var hyphen = scan.IsDash(unitAt);
        unitAt = hyphen || scan.Lower(unitAt) is "full" or "consecutive" or "more" or "straight" or "long" or "additional" or "other" ? unitAt + 1 : unitAt;
        var unit = scan[unitAt].Unit;
        if (unit is TimeUnit.None or TimeUnit.Weekend || (unit == TimeUnit.Second && !UnitRules.IsPlural(scan, unitAt)) || (unit == TimeUnit.Quarter && (amount == "1" || scan.Is(unitAt + 1, "of"))))
        {
            return null;
        }

        // "some day" and "few second chances" are no amounts of time.
        if (amount == "X" && !UnitRules.IsPlural(scan, unitAt))
        {
            return null;
        }

        // "four flights a week": how often, not how long.
        if (scan.Lower(start) is "a" or "an" && start > 0 && scan.Sentence[start - 1].Upos is Upos.Noun or Upos.Num or Upos.Sym or Upos.Adv && scan.Lower(start - 1) is not ("for" or "about" or "nearly" or "almost" or "only" or "just"))
        {
            return new(at, unitAt + 1, TimeValue.Set(unit.Duration("1")));
        }

        var end = scan.IsDash(unitAt + 1) && scan.Is(unitAt + 2, "long") ? unitAt + 3 : unitAt + 1;
        return whole is > 20000 ? null : new(at, end, TimeValue.Duration(unit.Duration(amount)));
    }

    /// <summary>"57-year-old", "22 years old".</summary>
    public static TimeMatch? Age(TimeScan scan, int at)
    {
        if (scan.Amount(at, out var unitAt, out _) is not { } amount)
        {
            return null;
        }

        unitAt = scan.IsDash(unitAt) ? unitAt + 1 : unitAt;
        var oldAt = scan.IsDash(unitAt + 1) ? unitAt + 2 : unitAt + 1;
        return scan[unitAt].Unit is TimeUnit.Year or TimeUnit.Month or TimeUnit.Week or TimeUnit.Day && scan.Is(oldAt, "old") ? new(at, oldAt + 1, TimeValue.Duration(scan[unitAt].Unit.Duration(amount))) : null;
    }

    /// <summary>"decade-long", "the decades-old conflict".</summary>
    public static TimeMatch? Long(TimeScan scan, int at) =>
        scan[at].Unit is not TimeUnit.None and var unit && scan.IsDash(at + 1) && scan.Lower(at + 2) is "long" or "old"
            ? new(at, at + 3, TimeValue.Duration(unit.Duration(UnitRules.IsPlural(scan, at) ? "X" : "1")))
            : null;

    /// <summary>"for months", "recent weeks".</summary>
    public static TimeMatch? Bare(TimeScan scan, int at)
    {
        var unitAt = scan.Lower(at) is "recent" or "coming" ? at + 1 : at;
        var unit = scan[unitAt].Unit;
        return unit is not (TimeUnit.None or TimeUnit.Second or TimeUnit.Quarter or TimeUnit.Night or TimeUnit.Weekend) && UnitRules.IsPlural(scan, unitAt) && scan.Lower(at - 1) is not ("%" or "s")
            ? new(at, unitAt + 1, TimeValue.Duration(unit.Duration("X")))
            : null;
    }

    /// <summary>Past "about", "more than", "at least" and the like, or the same place where none stands.</summary>
    public static int AfterApproximation(TimeScan scan, int at) =>
        scan.Lower(at) is "more" or "less" or "fewer" && scan.Is(at + 1, "than") ? at + 2
        : scan.Is(at, "at") && scan.Lower(at + 1) is "least" or "most" ? at + 2
        : scan.Is(at, "up") && scan.Is(at + 1, "to") ? at + 2
        : scan[at].IsApproximate ? at + 1
        : at;

    private static TimeValue Covered(in TimeValue value, LocalDate day, int amount, TimeUnit unit)
    {
        var other = unit.IsOfClock() ? day.PlusDays(unit == TimeUnit.Hour ? amount / 24 : 0) : day.TryPlus(amount, unit);
        return other is { } end ? value with { From = end < day ? end : day, To = end < day ? day : end } : value;
    }
}
