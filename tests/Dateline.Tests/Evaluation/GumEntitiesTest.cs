using Dateline.Evaluation.Corpora;
using Dateline.Syntax.Conllu;
using Dateline.Text;
using Xunit;

namespace Dateline.Tests.Evaluation;

public sealed class GumEntitiesTest
{
    [Fact]
    public void Mentions_open_close_and_nest_over_the_tokens()
    {
        // "the mayor of Oldtown": the town inside the mayor.
        var mentions = GumEntities.Read([Sentence("Entity=(1-person-new-nsnnn-cf1-2-coref", "_", "SpaceAfter=No", "Entity=(2-place-new-nsnnn-cf2-1-sgl)1)")]);
        Assert.Equal([("2", "place", 3, 4), ("1", "person", 0, 4)], mentions.Select(m => (m.Group, m.Kind, m.First, m.End)));
        Assert.Equal(1, mentions[1].Head);
    }

    [Fact]
    public void Two_chains_may_begin_and_end_at_one_token()
    {
        var mentions = GumEntities.Read([Sentence("Entity=(7-person-giv:act-sssss-cf1*-1,2-ana-Some_Body", "Entity=7)(8-organization-new-nnnnn-cf2-1-coref)")]);
        Assert.Equal(["7", "8"], mentions.Select(m => m.Group));
    }

    private static ConlluSentence Sentence(params string[] misc) =>
        new("d", "s", 0, "text", [.. misc.Select((m, i) => new ConlluToken(new TextSpan(i, i + 1), "x", "x", "X", "FW", i == 1 ? -1 : 1, "dep") { Misc = m })]);
}
