using Dateline.Events;
using Dateline.Exports.Stored;
using Dateline.Store;
using Dateline.Store.Decisions;
using Dateline.Store.Queries;
using Dateline.Tests.Exports;
using Dateline.Tests.Exports.Stored;
using Dateline.Tests.Store.Queries;
using Xunit;

namespace Dateline.Tests.Store.Decisions;

/// <summary>What a person changes in an export counts from then on, and no coder that comes later touches it.</summary>
public sealed class DecisionWriterTest : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2021, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SomeMentions _some = new();

    public DecisionWriterTest() => _some.With("a", mention => mention).With("b", mention => mention).Write();

    [Fact]
    public void A_changed_cell_is_found_by_queries_and_stands_in_exports()
    {
        var outcome = Import(Export("csv").Replace(",planned,", ",denied,", StringComparison.Ordinal));
        Assert.Equal([1, 1], outcome.Select(row => row.Decisions));
        Assert.Equal("b a", _some.Find(new() { Statuses = ["denied"] }));
        Assert.Equal("", _some.Find(new() { Statuses = ["planned"] }));
        Assert.All(Exported.As("csv", _some).Rows(), row => Assert.Equal(("denied", "status"), (row["status"], row["decided"])));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public void A_file_that_nobody_changed_decides_nothing(string format)
    {
        Assert.Equal([0, 0], Import(Export(format)).Select(row => row.Decisions));
        Assert.Equal(0, Decisions());
    }

    [Fact]
    public void The_same_changes_again_decide_nothing()
    {
        var changed = Export("csv").Replace(",planned,", ",denied,", StringComparison.Ordinal);
        Import(changed);
        Assert.Equal([0, 0], Import(changed).Select(row => row.Decisions));
        Assert.Equal(2, Decisions());
    }

    [Fact]
    public void Every_field_may_be_changed_in_JSON()
    {
        var line = Export("jsonl").Split('\n')[0]
            .Replace("\"status\":\"planned\",\"negated\":false", "\"status\":\"possible\",\"negated\":true", StringComparison.Ordinal)
            .Replace("\"actors\":null,\"actor_codes\":null", "\"actors\":\"army; rebels\",\"actor_codes\":\"SYR MIL; REB\"", StringComparison.Ordinal)
            .Replace("\"date_from\":null,\"date_to\":null", "\"date_from\":\"2021-02-01\",\"date_to\":\"2021-02-03\"", StringComparison.Ordinal)
            .Replace("\"place\":null,\"country\":null,\"admin1\":null,\"latitude\":null,\"longitude\":null", "\"place\":\"Gamma\",\"country\":\"sy\",\"admin1\":null,\"latitude\":35.5,\"longitude\":-0.25", StringComparison.Ordinal)
            .Replace("\"dead_low\":null,\"dead_high\":null", "\"dead_low\":4,\"dead_high\":null", StringComparison.Ordinal);
        Assert.Equal([11], Import(line).Select(row => row.Decisions));
        Assert.Equal("a", _some.Find(new() { Statuses = ["possible"], Actors = ["SYR MIL"], Doers = ["rebels"], From = new(2021, 2, 3), To = new(2021, 2, 3), Places = ["gamma"], Countries = ["SY"], Box = new(-1, 35, 0, 36) }));
        var row = Exported.As("csv", _some).Rows()[0];
        Assert.Equal(("true", "4", "4", "35.5"), (row["negated"], row["dead_low"], row["dead_high"], row["latitude"]));
    }

    [Fact]
    public void What_a_person_rejects_is_found_no_more_until_it_is_accepted()
    {
        var rejected = Export("jsonl").Replace("\"verdict\":null", "\"verdict\":\"rejected\"", StringComparison.Ordinal).Split('\n')[0];
        Import(rejected);
        Assert.Equal("b", _some.Find(MentionFilter.All));
        Import(rejected.Replace("rejected", "accepted", StringComparison.Ordinal));
        Assert.Equal("b a", _some.Find(MentionFilter.All));
    }

    [Fact]
    public void A_new_coding_touches_no_decision()
    {
        Import(Export("csv").Replace(",planned,", ",denied,", StringComparison.Ordinal));
        Recode("a", mention => mention with { Status = Status.Ongoing, Mode = "aerial" });
        Assert.Equal("a b", _some.Find(new() { Statuses = ["denied"] }));
        var row = Exported.As("csv", _some).Rows()[0];
        Assert.Equal(("denied", "aerial", "0.2.0"), (row["status"], row["mode"], row["coder"]));
        Assert.Equal(2, Decisions());
    }

    [Fact]
    public void A_decision_on_words_that_a_new_coder_takes_for_no_event_is_kept_and_counts_again()
    {
        Import(Export("csv").Replace(",planned,", ",denied,", StringComparison.Ordinal));
        Recode("a", mention => mention with { Trigger = SomeReport.At("died"), TriggerText = "died" });
        using (var store = StoreFile.OpenForReading(_some.Path))
        {
            Assert.Equal((2, 1), (StoreStatus.Read(store).Decisions, StoreStatus.Read(store).DecisionsWithoutMention));
        }

        Assert.Equal("b", _some.Find(new() { Statuses = ["denied"] }));
        Recode("a", mention => mention, "0.3.0");
        Assert.Equal("a b", _some.Find(new() { Statuses = ["denied"] }));
    }

    [Fact]
    public void A_mention_that_was_rejected_stays_so_under_a_new_coder()
    {
        Import(Export("jsonl").Replace("\"verdict\":null", "\"verdict\":\"rejected\"", StringComparison.Ordinal).Split('\n')[0]);
        Recode("a", mention => mention with { Status = Status.Ongoing });
        Assert.Equal("b", _some.Find(MentionFilter.All));
    }

    [Fact]
    public void A_file_that_is_older_than_a_coding_changes_only_what_the_person_did()
    {
        var file = Export("csv");
        Recode("a", mention => mention with { Status = Status.Ongoing, Mode = "aerial" });
        Import(file.Replace(",false,", ",true,", StringComparison.Ordinal));
        var row = Exported.As("csv", _some).Rows()[0];
        Assert.Equal(("ongoing", "aerial", "true"), (row["status"], row["mode"], row["negated"]));
    }

    [Fact]
    public void A_row_with_a_fault_is_named_and_the_others_are_taken()
    {
        var lines = Export("csv").Split('\n');
        lines[1] = lines[1].Replace(",planned,", ",plannd,", StringComparison.Ordinal);
        lines[2] = lines[2].Replace(",planned,", ",denied,", StringComparison.Ordinal);
        var outcome = Import(string.Join('\n', lines));
        Assert.StartsWith("status: 'plannd' is unknown; give occurred, ", outcome[0].Failure, StringComparison.Ordinal);
        Assert.Equal("edits, row 2", outcome[0].Edit.Where);
        Assert.Equal((1, null), (outcome[1].Decisions, outcome[1].Failure));
    }

    [Theory]
    [InlineData("a@", "zz@", "there is no report 'zz' in this store")]
    [InlineData("-", "-1", "no coder has found an event at")]
    public void A_row_of_another_store_is_named(string from, string to, string told)
    {
        var line = Export("jsonl").Split('\n')[0].Replace("\"planned\"", "\"denied\"", StringComparison.Ordinal);
        var id = line.IndexOf("\"a@", StringComparison.Ordinal);
        var at = line.IndexOf(from, id, StringComparison.Ordinal);
        Assert.Contains(told, Assert.Single(Import(line[..at] + to + line[(at + from.Length)..])).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_another_one_is_told()
    {
        var line = Export("jsonl").Split('\n')[0].Replace("\"planned\"", "\"denied\"", StringComparison.Ordinal);
        var at = line.IndexOf('@', StringComparison.Ordinal) + 1;
        Assert.Contains("is another one than that of the row", Assert.Single(Import(string.Concat(line.AsSpan(0, at), "00000000", line.AsSpan(at + 8)))).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_that_was_changed_is_told_and_one_that_is_not_there_lets_every_cell_count()
    {
        var line = Export("jsonl").Split('\n')[0].Replace("\"planned\"", "\"denied\"", StringComparison.Ordinal);
        var at = line.IndexOf("\"revision\":\"", StringComparison.Ordinal);
        Assert.Contains("'revision' is not as it was exported", Assert.Single(Import(line[..at] + "\"revision\":\"x\"}")).Failure, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(Import(line[..(at - 1)] + "}")).Decisions);
    }

    [Fact]
    public void A_type_must_be_one_of_the_ontology() =>
        Assert.StartsWith("type: 'BATTLE' is no type of the ontology", Import(Export("csv").Replace(",ASSAULT,", ",battle,", StringComparison.Ordinal))[0].Failure, StringComparison.Ordinal);

    [Fact]
    public void The_decision_names_the_words_the_person_and_the_day()
    {
        Import(Export("csv").Replace(",planned,", ",denied,", StringComparison.Ordinal));
        using var store = StoreFile.OpenForReading(_some.Path);
        var row = store.Connection.Rows("SELECT field || ' ' || value || ' ' || person || ' ' || reason || ' ' || made_at FROM decision ORDER BY id LIMIT 1", row => row.GetString(0))[0];
        Assert.Equal("status denied A. Reader seen 2021-05-01T12:00:00Z", row);
    }

    public void Dispose() => _some.Dispose();

    private string Export(string format) => Exported.As(format, _some).Text;

    private IReadOnlyList<EditOutcome> Import(string file)
    {
        using var store = StoreFile.OpenForWriting(_some.Path);
        using var writer = new DecisionWriter(store) { Types = Exported.Tables.Types };
        return writer.Import(EditFile.Read(file, "edits"), "A. Reader", "seen", Noon);
    }

    private void Recode(string key, Func<EventMention, EventMention> change, string coder = "0.2.0")
    {
        using var store = StoreFile.OpenForWriting(_some.Path);
        using var writer = new StoreWriter(store);
        Assert.Equal([StoreOutcome.NewCoding], writer.Write([SomeStore.Storable(SomeStore.Line(SomeMentions.Report(key, change, coder: coder)))]));
    }

    private long Decisions()
    {
        using var store = StoreFile.OpenForReading(_some.Path);
        return store.Connection.Number("SELECT count(*) FROM decision");
    }
}
