namespace Dateline.Corroboration.Joining;

/// <summary>
/// Joins accounts into events. They are taken in the order of their rank, which depends on nothing but themselves; each goes to the event that most speaks for, or founds one.
/// So the outcome is a function of the set of accounts. Only events that share a key with it are looked at, so that the cost grows with the number of accounts.
/// </summary>
internal sealed class AccountJoiner
{
    /// <summary>Of a key that more events share only the first founded are looked at; an event has other keys.</summary>
    private const int MostEventsOfKey = 400;

    private readonly Dictionary<ulong, List<EventProfile>> _byKey = [];
    private readonly Dictionary<long, EventProfile> _byAccount = [];
    private readonly HashSet<EventProfile> _candidates = [];
    private readonly JoinLinks _links;

    private AccountJoiner(JoinLinks links) => _links = links;

    /// <summary>The event of each account, in the order of ranks.</summary>
    public static IReadOnlyList<JoinedAccount> Join(IEnumerable<Account> accounts, JoinLinks links)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var joiner = new AccountJoiner(links);
        return [.. accounts.OrderBy(account => account.Rank).Select(joiner.Place)];
    }

    private JoinedAccount Place(Account account)
    {
        var keys = JoinKeys.Of(account);
        var (best, score) = Best(account, keys);
        var isLinked = _links.Must(account.Id).Any(_byAccount.ContainsKey);
        var reasons = new List<(string Name, double Weight)>();
        if (best is not null && !isLinked)
        {
            JoinScore.Of(account, best, reasons);
        }

        var isFounder = best is null;
        best ??= new(account.Id);
        best.Add(account);
        _byAccount.Add(account.Id, best);
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue(key, out var events))
            {
                _byKey.Add(key, events = []);
            }

            // Those after the last that is looked at would only make the list long.
            if (events.Count < MostEventsOfKey && !events.Contains(best))
            {
                events.Add(best);
            }
        }

        return new(account, best.Id, isFounder ? null : score, isFounder ? "" : isLinked ? "decision of a person" : JoinScore.Text(reasons));
    }

    private (EventProfile? Event, double Score) Best(Account account, IReadOnlyList<ulong> keys)
    {
        foreach (var other in _links.Must(account.Id))
        {
            if (_byAccount.TryGetValue(other, out var linked))
            {
                return (linked, 0);
            }
        }

        _candidates.Clear();
        foreach (var key in keys)
        {
            if (_byKey.TryGetValue(key, out var events))
            {
                _candidates.UnionWith(events);
            }
        }

        foreach (var apart in _links.Cannot(account.Id))
        {
            if (_byAccount.TryGetValue(apart, out var other))
            {
                _candidates.Remove(other);
            }
        }

        var (best, most) = ((EventProfile?)null, 0.0);
        foreach (var candidate in _candidates)
        {
            var score = JoinScore.Of(account, candidate);
            if (score > most || (score == most && best is not null && candidate.Id < best.Id))
            {
                (best, most) = (candidate, score);
            }
        }

        return (best, most);
    }
}

/// <param name="Event">Number of the event's first account.</param>
/// <param name="Score">What speaks for it; null for the account that founded the event.</param>
internal sealed record JoinedAccount(Account Account, long Event, double? Score, string Reasons);
