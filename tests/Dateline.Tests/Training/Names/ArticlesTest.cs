using Dateline.Tests.Mentions.Tagging;
using Dateline.Training.Names;
using Xunit;

namespace Dateline.Tests.Training.Names;

public sealed class ArticlesTest
{
    private const string Plain = "It/PRP lies/VBZ there/RB ./.";

    [Theory]
    [InlineData("Gao/NNP is/VBZ a/DT town/NN ./.")]
    [InlineData("The/DT Tass/NNP (/( 1904/CD )/) was/VBD an/DT agency/NN ./.")]
    public void A_sentence_that_says_what_its_name_is_begins_an_article(string defining) =>
        Assert.Equal([5, 2], Lengths([Plain, Plain, Plain, Plain, Plain, defining, Plain]));

    [Fact]
    public void A_name_that_does_something_begins_none() =>
        Assert.Equal([6], Lengths([Plain, Plain, Plain, Plain, "Gao/NNP lies/VBZ there/RB ./.", Plain]));

    [Fact]
    public void An_article_has_a_least_length() =>
        Assert.Equal([4], Lengths([Plain, Plain, "Gao/NNP is/VBZ a/DT town/NN ./.", Plain]));

    [Fact]
    public void An_article_has_a_greatest_length() => Assert.Equal([30, 5], Lengths(Enumerable.Repeat(Plain, 35)));

    private static int[] Lengths(IEnumerable<string> sentences) => [.. Articles.Cut([.. sentences.Select(NameSequenceTest.Sequence)], s => s).Select(a => a.Length)];
}
