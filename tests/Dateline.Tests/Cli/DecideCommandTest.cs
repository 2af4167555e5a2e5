using Dateline.Store;
using Dateline.Store.Events;
using Dateline.Tests.Exports;
using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Cli;

public sealed class DecideCommandTest : IDisposable
{
    private readonly SomeStore _some = new();

    public DecideCommandTest()
    {
        _some.Write(SomeStore.Report("a"), SomeStore.Report("b"), SomeStore.Report("c"));
        Join();
    }

    [Fact]
    public void A_split_survives_new_joinings_and_codings()
    {
        Assert.Single(Attacks().Distinct());
        Assert.Equal(0, Decide("split", Id("b"), "--by", "A. Reader", "--why", "another raid").ExitCode);
        AssertApart();
        Join();
        AssertApart();
        _some.Write(SomeStore.Report("a", "0.2.0"), SomeStore.Report("b", "0.2.0"), SomeStore.Report("c", "0.2.0"));
        Join();
        AssertApart();
        Assert.Matches($"^1  cannot-link  {Id("b")}  [^ ]+  [0-9T:-]+Z  A. Reader: another raid\n2  cannot-link  .*\n$", Decide("list").Output);

        void AssertApart() => Assert.Equal((true, false), (Attack("a") == Attack("c"), Attack("a") == Attack("b")));
    }

    [Fact]
    public void A_merge_survives_new_joinings_and_both_numbers_lead_to_the_event()
    {
        var (one, other) = (Events()[("a", 0)], Events()[("a", 1)]);
        Assert.NotEqual(one, other);
        Assert.Equal(0, Decide("merge", $"{one}", $"{other}").ExitCode);
        var merged = Assert.Single(Events().Values.Distinct());
        Join();
        Assert.Equal([merged], Events().Values.Distinct());
        using var store = StoreFile.OpenForReading(_some.Path);
        Assert.Equal((merged, merged), (EventSheet.Find(store, one)!.Number, EventSheet.Find(store, other)!.Number));
    }

    [Fact]
    public void Of_two_decisions_the_last_counts()
    {
        Decide("split", $"{Attack("a")}");
        Assert.Equal(3, Attacks().Distinct().Count());
        Decide("merge", Id("a"), Id("b"));
        Assert.Equal((true, 2), (Attack("a") == Attack("b"), Attacks().Distinct().Count()));
        Decide("merge", $"{Attack("a")}", Id("c"));
        Assert.Single(Attacks().Distinct());
        Decide("split", Id("a"));
        Assert.Equal((false, true), (Attack("a") == Attack("b"), Attack("b") == Attack("c")));
    }

    [Fact]
    public void What_was_wrong_is_named_and_nothing_is_stored()
    {
        Refuses("There is no event 5 in this store", "merge", "5", Id("a"));
        Refuses("are one event already", "merge", Id("a"), Id("b"));
        Refuses("There is no joined event mention 'x@00000000:1-2'", "split", "x@00000000:1-2");
        Refuses("'nothing' is neither the number", "split", "nothing");
        Refuses("has no other accounts", "split", Id("a"), Id("b"), Id("c"));
        Refuses("is an event beside others", "split", Id("a"), "7");
        Assert.Equal("", Decide("list").Output);
        Assert.Contains("There is no store '/no/such.dls'", Ran.With("decide", "merge", "1", "2", "--store", "/no/such.dls").Error, StringComparison.Ordinal);
        Assert.Contains("it has merge, split, list", Ran.With("decide", "nothing").Error, StringComparison.Ordinal);

        void Refuses(string told, params string[] arguments)
        {
            var ran = Decide(arguments);
            Assert.Equal(2, ran.ExitCode);
            Assert.Contains(told, ran.Error, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _some.Dispose();

    private Ran Decide(params string[] arguments) => Ran.With(["decide", .. arguments, "--store", _some.Path]);

    private string Id(string report)
    {
        using var store = StoreFile.OpenForReading(_some.Path);
        var at = SomeReport.At("attack");
        var hash = store.Connection.Rows($"SELECT substr(sha256, 1, 8) FROM report WHERE key = '{report}'", row => row.GetString(0))[0];
        return $"{report}@{hash}:{at.Start}-{at.End}";
    }

    private void Join()
    {
        using var store = StoreFile.OpenForWriting(_some.Path);
        EventJoining.Run(store);
    }

    private Dictionary<(string Report, long Number), long> Events()
    {
        using var store = StoreFile.OpenForReading(_some.Path);
        return JoinedMentions.Read(store).ToDictionary(mention => (mention.Report, mention.Number), mention => mention.Event);
    }

    private long Attack(string report) => Events()[(report, 0)];

    private IEnumerable<long> Attacks() => ((string[])["a", "b", "c"]).Select(Attack);
}
