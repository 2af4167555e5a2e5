using Xunit;

namespace Dateline.Tests.Mentions.Coreference;

public sealed class NameLinkerTest
{
    [Fact]
    public void A_body_goes_by_its_bare_name()
    {
        var chained = Chained.In(
            "Vestra/PROPN/3/compound News/PROPN/3/compound Agency/PROPN/4/nsubj reported/VERB/0/root",
            "(/PUNCT/2/punct VESTRA/PROPN/0/root )/PUNCT/2/punct");
        Assert.True(chained.AreOne("Vestra News Agency", "VESTRA"));
    }

    [Fact]
    public void A_body_is_not_one_that_only_begins_alike()
    {
        var chained = Chained.In(
            "Vestra/PROPN/3/compound Water/PROPN/3/compound Ministry/PROPN/4/nsubj reported/VERB/0/root",
            "(/PUNCT/2/punct VESTRA/PROPN/0/root )/PUNCT/2/punct");
        Assert.False(chained.AreOne("Vestra Water Ministry", "VESTRA"));
    }
}
