namespace Dateline.Corroboration.Joining;

/// <summary>What the accounts of one event tell together.</summary>
internal sealed class EventProfile(long id)
{
    private readonly Dictionary<uint, int> _names = [];
    private readonly HashSet<uint> _runs = [];
    private readonly HashSet<long> _reports = [];

    /// <summary>Number of its first account.</summary>
    public long Id { get; } = id;

    public int Accounts { get; private set; }

    public Told<string> Types { get; } = new();

    public Told<int> Days { get; } = new();

    public Told<ToldPlace> Places { get; } = new();

    public Told<string> Actors { get; } = new();

    public Told<string> Recipients { get; } = new();

    public Told<int> Dead { get; } = new();

    public int? FirstPublished { get; private set; }

    public bool Has(long report) => _reports.Contains(report);

    public void Add(Account account)
    {
        Accounts++;
        _reports.Add(account.Report);
        FirstPublished = account.Published is { } day && !(FirstPublished < day) ? day : FirstPublished;
        Types.Add(account.Types);
        Days.Add(account.Days);
        Places.Add(account.Places);
        Actors.Add(account.Actors);
        Recipients.Add(account.Recipients);
        Dead.Add(account.Dead);
        foreach (var name in account.Names)
        {
            _names[name] = _names.GetValueOrDefault(name) + 1;
        }

        _runs.UnionWith(account.Runs);
    }

    /// <summary>How many of the account's names an account of this event has, on average, 0 to 1.</summary>
    public double NamesShared(Account account) => account.Names.Sum(name => (double)_names.GetValueOrDefault(name)) / (account.Names.Length * Accounts);

    /// <summary>Share of the account's runs of words that the event's have.</summary>
    public double RunsShared(Account account) => account.Runs.Count(_runs.Contains) / (double)account.Runs.Length;
}
