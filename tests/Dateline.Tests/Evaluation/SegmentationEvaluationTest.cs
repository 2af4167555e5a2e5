using Dateline.Evaluation;
using Dateline.Syntax.Conllu;
using Dateline.Text;
using Xunit;

namespace Dateline.Tests.Evaluation;

public sealed class SegmentationEvaluationTest
{
    private static ConlluSentence Sentence(int paragraph, string text, bool joined = false) =>
        new("d", "s", paragraph, text, [new(new TextSpan(0, text.Length), text, "_", "X", "FW", -1, "root") { IsJoined = joined }]);

    [Fact]
    public void Sentences_are_joined_by_blanks_and_paragraphs_by_a_blank_line()
    {
        Assert.Equal("Go. Stay.\n\nCome.", SegmentationEvaluation.Join([Sentence(0, "Go."), Sentence(0, "Stay."), Sentence(1, "Come.")], out var offsets));
        Assert.Equal([0, 4, 11], offsets);
    }

    [Fact]
    public void A_sentence_that_the_treebank_joins_to_the_next_has_no_blank_behind_it() =>
        Assert.Equal("Go.Stay.", SegmentationEvaluation.Join([Sentence(0, "Go.", joined: true), Sentence(0, "Stay.")], out _));
}
