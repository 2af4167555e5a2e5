using Dateline.Corroboration.Copies;
using Xunit;

namespace Dateline.Tests.Corroboration.Copies;

public sealed class CopyJudgeTest
{
    [Fact]
    public void Nearly_the_whole_text_is_a_reprint() => Assert.Equal(CopyKind.Reprint, Compare(Words(0, 100), Words(0, 90))!.Kind);

    [Fact]
    public void Half_of_the_text_is_an_abridgement()
    {
        var link = Compare(Words(0, 100), Words(0, 50))!;
        Assert.Equal((CopyKind.Abridged, 1.0), (link.Kind, link.Containment));
    }

    [Fact]
    public void A_shared_sentence_makes_no_copy() => Assert.Null(Compare(Words(0, 100), Words(90, 100)));

    [Fact]
    public void A_third_of_a_text_is_a_copy_only_where_a_credit_binds_the_two()
    {
        Assert.Null(Compare(Words(0, 100), Words(60, 100)));
        Assert.NotNull(Compare(Words(0, 100), Words(60, 100), isCredited: true));
    }

    [Fact]
    public void A_short_text_that_is_quoted_whole_makes_no_copy() => Assert.Null(Compare(Words(0, 100), Words(0, 12)));

    [Fact]
    public void A_first_look_passes_what_may_be_a_copy_and_stops_what_shares_a_formula()
    {
        Assert.True(MayBeCopies(Words(0, 300), Words(150, 300)));
        Assert.True(MayBeCopies(Words(0, 300), Words(200, 300)));
        Assert.False(MayBeCopies(Words(0, 300), Words(295, 300)));
        Assert.True(MayBeCopies(Words(0, 300), Words(295, 40)));
    }

    [Fact]
    public void It_does_not_matter_which_of_the_two_comes_first() => Assert.Equal(Compare(Words(0, 100), Words(30, 90)), Compare(Words(30, 90), Words(0, 100)));

    private static string Words(int from, int count) => string.Join(' ', Enumerable.Range(from, count).Select(i => $"word{i}"));

    private static bool MayBeCopies(string a, string b) => CopyJudge.MayBeCopies(WordShingles.Of(a), WordShingles.Of(b));

    private static CopyLink? Compare(string a, string b, bool isCredited = false) => CopyJudge.Compare(WordShingles.Of(a), WordShingles.Of(b), isCredited);
}
