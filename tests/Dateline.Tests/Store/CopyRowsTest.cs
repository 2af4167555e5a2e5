using Dateline.Store;
using Dateline.Tests.Exports;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Store;

public sealed class CopyRowsTest : IDisposable
{
    private readonly SomeStore _some = new();

    [Fact]
    public void Copies_form_a_lineage_with_its_original_reprints_and_abridgements()
    {
        _some.Write(Report("late", 2, 0, 95), Report("first", 1, 0, 100), Report("short", 3, 0, 50), Report("other", 1, 500, 100));
        Assert.Equal(["first original", "late reprint", "short abridged"], Kinds());
        Assert.Equal(new CopyCount(1, 1, 1), _some.Status().Copies);
    }

    [Fact]
    public void The_order_in_which_reports_come_does_not_matter()
    {
        StorableReport[] reports = [Report("a", 3, 0, 100), Report("b", 2, 0, 60), Report("c", 1, 40, 100), Report("d", 4, 80, 90), Report("e", 1, 900, 80), Report("f", 1, 905, 80)];
        var random = new Random(3);
        string? expected = null;
        for (var i = 0; i < 20; i++)
        {
            Array.ForEach(Directory.GetFiles(_some.Folder), File.Delete);
            random.Shuffle(reports);
            _some.Write(reports[..3]);
            _some.Write(reports[3..]);
            var found = string.Join('\n', Groups().Concat(Kinds()));
            Assert.Equal(expected ??= found, found);
        }

        Assert.Contains("e f", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_is_a_copy_of_two_makes_one_lineage_of_theirs()
    {
        _some.Write(Report("a", 1, 0, 60), Report("a2", 2, 0, 60), Report("b", 3, 60, 60), Report("b2", 4, 60, 60));
        Assert.Equal(["a a2", "b b2"], Groups());
        _some.Write(Report("both", 5, 0, 120));
        Assert.Equal(["a a2 b b2 both"], Groups());
        Assert.Equal(["a original", "a2 reprint", "b abridged", "b2 abridged", "both abridged"], Kinds());
    }

    [Fact]
    public void A_third_of_a_text_is_a_copy_where_it_names_the_outlet()
    {
        _some.Write(Report("wire", 1, 0, 100, "The Wire"), Report("stranger", 2, 60, 100, "A Paper"));
        Assert.Empty(Kinds());
        _some.Write(Report("reader", 3, -40, 80, "A Paper (The Wire)", credit: "The Wire"));
        Assert.Equal(["reader abridged", "wire original"], Kinds());
    }

    [Fact]
    public void Many_copies_of_one_text_are_one_lineage()
    {
        for (var i = 0; i < 3; i++)
        {
            _some.Write([.. Enumerable.Range(0, 100).Select(n => Report($"r{i}-{n}", 1 + (n % 20), 0, 100 - (n % 7)))]);
        }

        Assert.Equal((1, 300), (_some.Status().Copies.Originals, _some.Number("SELECT count(*) FROM lineage_member")));
    }

    [Fact]
    public void A_new_coding_of_a_report_is_no_copy_of_it()
    {
        _some.Write(SomeStore.Report("a"));
        _some.Write(SomeStore.Report("a", "0.2.0"));
        Assert.Empty(Kinds());
    }

    public void Dispose() => _some.Dispose();

    /// <summary>A report whose words are numbers from one on; reports share the words of the ranges that overlap.</summary>
    private static StorableReport Report(string key, int day, int from, int count, string publisher = "A Paper", string? credit = null)
    {
        var document = SomeReport.Empty(key, string.Join(' ', Enumerable.Range(from + 1000, count).Select(i => $"w{i}")));
        return SomeStore.Storable(SomeStore.Line(document with
        {
            Document = document.Document with { Published = new LocalDate(2020, 1, day), Publisher = publisher, Credits = credit is null ? [] : [new(default, credit, credit, null)] },
        }));
    }

    private List<string> Kinds() => Rows("SELECT r.key || ' ' || m.kind FROM lineage_member m JOIN report r ON r.id = m.report ORDER BY r.key");

    private List<string> Groups() =>
        Rows("SELECT group_concat(key, ' ') FROM (SELECT m.lineage, r.key FROM lineage_member m JOIN report r ON r.id = m.report ORDER BY r.key) GROUP BY lineage ORDER BY min(key)");

    private List<string> Rows(string sql)
    {
        using var store = StoreFile.OpenForReading(_some.Path);
        return store.Connection.Rows(sql, row => row.GetString(0));
    }
}
