using Dateline.Attributions;
using Dateline.Attributions.Sources;
using Xunit;

namespace Dateline.Tests.Attributions;

public sealed class SourceNamerTest
{
    [Theory]
    [InlineData("ministry", SourceKind.Organisation)]
    [InlineData("statement", SourceKind.Document)]
    [InlineData("resident", SourceKind.Anonymous)]
    public void A_common_noun_tells_the_kind_of_source(string lemma, SourceKind kind) =>
        Assert.Equal(kind, SourceNouns.Read("s.tsv", "noun\tkind\nministry\torganisation\nstatement\tdocument").KindOf(lemma));

    [Fact]
    public void An_agency_goes_under_its_canonical_name()
    {
        var layer = Reading.Of("Talks/NOUN/2/nsubj/talk failed/VERB/0/root/fail/VBD ,/PUNCT/2/punct Farsnews/PROPN/5/nsubj reported/VERB/2/parataxis/report/VBD ./PUNCT/2/punct");

        Assert.Equal(("Fars News Agency", SourceKind.Media), (layer.All[0].Source!.Name, layer.All[0].Source!.Kind));
    }

    [Fact]
    public void A_pronoun_goes_back_to_whoever_spoke_before() => Assert.Equal(
        ["Adam Miller | said | talks failed", "Adam Miller | added | roads reopened"],
        Reading.Lines(
            "Adam/PROPN/3/nsubj Miller/PROPN/1/flat said/VERB/0/root/say/VBD talks/NOUN/5/nsubj/talk failed/VERB/3/ccomp/fail/VBD ./PUNCT/3/punct",
            "He/PRON/2/nsubj added/VERB/0/root/add/VBD roads/NOUN/4/nsubj/road reopened/VERB/2/ccomp/reopen/VBD ./PUNCT/2/punct"));
}
