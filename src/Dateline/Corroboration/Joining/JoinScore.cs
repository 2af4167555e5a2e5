using System.Globalization;

namespace Dateline.Corroboration.Joining;

/// <summary>How much speaks for an account being about an event: a sum of reasons, each about a logarithm of odds. Above zero they are joined.</summary>
internal static class JoinScore
{
    /// <summary>Of the events that an account is held against, about one of thirty is its own.</summary>
    private const double Prior = -9.29;

    /// <summary>A report's own grouping says that they are two; it errs sometimes.</summary>
    private const double SameReport = -4;

    /// <summary>How far each reason is trusted beside the others.</summary>
    private static readonly Dictionary<string, double> Trust = new(StringComparer.Ordinal)
    {
        ["type"] = 0.65,
        ["day"] = 1.5,
        ["place"] = 0.23,
        ["actor"] = 0.58,
        ["recipient"] = 0.49,
        ["dead"] = 2.18,
        ["names"] = 1.99,
        ["words"] = 0.49,
        ["report"] = 1.78,
    };

    private const double SameWords = 6;
    private const double WordsOfCopies = 0.5;
    private const double FullNames = 6;
    private const double DeadOfOneReport = 0.1;

    /// <param name="reasons">Takes the reasons; null where they are not wanted.</param>
    public static double Of(Account account, EventProfile profile, List<(string Name, double Weight)>? reasons = null)
    {
        var sum = Prior;
        Take("type", Type(account.Types, profile.Types));
        Take("day", Day(account, profile));
        Take("place", Place(account.Places, profile.Places));
        Take("actor", Party(account.Actors, profile.Actors));
        Take("recipient", Party(account.Recipients, profile.Recipients));
        Take("dead", Dead(account.Dead, profile.Dead));
        Take("names", account.Names.Length == 0 ? 0 : FullNames * (profile.NamesShared(account) - 0.5));
        Take("words", account.Runs.Length > 0 && profile.RunsShared(account) >= WordsOfCopies ? SameWords : 0);
        Take("report", profile.Has(account.Report) ? SameReport : 0);
        return sum;

        void Take(string name, double weight)
        {
            weight *= Trust[name];
            sum += weight;
            if (weight != 0)
            {
                reasons?.Add((name, weight));
            }
        }
    }

    /// <summary>"day +2.9, place +2.2".</summary>
    public static string Text(IEnumerable<(string Name, double Weight)> reasons) => string.Join(", ", reasons.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Name} {reason.Weight:+0.0;-0.0}")));

    internal static double TrustOf(string reason) => Trust[reason];

    private static double Type(Told<string> mine, Told<string> theirs) => Math.Log((0.1 + (0.9 * mine.Match(theirs))) / 0.35);

    private static double Party(Told<string> mine, Told<string> theirs) => mine.Count == 0 || theirs.Count == 0 ? 0 : Math.Log((0.12 + mine.Match(theirs)) / 0.3);

    private static double Day(Account account, EventProfile profile)
    {
        if (profile.Days.Count == 0)
        {
            return account.Published is { } mine && profile.FirstPublished is { } theirs ? Near(Math.Abs(mine - theirs), 0.5, 0, -1, -3) : 0;
        }

        if (account.Days.Count == 0)
        {
            return account.Published is { } published ? Near(Math.Abs(published - profile.Days.Top), 0.7, -0.3, -1, -3) : 0;
        }

        var match = account.Days.Match(profile.Days);
        return match > 0 ? Math.Log((0.04 + match) / 0.06) : Near(Math.Abs(account.Days.Top - profile.Days.Top), -0.5, -1.2, -1.5, -4);
    }

    private static double Near(int days, double few, double week, double month, double more) => days <= 3 ? few : days <= 10 ? week : days <= 30 ? month : more;

    /// <summary>Points within reach of each other are one place.</summary>
    private static double Place(Told<ToldPlace> mine, Told<ToldPlace> theirs)
    {
        if (mine.Count == 0 || theirs.Count == 0)
        {
            return 0;
        }

        var (same, nearest) = (0.0, double.MaxValue);
        foreach (var (a, weight) in mine.Values)
        {
            foreach (var (b, share) in theirs.Values)
            {
                var distance = a.KilometresTo(b);
                same += distance <= Math.Max(a.RadiusKm, b.RadiusKm) ? weight * share : 0;
                nearest = Math.Min(nearest, distance);
            }
        }

        same /= mine.Weight * theirs.Weight;
        return same > 0 ? Math.Log((0.05 + same) / 0.1) : nearest <= 50 ? -0.8 : nearest <= 300 ? -1 : -2.5;
    }

    private static double Dead(Told<int> mine, Told<int> theirs)
    {
        if (mine.Count == 0 || theirs.Count == 0)
        {
            return 0;
        }

        var match = mine.Match(theirs);
        var distance = mine.Values.Min(a => theirs.Values.Min(b => Math.Abs(a.Value - b.Value)));
        return match > 0 ? Math.Log((DeadOfOneReport + match) / 0.15) : distance <= Math.Max(5, mine.Top / 10) ? 0 : -2;
    }
}
