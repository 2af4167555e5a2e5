using Dateline.Actors;
using Dateline.Events;
using Dateline.Tests.Store.Queries;
using Xunit;

namespace Dateline.Tests.Exports.Stored;

public sealed class AcledColumnsTest : IDisposable
{
    private readonly SomeMentions _some = new();

    [Fact]
    public void A_strike_has_its_type_parties_place_day_and_dead()
    {
        var row = Row(mention => mention with
        {
            Mode = "aerial",
            Actors = [Party("Air force; northern wing", "SYR", "MIL"), Party("Allied jets", "RUS", "MIL")],
            Recipients = [Party("villagers", "SYR", "CVL")],
            Places = [SomeMentions.Place("Alpha", "SY", 36.2, -0.5)],
            Time = SomeMentions.Days(new(2021, 3, 10), new(2021, 3, 10)),
            Sizes = [new("dead", 3, 5, SomeReport.At("Two to five"), "three to five", null)],
        });
        Assert.Equal(("Political violence", "Explosions/Remote violence", "Air/drone strike"), (row["disorder_type"], row["event_type"], row["sub_event_type"]));
        Assert.Equal(("Air force; northern wing", "Allied jets", "State forces"), (row["actor1"], row["assoc_actor_1"], row["inter1"]));
        Assert.Equal(("villagers", "Civilians", "State forces-Civilians", "Civilian targeting"), (row["actor2"], row["inter2"], row["interaction"], row["civilian_targeting"]));
        Assert.Equal(("760", "Middle East", "Syria", "North", "Alpha"), (row["iso"], row["region"], row["country"], row["admin1"], row["location"]));
        Assert.Equal(("36.2", "-0.5", "1"), (row["latitude"], row["longitude"], row["geo_precision"]));
        Assert.Equal(("2021-03-10", "2021", "1", "3"), (row["event_date"], row["year"], row["time_precision"], row["fatalities"]));
        Assert.Equal(("Northline News", "1615593600"), (row["source"], row["timestamp"]));
        Assert.Matches("^SYR[0-9]{1,15}$", row["event_id_cnty"]);
        Assert.EndsWith("(said by anonymous spokesman < Northline News < Northline News, 2021-03-13)", row["notes"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASSAULT", null, "CVL", "Violence against civilians", "Attack")]
    [InlineData("ASSAULT", null, "REB", "Battles", "Armed clash")]
    [InlineData("ASSAULT", "abduct", "MIL", "Violence against civilians", "Abduction/forced disappearance")]
    [InlineData("PROTEST", "riot", "GOV", "Riots", "Violent demonstration")]
    [InlineData("PROTEST", "strike", "GOV", "Protests", "Peaceful protest")]
    [InlineData("RETREAT", "ceasefire", "REB", "Strategic developments", "Agreement")]
    public void A_type_is_called_as_ACLED_calls_it(string type, string? mode, string sector, string eventType, string subEventType)
    {
        var row = Row(mention => mention with { Type = new(type), Mode = mode, Recipients = [Party("them", "SYR", sector)] });
        Assert.Equal((eventType, subEventType), (row["event_type"], row["sub_event_type"]));
    }

    [Fact]
    public void What_ACLED_has_no_type_for_is_left_out_and_counted()
    {
        _some.With("a", mention => mention with { Status = Status.Occurred, Type = new("CONSULT") });
        Assert.Equal(1, Exported.As("acled", _some).Tally.LeftOut["ACLED has no type for CONSULT"]);
    }

    [Fact]
    public void Those_who_protest_are_called_by_what_they_do() => Assert.Equal("Protesters-State forces", Row(mention => mention with { Type = new("PROTEST"), Mode = null, Actors = [Party("students", "SYR", "EDU")], Recipients = [Party("cabinet", "SYR", "GOV")] })["interaction"]);

    [Fact]
    public void Forces_of_a_state_abroad_are_external_ones() =>
        Assert.Equal("External/Other forces", Row(mention => mention with { Actors = [Party("jets", "RUS", "MIL")], Places = [SomeMentions.Place("Alpha", "SY", 36, 40)] })["inter1"]);

    [Fact]
    public void Armed_parties_of_two_kinds_that_only_act_fight_each_other()
    {
        var row = Row(mention => mention with { Mode = null, Actors = [Party("army", "SYR", "MIL"), Party("rebels", "SYR", "REB")] });
        Assert.Equal(("army", "rebels", "Armed clash"), (row["actor1"], row["actor2"], row["sub_event_type"]));
    }

    [Fact]
    public void Without_a_time_the_day_is_that_of_publication_and_less_precise()
    {
        var row = Row(mention => mention);
        Assert.Equal(("2021-03-13", "2", ""), (row["event_date"], row["time_precision"], row["latitude"]));
    }

    [Fact]
    public void A_cell_that_looks_like_a_formula_is_made_text() => Assert.Equal("'=HYPERLINK(1)", Row(mention => mention with { Actors = [Party("=HYPERLINK(1)", "SYR", "MIL")] })["actor1"]);

    [Fact]
    public void Mentions_of_one_event_in_one_report_are_one_row()
    {
        var report = SomeMentions.Report("a", mention => mention with { Status = Status.Occurred, Id = 0, Group = 1 });
        var second = report.Events[0] with { Id = 1, Trigger = SomeReport.At("died"), Actors = [Party("army", "SYR", "MIL")], Sizes = [new("dead", 2, 2, SomeReport.At("died"), "two", null)] };
        using var store = new Tests.Store.SomeStore();
        store.Write(Tests.Store.SomeStore.Storable(Tests.Store.SomeStore.Line(report with { Events = [report.Events[0], second] })));
        var row = Assert.Single(Exported.As("acled", store.Path).Rows());
        Assert.Equal(("army", "2"), (row["actor1"], row["fatalities"]));
        Assert.Contains($":{second.Trigger.Start}-{second.Trigger.End}", Exported.As("polecat", store.Path).Rows('\t')[0]["Event ID"], StringComparison.Ordinal);
    }

    public void Dispose() => _some.Dispose();

    private IReadOnlyDictionary<string, string> Row(Func<EventMention, EventMention> change)
    {
        _some.With("a", mention => change(mention with { Status = Status.Occurred }));
        return Assert.Single(Exported.As("acled", _some).Rows());
    }

    private static ActorMention Party(string name, string code, string sector) => new(0, SomeReport.At("The army"), "The army", name, code, sector, 0, "");
}
