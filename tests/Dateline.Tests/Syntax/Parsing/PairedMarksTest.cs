using Dateline.Lexicons;
using Dateline.Syntax;
using Dateline.Syntax.Parsing;
using Xunit;

namespace Dateline.Tests.Syntax.Parsing;

public sealed class PairedMarksTest
{
    [Fact]
    public void Quotation_marks_hang_on_the_head_of_what_they_enclose() => Assert.Equal([2, 2, 4, 2, 5], Attached("\" we left \" said", [4, 2, 4, 4, 5]));

    [Fact]
    public void Brackets_hang_on_the_head_of_what_they_enclose() => Assert.Equal([4, 2, 0, 2, 5], Attached("party ( PYD ) won", [4, 4, 0, 4, 5]));

    [Fact]
    public void Inner_marks_are_put_right_like_outer_ones() => Assert.Equal([1, 6, 3, 1, 3, 1, 7], Attached("( led [ ISIL ] ) fled", [6, 6, 6, 1, 6, 6, 7]));

    [Fact]
    public void Of_several_parts_each_takes_the_mark_beside_it() => Assert.Equal([5, 2, 0, 5, 3, 6], Attached("so \" a b \" left", [5, 0, 0, 5, 5, 6]));

    [Fact]
    public void A_comma_before_the_closing_mark_goes_with_it() => Assert.Equal([1, 5, 1, 1, 5, 6], Attached("\" left , \" he said", [1, 5, 5, 5, 5, 6]));

    [Fact]
    public void No_arc_is_made_that_crosses_another() => Assert.Equal([1, 5, 1, 5, 2, 6], Attached("( fled north ) today said", [5, 5, 1, 5, 2, 6]));

    [Fact]
    public void A_mark_without_its_partner_stays() => Assert.Equal([2, 2, 3], Attached("\" we left", [2, 2, 3]));

    [Fact]
    public void Marks_around_nothing_stay() => Assert.Equal([2, 2, 3], Attached("( ) left", [2, 2, 3]));

    [Fact]
    public void A_mark_with_a_dependent_stays() => Assert.Equal([4, 0, 4, 2, 5], Attached("( we left ) said", [4, 0, 4, 4, 5]));

    [Fact]
    public void It_says_whether_a_mark_was_moved()
    {
        Assert.True(PairedMarks.Attach(Sentence("( left ) said", [3, 3, 3, 4])));
        Assert.False(PairedMarks.Attach(Sentence("( left ) said", [1, 3, 1, 4])));
    }

    private static int[] Attached(string words, int[] heads)
    {
        var sentence = Sentence(words, heads);
        PairedMarks.Attach(sentence);
        return sentence.Heads[..heads.Length];
    }

    private static WorkingSentence Sentence(string words, int[] heads)
    {
        var pool = new FormPool(WordClusters.None);
        var sentence = new WorkingSentence();
        sentence.Reset(heads.Length);
        heads.CopyTo(sentence.Heads, 0);
        foreach (var (i, word) in words.Split(' ').Index())
        {
            sentence.Forms[i] = pool.Get(word);
            sentence.Upos[i] = sentence.Forms[i].HasLetter ? Upos.Noun : Upos.Punct;
        }

        return sentence;
    }
}
