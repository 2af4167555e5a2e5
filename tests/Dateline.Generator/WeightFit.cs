using System.Globalization;
using Dateline.Corroboration.Joining;
using Dateline.Store;

namespace Dateline.Generator;

/// <summary>
/// How far each reason of <see cref="JoinScore"/> is to be trusted: a logistic regression over the reasons of true and false pairs of account and event,
/// where the events are the true ones and grow in the order of ranks, as when they are joined.
/// </summary>
internal sealed class WeightFit
{
    private static readonly string[] Names = ["type", "day", "place", "actor", "recipient", "dead", "names", "words", "report"];

    private const int Rounds = 12;
    private const double FirstStep = 0.02;

    private readonly List<(float[] Reasons, bool IsTrue)> _pairs = [];

    /// <param name="truth">The true event by the account's number.</param>
    public void Add(StoreFile store, IReadOnlyDictionary<long, int> truth)
    {
        var byKey = new Dictionary<ulong, HashSet<int>>();
        var profiles = new Dictionary<int, EventProfile>();
        var reasons = new List<(string Name, double Weight)>();
        foreach (var account in store.Connection.Rows("SELECT id, profile FROM account", row => Account.FromBytes(row.GetInt64(0), row.GetFieldValue<byte[]>(1))).OrderBy(account => account.Rank))
        {
            var keys = JoinKeys.Of(account);
            var own = truth[account.Id];
            foreach (var candidate in keys.Where(byKey.ContainsKey).SelectMany(key => byKey[key]).Distinct())
            {
                reasons.Clear();
                JoinScore.Of(account, profiles[candidate], reasons);
                _pairs.Add(([.. Names.Select(name => (float)(reasons.Find(reason => reason.Name == name).Weight / JoinScore.TrustOf(name)))], candidate == own));
            }

            if (!profiles.TryGetValue(own, out var profile))
            {
                profiles.Add(own, profile = new(account.Id));
            }

            profile.Add(account);
            foreach (var key in keys)
            {
                if (!byKey.TryGetValue(key, out var events))
                {
                    byKey.Add(key, events = []);
                }

                events.Add(own);
            }
        }
    }

    public string Fit()
    {
        var weights = new double[Names.Length + 1];
        var random = new Random(1);
        var pairs = _pairs.ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(pairs);
            var step = FirstStep / (1 + round);
            foreach (var (reasons, isTrue) in pairs)
            {
                var sum = weights[^1];
                for (var i = 0; i < reasons.Length; i++)
                {
                    sum += weights[i] * reasons[i];
                }

                var error = (isTrue ? 1 : 0) - (1 / (1 + Math.Exp(-sum)));
                weights[^1] += step * error;
                for (var i = 0; i < reasons.Length; i++)
                {
                    weights[i] += step * error * reasons[i];
                }
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{pairs.Length:N0} pairs, {pairs.Count(pair => pair.IsTrue):N0} true; prior {weights[^1]:0.00}, ") + string.Join(", ", Names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{name} {weights[i]:0.00}")));
    }
}
