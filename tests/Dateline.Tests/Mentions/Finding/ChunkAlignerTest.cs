using Dateline.Mentions;
using Dateline.Mentions.Finding;
using Xunit;

namespace Dateline.Tests.Mentions.Finding;

public sealed class ChunkAlignerTest
{
    [Fact]
    public void A_run_with_two_names_is_cut_between_them() =>
        Assert.Equal([(0, 2), (2, 4)], Align("Robert/PROPN/4/nsubj Byrd/PROPN/1/flat Space/PROPN/4/compound Center/PROPN/0/root", [(0, 4)], new(0, 2, MentionKind.Person), new(2, 4, MentionKind.Organisation)));

    [Fact]
    public void A_title_between_two_names_keeps_them_together() =>
        Assert.Equal([(0, 3)], Align("Sudan/PROPN/3/compound President/PROPN/3/compound Bashir/PROPN/0/root", [(0, 3)], new(0, 1, MentionKind.Place), new(2, 3, MentionKind.Person)));

    [Fact]
    public void A_name_that_reaches_farther_widens_its_run() =>
        Assert.Equal([(0, 4)], Align("30/NUM/2/nummod Seconds/PROPN/0/root to/ADP/4/case Mars/PROPN/2/nmod", [(1, 2), (3, 4)], new NameSpan(0, 4, MentionKind.Organisation)));

    [Fact]
    public void A_name_without_a_run_becomes_one() =>
        Assert.Equal([(0, 1)], Align("6PR/NOUN/2/nsubj plays/VERB/0/root", [], new NameSpan(0, 1, MentionKind.Organisation)));

    [Fact]
    public void Marks_alone_become_no_name() =>
        Assert.Equal([], Align("Yes/INTJ/0/root \"/PUNCT/1/punct", [], new NameSpan(1, 2, MentionKind.Person)));

    private static List<(int First, int End)> Align(string sentence, List<(int First, int End)> runs, params NameSpan[] tagged) => ChunkAligner.Align(Some.Sentence(sentence), runs, tagged);
}
