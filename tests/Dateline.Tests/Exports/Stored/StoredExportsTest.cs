using Dateline.Events;
using Dateline.Exports.Stored;
using Dateline.Tests.Store.Queries;
using Xunit;

namespace Dateline.Tests.Exports.Stored;

public sealed class StoredExportsTest : IDisposable
{
    private const string Acled = "event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp";

    private const string Ged = "id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, conflict_name, dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b, number_of_sources, source_article, source_office, source_date, source_headline, source_original, where_prec, where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, priogrid_gid, country, country_id, region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, high, low, gwnoa, gwnob";

    private const string Polecat = "Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW, Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient Country, Recipient COW, Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude, Longitude, GeoNames ID, Raw Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, Story Locations, Language, Version";

    private readonly SomeMentions _some = new();

    /// <summary>The orders of columns that the data sets themselves have.</summary>
    [Theory]
    [InlineData("acled", Acled, 31)]
    [InlineData("ged", Ged, 49)]
    [InlineData("polecat", Polecat, 40)]
    public void A_file_has_the_columns_of_the_data_set_in_their_order(string format, string columns, int count)
    {
        var export = StoredExports.Find(format);
        Assert.Equal(columns.Split(", "), export.Columns);
        Assert.Equal(count, export.Columns.Count);
        Assert.Equal(string.Join(format == "polecat" ? '\t' : ',', columns.Split(", ")) + "\n", export.Head);
    }

    [Fact]
    public void Formats_of_facts_hold_what_has_occurred_or_goes_on_unless_asked_otherwise()
    {
        foreach (var status in Enum.GetValues<Status>())
        {
            _some.With(status.ToString(), mention => mention with { Status = status, Sizes = [new("dead", 1, 1, mention.Trigger, "one", null)] });
        }

        foreach (var export in StoredExports.All)
        {
            Assert.Equal(export.IsOfFacts ? 2 : 8, Exported.As(export.Name, _some).Tally.Written);
            Assert.Equal(8, Exported.As(export.Name, _some, new() { EveryStatus = true }).Tally.Written);
            Assert.Equal(1, Exported.As(export.Name, _some, new() { Filter = new() { Statuses = ["planned"] } }).Tally.Written);
        }

        var told = Exported.As("acled", _some);
        Assert.Equal(1, told.Tally.LeftOut["status denied"]);
        Assert.All(told.Rows(), row => Assert.Equal("", row["tags"]));
        Assert.Equal("status=planned", Assert.Single(Exported.As("acled", _some, new() { Filter = new() { Statuses = ["planned"] } }).Rows())["tags"]);
    }

    [Fact]
    public void A_file_does_not_depend_on_the_order_of_ingest()
    {
        using var other = new SomeMentions();
        _some.With("a", mention => mention).Write();
        _some.With("b", mention => mention with { Status = Status.Occurred }).Write();
        other.With("b", mention => mention with { Status = Status.Occurred }).Write();
        other.With("a", mention => mention).Write();
        Assert.All(StoredExports.All, export => Assert.Equal(Exported.As(export.Name, _some).Text, Exported.As(export.Name, other).Text));
    }

    [Fact]
    public void An_empty_store_is_a_whole_file_in_every_format() => Assert.All(StoredExports.All, export => Assert.Equal(export.Head + export.Tail, Exported.As(export.Name, _some).Text));

    [Fact]
    public void Every_format_has_a_heading_on_the_page_of_exports()
    {
        var page = File.ReadAllText(RepositoryFolder.File("docs", "use", "exports.md"));
        Assert.All(StoredExports.All, export => Assert.Contains($"\n## {export.Name}\n", page, StringComparison.Ordinal));
        Assert.All(MentionColumns.All, column => Assert.Contains($"`{column.Name}`", page, StringComparison.Ordinal));
    }

    public void Dispose() => _some.Dispose();
}
