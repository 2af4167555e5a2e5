using Dateline.Exports;
using Dateline.Generator;
using Dateline.Store;
using Dateline.Store.Events;
using Dateline.Tests.Exports;
using Xunit;

namespace Dateline.Tests.Store.Events;

public sealed class EventJoiningTest : IDisposable
{
    private readonly SomeStore _some = new();

    [Fact]
    public void Joining_again_changes_nothing()
    {
        _some.Write(Reports(3, 60));
        var first = Join();
        Assert.Equal(60, first.NewReports);
        Assert.Equal(first with { NewReports = 0 }, Join());
    }

    [Fact]
    public void Neither_the_order_of_reports_nor_their_batches_matter()
    {
        var reports = Reports(3, 90).ToArray();
        var random = new Random(9);
        List<(string, long, long)>? expected = null;
        for (var i = 0; i < 4; i++)
        {
            Array.ForEach(Directory.GetFiles(_some.Folder), File.Delete);
            var size = 20 + (30 * i);
            foreach (var batch in reports.Chunk(size))
            {
                _some.Write(batch);
                Join();
            }

            var found = Mentions();
            Assert.Equal(expected ??= found, found);
            random.Shuffle(reports);
        }
    }

    [Fact]
    public void A_report_that_is_coded_anew_is_told_of_once()
    {
        _some.Write(SomeStore.Report());
        Join();
        var before = Mentions();
        _some.Write(SomeStore.Report(coder: "0.2.0"));
        Assert.Equal(1, Join().NewReports);
        Assert.Equal(before, Mentions());
    }

    [Fact]
    public void The_decision_of_a_person_survives_every_new_coding()
    {
        _some.Write(SomeStore.Report("a"), SomeStore.Report("b"));
        Join();
        Assert.Single(Attacks().Distinct());
        using (var store = StoreFile.OpenForWriting(_some.Path))
        {
            var at = SomeReport.At("attack");
            store.Connection.Run($"INSERT INTO decision (kind, report, trigger_start, trigger_end, other_report, other_start, other_end, person, made_at) VALUES ('cannot-link', 1, {at.Start}, {at.End}, 2, {at.Start}, {at.End}, 'A. Reader', '2021-03-14T10:00:00Z')");
        }

        Join();
        Assert.Equal(2, Attacks().Distinct().Count());
        _some.Write(SomeStore.Report("a", "0.2.0"), SomeStore.Report("b", "0.2.0"));
        Join();
        Assert.Equal(2, Attacks().Distinct().Count());
    }

    [Fact]
    public void The_number_of_an_event_that_went_into_another_leads_there()
    {
        var reports = Reports(3, 60);
        _some.Write(reports.TakeLast(30).ToArray());
        Join();
        var before = Mentions().Select(mention => mention.Item3).ToHashSet();
        _some.Write(reports.Take(30).ToArray());
        Join();
        var gone = before.Except(Mentions().Select(mention => mention.Item3)).ToList();
        Assert.NotEmpty(gone);
        Assert.All(gone, old => Assert.Equal(1, _some.Number($"SELECT count(*) FROM event_redirect WHERE old = {old}")));
    }

    public void Dispose() => _some.Dispose();

    private static List<StorableReport> Reports(int seed, int count) =>
        [.. new ReportGenerator(seed, new InventedWorld(seed, count / 5)).Generate(count).Select(report => SomeStore.Storable(Written.By(new JsonlExport(), new ExportOptions { WithText = true }, new RecordBuilder(report).Build()).TrimEnd('\n')))];

    private JoinCount Join()
    {
        using var store = StoreFile.OpenForWriting(_some.Path);
        return EventJoining.Run(store);
    }

    private List<(string, long, long)> Mentions()
    {
        using var store = StoreFile.OpenForReading(_some.Path);
        return [.. JoinedMentions.Read(store).Select(mention => (mention.Report, mention.Number, mention.Event))];
    }

    private IEnumerable<long> Attacks() => Mentions().Where(mention => mention.Item2 == 0).Select(mention => mention.Item3);
}
