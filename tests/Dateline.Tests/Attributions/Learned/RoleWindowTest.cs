using Dateline.Attributions.Cues;
using Dateline.Attributions.Learned;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Syntax.Quotes;
using Xunit;

namespace Dateline.Tests.Attributions.Learned;

public sealed class RoleWindowTest
{
    private const string Urged = "Miller/PROPN/3/nsubj has/AUX/3/aux urged/VERB/0/root/urge/VBN both/DET/5/det sides/NOUN/3/obj to/PART/7/mark talk/VERB/3/xcomp ./PUNCT/3/punct";

    [Fact]
    public void The_verb_is_the_head_of_a_cue_with_its_auxiliary() => Assert.Equal(2, Window(new(1, 3), Urged).Head);

    [Fact]
    public void Words_of_one_branch_share_its_head()
    {
        var window = Window(new(1, 3), Urged);

        Assert.Equal(window.BranchHead(3), window.BranchHead(4));
        Assert.NotEqual(window.BranchHead(4), window.BranchHead(6));
    }

    [Fact]
    public void Words_below_another_cue_are_governed_by_it()
    {
        var window = Window(new(1, 2), "Miller/PROPN/2/nsubj said/VERB/0/root/say Baker/PROPN/4/nsubj thought/VERB/2/ccomp/think so/ADV/4/advmod", new TokenRange(3, 4));

        Assert.Equal([1, 1, 2, 2, 2], window.Governing);
    }

    [Fact]
    public void The_window_ends_with_the_paragraph() => Assert.Equal(new TokenRange(0, 8), Window(new(1, 3), Urged, sentences: "They/PRON/2/nsubj left/VERB/0/root").Range);

    private static RoleWindow Window(TokenRange cue, string compact, TokenRange? other = null, params string[] sentences)
    {
        var line = new TokenLine(Some.Sentences([compact, .. sentences]));
        var words = new DocumentWords(line, QuoteScanner.Scan(line), CueLexicon.Load(DataFolder.BesideProgram()), new MentionLayer([]), [], new FormPool(WordClusters.None));
        return new(words, cue, other is { } o ? [o] : []);
    }
}
