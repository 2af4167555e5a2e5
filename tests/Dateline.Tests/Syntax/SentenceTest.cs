using Dateline.Syntax;
using Xunit;

namespace Dateline.Tests.Syntax;

public sealed class SentenceTest
{
    [Fact]
    public void A_subtree_covers_everything_under_a_word()
    {
        var sentence = Some.Sentence("The/DET/2/det army/NOUN/3/nsubj attacked/VERB/0/root the/DET/5/det town/NOUN/3/obj");
        Assert.Equal((0, 5), sentence.Subtree(2));
        Assert.Equal((3, 5), sentence.Subtree(4));
        Assert.Equal(4, sentence.Child(2, Relation.Obj));
        Assert.True(sentence.IsUnder(3, 2));
    }

    [Fact]
    public void A_chain_far_deeper_than_any_sentence_has_a_subtree()
    {
        const int Depth = 100_000;
        var words = string.Join(' ', Enumerable.Range(0, Depth).Select(i => $"w/NOUN/{i}/{(i == 0 ? "root" : "nmod")}"));
        Assert.Equal((0, Depth), Some.Sentence(words).Subtree(0));
    }
}
