using Dateline.Corroboration.Joining;
using Xunit;

namespace Dateline.Tests.Corroboration.Joining;

public sealed class AccountJoinerTest
{
    [Fact]
    public void Accounts_that_tell_the_same_are_one_event() =>
        Assert.Equal(["1 2"], Events(Account(1), Account(2)));

    [Fact]
    public void What_differs_in_day_place_and_parties_is_another_event() =>
        Assert.Equal(["1", "2"], Events(Account(1), Account(2, day: 105, latitude: 20, actor: "Other Front", names: [7, 8, 9])));

    [Fact]
    public void What_an_account_does_not_tell_keeps_it_from_no_event()
    {
        var bare = Account(2) with { Places = new(), Recipients = new(), Dead = new() };
        Assert.Equal(["1 2"], Events(Account(1), bare));
    }

    [Fact]
    public void The_order_of_the_accounts_does_not_matter()
    {
        var random = new Random(5);
        Account[] accounts = [.. Enumerable.Range(1, 60).Select(i => Account(i, day: 100 + (i % 4), actor: i % 3 == 0 ? "Other Front" : "Northern Front", names: [(uint)(i % 4), 10, 11, 12]))];
        var expected = Events(accounts);
        for (var i = 0; i < 10; i++)
        {
            random.Shuffle(accounts);
            Assert.Equal(expected, Events(accounts));
        }
    }

    [Fact]
    public void A_person_may_part_what_tells_the_same()
    {
        var links = new JoinLinks();
        links.Part(1, 2);
        Assert.Equal(["1", "2"], Events(links, Account(1), Account(2)));
    }

    [Fact]
    public void A_person_may_join_what_tells_otherwise_and_all_that_is_linked_goes_along()
    {
        var links = new JoinLinks();
        links.Link(1, 2);
        links.Link(2, 3);
        Assert.Equal(["1 2 3"], Events(links, Account(1), Account(2, day: 300, names: [7, 8]), Account(3, day: 500, actor: "Nobody", names: [4, 5])));
    }

    [Fact]
    public void What_is_parted_from_one_is_parted_from_all_that_must_be_with_it()
    {
        var links = new JoinLinks();
        links.Link(1, 3);
        links.Part(2, 3);
        Assert.Equal(["1 3", "2"], Events(links, Account(1), Account(2), Account(3)));
    }

    [Fact]
    public void Events_beyond_those_that_are_looked_at_of_one_key_are_found_by_their_other_keys()
    {
        const int Many = 450;
        Account[] accounts = [.. Enumerable.Range(1, 2 * Many).Select(i => OfPair(i, (i - 1) % Many))];
        Assert.Equal(Enumerable.Range(1, Many).Select(i => $"{i} {i + Many}").Order(StringComparer.Ordinal), Events(accounts));

        // All share the day with the square of a degree, and nothing else but the two of a pair.
        static Account OfPair(long id, int pair)
        {
            var account = Account(id, actor: $"Front {pair}", names: [(uint)(10 * pair) + 1, (uint)(10 * pair) + 2, (uint)(10 * pair) + 3]);
            var other = account with { Types = new(), Recipients = new(), Dead = new(), Runs = [(uint)pair] };
            other.Types.Add($"TYPE{pair}", 1);
            other.Recipients.Add($"Guard {pair}", 1);
            other.Dead.Add(100 * pair, 1);
            return other;
        }
    }

    [Fact]
    public void Bytes_give_the_account_back()
    {
        var account = Account(7);
        Assert.Equal(account.ToBytes(), Dateline.Corroboration.Joining.Account.FromBytes(7, account.ToBytes()).ToBytes());
    }

    private static List<string> Events(params Account[] accounts) => Events(new(), accounts);

    private static List<string> Events(JoinLinks links, params Account[] accounts) =>
        [.. AccountJoiner.Join(accounts, links).GroupBy(joined => joined.Event).Select(group => string.Join(' ', group.Select(joined => joined.Account.Id).Order())).Order(StringComparer.Ordinal)];

    private static Account Account(long id, int day = 100, float latitude = 10, string actor = "Northern Front", uint[]? names = null)
    {
        var account = new Account(id, id, day + 1, new(), new(), new(), new(), new(), new(), names ?? [1, 2, 3], [(uint)id * 100], 1);
        account.Types.Add("ASSAULT", 1);
        account.Days.Add(day, 1);
        account.Places.Add(new(latitude, 30, 4), 1);
        account.Actors.Add(actor, 1);
        account.Recipients.Add("Southern Guard", 1);
        account.Dead.Add(7, 1);
        return account;
    }
}
