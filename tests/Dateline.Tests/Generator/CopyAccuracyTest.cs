using Dateline.Exports;
using Dateline.Generator;
using Dateline.Store;
using Dateline.Tests.Exports;
using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Generator;

/// <summary>Generated reports, of which it is known what is true, held against what a store finds in them.</summary>
public sealed class CopyAccuracyTest
{
    private const double FloorOfCopies = 0.97;

    [Fact]
    public void The_same_seed_gives_the_same_reports()
    {
        Assert.Equal(Line(Reports(5, 60)[^1]), Line(Reports(5, 60)[^1]));
        Assert.NotEqual(Line(Reports(5, 60)[^1]), Line(Reports(6, 60)[^1]));
    }

    [Fact]
    public void Nearly_all_copies_are_found_and_hardly_anything_else()
    {
        using var some = new SomeStore();
        var reports = Reports(4711, 1500);
        some.Write([.. reports.Select(report => SomeStore.Storable(Line(report)))]);
        using var store = StoreFile.OpenForReading(some.Path);
        var score = CopyScore.Of(reports.ToDictionary(report => report.Key, report => report.Original, StringComparer.Ordinal), Lineages.Read(store));
        Assert.True(score.F1 >= FloorOfCopies, score.ToString());
    }

    [Fact]
    public void Pairs_are_counted_within_lineages()
    {
        var truth = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "a", ["b"] = "a", ["c"] = "a", ["d"] = "d" };
        var score = CopyScore.Of(truth, new Dictionary<string, long>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 1, ["d"] = 1 });
        Assert.Equal((3, 3, 1), (score.TruePairs, score.FoundPairs, score.RightPairs));
    }

    private static List<GeneratedReport> Reports(int seed, int count) => [.. new ReportGenerator(seed, new InventedWorld(seed, count / 5)).Generate(count)];

    private static string Line(GeneratedReport report) => Written.By(new JsonlExport(), new ExportOptions { WithText = true }, new RecordBuilder(report).Build()).TrimEnd('\n');
}
