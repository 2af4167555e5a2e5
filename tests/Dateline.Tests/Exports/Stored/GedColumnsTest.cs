using System.Globalization;
using Dateline.Actors;
using Dateline.Events;
using Dateline.Tests.Store.Queries;
using Xunit;

namespace Dateline.Tests.Exports.Stored;

public sealed class GedColumnsTest : IDisposable
{
    private readonly SomeMentions _some = new();

    [Fact]
    public void A_deadly_attack_has_sides_deaths_days_and_a_cell_of_the_grid()
    {
        var row = Row(mention => mention with
        {
            Actors = [Party("army", "SYR", "MIL")],
            Recipients = [Party("Northern Front", "SYR", "REB")],
            Places = [SomeMentions.Place("Alpha", "SY", 36.2, 37.1)],
            Time = SomeMentions.Days(new(2021, 3, 8), new(2021, 3, 14)),
        });
        Assert.Equal(("1", "Government of Syria", "Northern Front", "Government of Syria - Northern Front"), (row["type_of_violence"], row["side_a"], row["side_b"], row["dyad_name"]));
        Assert.Equal(("3", "3", "5", "0", "3"), (row["best"], row["low"], row["high"], row["deaths_civilians"], row["deaths_unknown"]));
        Assert.Equal(("2021-03-08", "2021-03-14", "3", "2"), (row["date_start"], row["date_end"], row["date_prec"], row["event_clarity"]));
        Assert.Equal(("POINT (37.1 36.2)", "652", "Middle East", "652", ""), (row["geom_wkt"], row["country_id"], row["region"], row["gwnoa"], row["gwnob"]));
        Assert.Equal(((252 * 720) + 434 + 1).ToString(CultureInfo.InvariantCulture), row["priogrid_gid"]);
        Assert.Equal(("1", "\"Northline News,2021-03-13,Army, \"rebels\" & others: é\"", "anonymous spokesman"), (row["number_of_sources"], row["source_article"], row["source_original"]));
    }

    [Theory]
    [InlineData("MIL", "CVL", "3", "Civilians", "3")]
    [InlineData("REB", "MIL", "1", "Government of Syria", "0")]
    [InlineData("REB", "UAF", "2", "them", "0")]
    [InlineData("LAB", "CVL", "", "them", "0")]
    public void The_type_of_violence_follows_from_who_does_it_to_whom(string a, string b, string violence, string sideB, string civilians)
    {
        var row = Row(mention => mention with { Actors = [Party("one", "SYR", a)], Recipients = [Party("them", "SYR", b)] });
        Assert.Equal((violence, sideB, civilians), (row["type_of_violence"], row["side_b"], row["deaths_civilians"]));
        Assert.Equal(violence.Length == 0 ? "Check type of violence" : "Check deaths", row["code_status"]);
    }

    [Fact]
    public void What_kills_nobody_is_left_out_and_counted()
    {
        _some.With("a", mention => mention with { Status = Status.Occurred, Sizes = [] }).With("b", mention => mention with { Status = Status.Occurred, Type = new("PROTEST") });
        var left = Exported.As("ged", _some).Tally.LeftOut;
        Assert.Equal((1, 1), (left["nobody is told to have died"], left["UCDP does not count PROTEST"]));
    }

    public void Dispose() => _some.Dispose();

    private IReadOnlyDictionary<string, string> Row(Func<EventMention, EventMention> change)
    {
        _some.With("a", mention => change(mention with { Status = Status.Occurred, Sizes = [new("dead", 3, 5, mention.Trigger, "three to five", null)] }));
        return Assert.Single(Exported.As("ged", _some).Rows());
    }

    private static ActorMention Party(string name, string code, string sector) => new(0, SomeReport.At("The army"), "The army", name, code, sector, 0, "");
}
