using Xunit;

namespace Dateline.Tests;

public sealed class TextDifferenceTest
{
    [Fact]
    public void A_changed_line_is_shown_with_both_texts_and_what_stands_around_it()
    {
        var difference = TextDifference.Of("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nX\ne\nf\ng");
        Assert.Equal("    2   b\n    3   c\n    4 - d\n    4 + X\n    5   e\n    6   f\n", difference);
    }

    [Fact]
    public void An_added_line_is_one_line() => Assert.Equal("    1   a\n    2 + b\n    3   c\n", TextDifference.Of("a\nc", "a\nb\nc"));
}
