namespace Dateline.Corroboration.Joining;

/// <summary>What persons decided on accounts: which are about one event and which are not.</summary>
internal sealed class JoinLinks
{
    private readonly Dictionary<long, HashSet<long>> _together = [];
    private readonly Dictionary<long, SortedSet<long>> _apart = [];

    /// <summary>Accounts that must be in one event are one set, whoever linked them through whom.</summary>
    public void Link(long a, long b)
    {
        var (first, second) = (SetOf(a), SetOf(b));
        first.UnionWith(second);
        foreach (var member in second)
        {
            _together[member] = first;
        }
    }

    public void Part(long a, long b)
    {
        Apart(a).Add(b);
        Apart(b).Add(a);
    }

    public IEnumerable<long> Must(long account) => _together.TryGetValue(account, out var set) ? set.Where(other => other != account).Order() : [];

    /// <summary>Those that may not be in one event with this one or with any that must be with it.</summary>
    public IEnumerable<long> Cannot(long account) => Must(account).Append(account).SelectMany(member => _apart.TryGetValue(member, out var apart) ? apart : Enumerable.Empty<long>())
        .SelectMany(other => Must(other).Append(other)).Distinct();

    private HashSet<long> SetOf(long account)
    {
        if (!_together.TryGetValue(account, out var set))
        {
            _together.Add(account, set = [account]);
        }

        return set;
    }

    private SortedSet<long> Apart(long account)
    {
        if (!_apart.TryGetValue(account, out var set))
        {
            _apart.Add(account, set = []);
        }

        return set;
    }
}
