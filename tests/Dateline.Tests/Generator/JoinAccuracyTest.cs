using Dateline.Exports;
using Dateline.Generator;
using Dateline.Store;
using Dateline.Store.Events;
using Dateline.Tests.Exports;
using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Generator;

/// <summary>The events that a store joins from generated reports of an unseen seed, held against the truth.</summary>
public sealed class JoinAccuracyTest
{
    private const double FloorOfAll = 0.85;
    private const double FloorOfExact = 0.90;

    /// <summary>Few announced events in 1,500 reports, so a little under the bar of large runs.</summary>
    private const double FloorOfOutcomes = 0.87;

    [Fact]
    public void Mentions_are_joined_as_the_bars_ask()
    {
        using var some = new SomeStore();
        var truth = Path.Combine(some.Folder, "truth.jsonl");
        using (var output = File.Create(truth))
        {
            GeneratedReport[] reports = [.. new ReportGenerator(4712, new InventedWorld(4712, 300)).Generate(1500)];
            Array.ForEach(reports, report => Truth.Write(output, report));
            some.Write([.. reports.Select(report => SomeStore.Storable(Written.By(new JsonlExport(), new ExportOptions { WithText = true }, new RecordBuilder(report).Build()).TrimEnd('\n')))]);
        }

        using (var store = StoreFile.OpenForWriting(some.Path))
        {
            EventJoining.Run(store);
        }

        var (all, exact) = Truth.JudgeJoining(truth, some.Path);
        Assert.True(all.F1 >= FloorOfAll, all.ToString());
        Assert.True(exact.F1 >= FloorOfExact, exact.ToString());
        var (announced, right) = Truth.JudgeOutcomes(truth, some.Path);
        Assert.True(right >= FloorOfOutcomes * announced, $"{right} of {announced} outcomes right");
    }

    [Fact]
    public void Every_mention_is_counted_within_its_found_and_its_true_event()
    {
        var score = JoinScores.Of([(1, 1), (1, 1), (2, 1), (2, 2)]);
        Assert.Equal(4, score.Mentions);
        Assert.Equal(2.0 / 3, score.Precision, 6);
        Assert.Equal(0.75, score.Recall, 6);
    }
}
