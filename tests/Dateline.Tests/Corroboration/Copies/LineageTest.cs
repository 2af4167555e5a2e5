using Dateline.Corroboration.Copies;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Corroboration.Copies;

public sealed class LineageTest
{
    private static readonly LineageReport Report = new(1, "b", "0", new LocalDate(2020, 1, 2), IsCredited: false, 100);

    [Fact]
    public void The_earliest_report_is_the_original() => Assert.Equal("early", Original(Report, Report with { Key = "early", Published = new LocalDate(2020, 1, 1), IsCredited = true, Characters = 10 }));

    [Fact]
    public void A_report_without_a_day_comes_after_those_with_one() => Assert.Equal("b", Original(Report, Report with { Key = "a", Published = null }));

    [Fact]
    public void Of_one_day_the_one_that_credits_nobody_is_the_original() => Assert.Equal("b", Original(Report with { Key = "a", IsCredited = true, Characters = 200 }, Report));

    [Fact]
    public void Of_one_day_the_longest_is_the_original() => Assert.Equal("b", Original(Report with { Key = "a", Characters = 99 }, Report));

    [Fact]
    public void Reports_that_are_alike_go_by_their_key() => Assert.Equal("a", Original(Report, Report with { Key = "a" }));

    [Fact]
    public void A_copy_of_a_copy_is_abridged() => Assert.Equal(CopyKind.Abridged, Lineage.KindOf(WordShingles.Of("a b c d"), WordShingles.Of("e f g h")).Kind);

    private static string Original(params LineageReport[] reports)
    {
        var original = Lineage.OriginalOf(reports).Key;
        Array.Reverse(reports);
        Assert.Equal(original, Lineage.OriginalOf(reports).Key);
        return original;
    }
}
