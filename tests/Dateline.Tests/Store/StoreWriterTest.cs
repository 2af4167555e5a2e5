using Dateline.Store;
using Dateline.Tests.Exports;
using Xunit;

namespace Dateline.Tests.Store;

public sealed class StoreWriterTest : IDisposable
{
    private static readonly (string Table, long Rows)[] RowsOfRecord =
    [
        ("credit", 1), ("coding", 1), ("record", 1), ("attribution", 3), ("event_mention", 2), ("mention_hop", 3), ("mention_actor WHERE role = 'actor'", 1),
        ("mention_actor WHERE role = 'recipient'", 1), ("mention_place", 2), ("mention_size", 2), ("place", 2),
    ];

    private readonly SomeStore _some = new();

    [Fact]
    public void A_record_is_given_back_byte_for_byte()
    {
        _some.Write(SomeStore.Report());
        Assert.Equal([SomeStore.Record()], _some.Records("a"));
    }

    [Fact]
    public void The_same_report_again_changes_nothing()
    {
        Assert.Equal([StoreOutcome.NewReport], _some.Write(SomeStore.Report()));
        var before = File.ReadAllBytes(_some.Path);
        Assert.Equal([StoreOutcome.AlreadyThere], _some.Write(SomeStore.Report()));
        Assert.Equal(before, File.ReadAllBytes(_some.Path));
    }

    [Fact]
    public void A_report_that_comes_twice_in_one_batch_is_stored_once()
    {
        Assert.Equal([StoreOutcome.NewReport, StoreOutcome.AlreadyThere], _some.Write(SomeStore.Report(), SomeStore.Report()));
        Assert.Equal(1, _some.Status().Reports);
    }

    [Fact]
    public void A_new_coder_adds_a_coding_beside_the_old_and_queries_look_at_it()
    {
        _some.Write(SomeStore.Report());
        Assert.Equal([StoreOutcome.NewCoding], _some.Write(SomeStore.Report(coder: "0.2.0")));
        var status = _some.Status();
        Assert.Equal((1, SomeStore.MentionsOfRecord), (status.Reports, status.Mentions));
        Assert.Equal([("0.1.0", 1), ("0.2.0", 1)], status.Codings.Select(coder => (coder.Version, coder.Codings)));
        Assert.Equal(2 * SomeStore.MentionsOfRecord, _some.Number("SELECT count(*) FROM event_mention"));
        Assert.Equal([SomeStore.Record(coder: "0.2.0")], _some.Records("a"));
    }

    [Fact]
    public void What_a_person_decided_counts_for_a_new_coding_too()
    {
        _some.Write(SomeStore.Report());
        using (var store = StoreFile.OpenForWriting(_some.Path))
        {
            store.Connection.Run($"INSERT INTO decision (kind, report, trigger_start, trigger_end, field, value, person, made_at) VALUES ('correction', 1, {SomeReport.At("attack").Start}, {SomeReport.At("attack").End}, 'status', 'occurred', 'A. Reader', '2021-03-14T10:00:00Z')");
        }

        _some.Write(SomeStore.Report(coder: "0.2.0"));
        Assert.Equal(1, _some.Status().Decisions);
        Assert.Equal(1, _some.Number("SELECT count(*) FROM decision JOIN event_mention m ON m.report = decision.report AND m.trigger_start = decision.trigger_start JOIN report r ON r.current_coding = m.coding WHERE m.status = 'occurred' AND decision.value = 'occurred'"));
        Assert.Equal([SomeStore.Record(coder: "0.2.0")], _some.Records("a"));
    }

    [Fact]
    public void A_report_of_the_same_key_with_another_text_is_another_report()
    {
        _some.Write(SomeStore.Storable(SomeStore.Line(SomeReport.Empty("a", "First words."))), SomeStore.Storable(SomeStore.Line(SomeReport.Empty("a", "Other words."))));
        Assert.Equal(2, _some.Records("a").Count);
    }

    [Fact]
    public void Every_row_of_a_record_is_written()
    {
        _some.Write(SomeStore.Report());
        Assert.Equal(RowsOfRecord.Select(expected => expected.Rows), RowsOfRecord.Select(expected => _some.Number($"SELECT count(*) FROM {expected.Table}")));
    }

    [Fact]
    public void Actors_and_places_that_many_mentions_share_are_one_row()
    {
        _some.Write(SomeStore.Report("a"), SomeStore.Report("b"));
        _some.Write(SomeStore.Report("c"));
        Assert.Equal((2, 2), (_some.Number("SELECT count(*) FROM actor"), _some.Number("SELECT count(*) FROM place")));
        Assert.Equal(6, _some.Number("SELECT count(*) FROM mention_place"));
    }

    [Fact]
    public void A_place_is_found_by_any_point_of_its_extent()
    {
        _some.Write(SomeStore.Report());
        Assert.Equal(1, Within(-41, 36.5));
        Assert.Equal(1, Within(40.5, 36.25));
        Assert.Equal(0, Within(-41, 40));

        long Within(double longitude, double latitude) => _some.Number(FormattableString.Invariant($"SELECT count(*) FROM place_extent WHERE min_longitude <= {longitude} AND max_longitude >= {longitude} AND min_latitude <= {latitude} AND max_latitude >= {latitude}"));
    }

    [Theory]
    [InlineData("lawmaker", 1)]
    [InlineData("\"the army will attack\"", 1)]
    [InlineData("title : rebels", 1)]
    [InlineData("title : spokesman", 0)]
    [InlineData("submarine", 0)]
    public void Titles_and_texts_are_searched_for_words(string words, int found)
    {
        _some.Write(SomeStore.Report());
        Assert.Equal(found, _some.Number($"SELECT count(*) FROM report_text WHERE report_text MATCH '{words}'"));
    }

    [Fact]
    public void The_evidence_of_a_mention_is_the_words_of_each_field()
    {
        _some.Write(SomeStore.Report());
        Assert.Equal(
            "actor,place,recipient,status,time,trigger",
            string.Join(',', Fields(1)));
        Assert.Equal("dead,injured,place,trigger", string.Join(',', Fields(2)));

        IEnumerable<string> Fields(int mention)
        {
            using var store = StoreFile.OpenForReading(_some.Path);
            return store.Connection.Rows($"SELECT field FROM evidence WHERE mention = {mention} ORDER BY field", row => row.GetString(0));
        }
    }

    [Fact]
    public void A_record_without_its_text_is_refused() =>
        Assert.Contains("--with-text", Assert.Throws<UsageException>(() => SomeStore.Storable(SomeStore.Line(SomeReport.Full(), withText: false))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_record_whose_text_was_changed_is_refused() =>
        Assert.Contains("SHA-256", Assert.Throws<UsageException>(() => SomeStore.Storable(SomeStore.Record().Replace("HAVENTOWN, March", "HAVENTOWN, April", StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_report_is_known_by_key_text_and_coder()
    {
        _some.Write(SomeStore.Report());
        var record = SomeStore.Report().Record;
        using var store = StoreFile.OpenForReading(_some.Path);
        using var lookup = new StoreLookup(store);
        Assert.True(lookup.Holds("a", record.Sha256, record.Coder));
        Assert.False(lookup.Holds("b", record.Sha256, record.Coder));
        Assert.False(lookup.Holds("a", record.Sha256, record.Coder with { Version = "0.2.0" }));
    }

    public void Dispose() => _some.Dispose();
}
