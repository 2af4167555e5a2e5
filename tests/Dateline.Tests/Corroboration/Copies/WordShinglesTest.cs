using Dateline.Corroboration.Copies;
using Xunit;

namespace Dateline.Tests.Corroboration.Copies;

public sealed class WordShinglesTest
{
    [Fact]
    public void A_text_has_one_run_less_than_words_but_one() => Assert.Equal(3, WordShingles.Of("The army left the town").Count);

    [Fact]
    public void Marks_capitals_and_line_breaks_change_nothing() =>
        Assert.Equal(WordShingles.Of("The army left the town").Hashes.ToArray(), WordShingles.Of("“THE ARMY,\n left — the town!”").Hashes.ToArray());

    [Fact]
    public void The_order_of_words_counts() => Assert.Equal(0, WordShingles.Of("one two three").Shared(WordShingles.Of("three two one")));

    [Fact]
    public void A_run_that_comes_twice_counts_once() => Assert.Equal(3, WordShingles.Of("a b c a b c a b c").Count);

    [Fact]
    public void Shared_runs_are_those_of_both() => Assert.Equal(2, WordShingles.Of("a b c d e").Shared(WordShingles.Of("x b c d e y")));

    [Fact]
    public void Runs_that_were_kept_are_the_same_runs()
    {
        var runs = WordShingles.Of("a b c d e");
        Assert.Equal(3, runs.Shared(WordShingles.FromHashes(runs.Hashes)));
    }

    [Fact]
    public void A_sample_of_the_runs_is_shared_as_far_as_it_goes()
    {
        var runs = WordShingles.Of("a b c d e");
        Assert.Equal((2, 3, 0), (runs.SharedOfSmallest(2, runs), runs.SharedOfSmallest(9, runs), runs.SharedOfSmallest(2, WordShingles.Of("x y z"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("... !")]
    public void A_text_of_less_than_three_words_has_no_runs(string text) => Assert.Equal(0, WordShingles.Of(text).Count);
}
