using Dateline.Attributions;
using Dateline.Documents;
using Dateline.Text;
using Xunit;

namespace Dateline.Tests.Attributions;

public sealed class AttributionFinderTest
{
    [Fact]
    public void A_that_clause_is_the_content_of_said() => Assert.Equal(
        ["anonymous residents | said | that the road is closed"],
        Reading.Lines("Residents/NOUN/2/nsubj/resident said/VERB/0/root/say that/SCONJ/7/mark the/DET/5/det road/NOUN/7/nsubj is/AUX/7/cop/be closed/ADJ/2/ccomp ./PUNCT/2/punct"));

    [Fact]
    public void A_cue_at_the_end_is_read_from_the_comma_even_where_the_tree_is_wrong() => Assert.Equal(
        ["anonymous residents | said | Shells hit the bridge"],
        Reading.Lines("Shells/NOUN/2/nsubj/shell hit/VERB/0/root/hit/VBD the/DET/4/det bridge/NOUN/2/obj ,/PUNCT/2/punct residents/NOUN/4/conj/resident said/VERB/2/advmod/say/VBD ./PUNCT/2/punct"));

    [Fact]
    public void An_inverted_source_follows_its_verb() => Assert.Equal(
        ["ministry | said | Shells hit the bridge"],
        Reading.Lines("Shells/NOUN/2/nsubj/shell hit/VERB/0/root/hit/VBD the/DET/4/det bridge/NOUN/2/obj ,/PUNCT/2/punct said/VERB/2/parataxis/say/VBD the/DET/8/det ministry/NOUN/6/nsubj ./PUNCT/2/punct"));

    [Fact]
    public void A_belief_inside_a_statement_has_the_statement_as_parent()
    {
        var layer = Reading.Of("Miller/PROPN/2/nsubj said/VERB/0/root/say/VBD that/SCONJ/5/mark Baker/PROPN/5/nsubj thought/VERB/2/ccomp/think/VBD that/SCONJ/9/mark talks/NOUN/9/nsubj/talk had/AUX/9/aux/have failed/VERB/5/ccomp/fail/VBN ./PUNCT/2/punct");

        Assert.Equal(["Baker", "Miller"], layer.Chain(layer.All[1]).Select(h => h.Name));
    }

    [Fact]
    public void According_to_speaks_of_the_whole_sentence_that_it_opens() => Assert.Equal(
        ["police | According to | two men fled"],
        Reading.Lines("According/VERB/3/case/accord to/ADP/1/fixed police/NOUN/7/obl ,/PUNCT/7/punct two/NUM/6/nummod men/NOUN/7/nsubj/man fled/VERB/0/root/flee/VBD ./PUNCT/7/punct"));

    [Fact]
    public void A_quotation_is_content_without_its_marks_and_direct()
    {
        var layer = Reading.Of("“/PUNCT/4/punct We/PRON/4/nsubj will/AUX/4/aux return/VERB/8/ccomp tomorrow/NOUN/4/obl ,/PUNCT/8/punct ”/PUNCT/8/punct said/VERB/0/root/say/VBD Miller/PROPN/8/nsubj ./PUNCT/8/punct");

        var attribution = Assert.Single(layer.All);
        Assert.Equal(QuoteKind.Direct, attribution.Quote);
        Assert.Equal(new TextSpan(2, 25), attribution.ContentCover);
    }

    [Fact]
    public void A_quotation_without_a_cue_goes_to_the_running_speaker() => Assert.Equal(
        ["Miller | said | We will return tomorrow ~ The bridge must open today"],
        Reading.Lines(
            "“/PUNCT/4/punct We/PRON/4/nsubj will/AUX/4/aux return/VERB/8/ccomp tomorrow/NOUN/4/obl ,/PUNCT/8/punct ”/PUNCT/8/punct said/VERB/0/root/say/VBD Miller/PROPN/8/nsubj ./PUNCT/8/punct",
            "“/PUNCT/5/punct The/DET/3/det bridge/NOUN/5/nsubj must/AUX/5/aux open/VERB/0/root today/NOUN/5/obl ./PUNCT/5/punct ”/PUNCT/5/punct"));

    [Fact]
    public void What_is_quoted_as_saying_at_the_end_stands_before_it()
    {
        var layer = Reading.Of("Shells/NOUN/2/nsubj/shell hit/VERB/0/root/hit/VBD the/DET/4/det bridge/NOUN/2/obj ,/PUNCT/7/punct Interfax/PROPN/7/nsubj quoted/VERB/2/parataxis/quote/VBD the/DET/9/det minister/NOUN/7/obj as/SCONJ/11/mark saying/VERB/7/advcl/say/VBG ./PUNCT/2/punct");

        Assert.Equal(["minister", "Interfax"], layer.Chain(layer.Innermost(new(7, 10))).Select(h => h.Name.Replace("anonymous ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Hearsay_has_no_source() => Assert.Equal(
        ["- | believed | The men ~ to have fled"],
        Reading.Lines("The/DET/2/det men/NOUN/4/nsubj:pass/man are/AUX/4/aux:pass/be believed/VERB/0/root/believe/VBN to/PART/7/mark have/AUX/7/aux fled/VERB/4/xcomp/flee/VBN ./PUNCT/4/punct"));

    [Fact]
    public void Reports_of_fighting_are_their_own_voice() => Assert.Equal(
        ["reports | Reports | clashes"],
        Reading.Lines("Reports/NOUN/4/nsubj/report of/ADP/3/case clashes/NOUN/1/nmod/clash arrived/VERB/0/root/arrive/VBD ./PUNCT/4/punct"));

    [Fact]
    public void Quoted_as_saying_is_two_attributions() => Assert.Equal(
        ["Reuters | quoted | the minister as saying talks failed", "anonymous minister | saying | talks failed"],
        Reading.Lines("Reuters/PROPN/2/nsubj quoted/VERB/0/root/quote/VBD the/DET/4/det minister/NOUN/2/obj as/SCONJ/6/mark saying/VERB/2/advcl/say/VBG talks/NOUN/8/nsubj/talk failed/VERB/6/ccomp/fail/VBD ./PUNCT/2/punct"));

    [Fact]
    public void Whoever_is_told_is_via_and_no_hop()
    {
        var layer = Reading.Of("Miller/PROPN/2/nsubj told/VERB/0/root/tell/VBD Tass/PROPN/2/iobj that/SCONJ/6/mark talks/NOUN/6/nsubj/talk failed/VERB/2/ccomp/fail/VBD ./PUNCT/2/punct");

        var attribution = Assert.Single(layer.All);
        Assert.Equal("TASS", attribution.Via);
        Assert.Equal(["Miller"], layer.Chain(attribution).Select(h => h.Name));
    }

    [Fact]
    public void What_was_not_said_is_no_attribution() => Assert.Empty(
        Reading.Lines("Miller/PROPN/4/nsubj did/AUX/4/aux/do not/PART/4/advmod say/VERB/0/root/say/VB why/ADV/7/advmod he/PRON/7/nsubj left/VERB/4/ccomp/leave/VBD ./PUNCT/4/punct"));

    [Fact]
    public void The_publishers_own_voice_is_no_attribution() => Assert.Empty(
        Reading.Lines("We/PRON/2/nsubj believe/VERB/0/root that/SCONJ/5/mark talks/NOUN/5/nsubj/talk failed/VERB/2/ccomp/fail/VBD ./PUNCT/2/punct"));

    [Fact]
    public void An_agency_that_is_the_publisher_is_no_hop()
    {
        var sentences = Some.Sentences("Talks/NOUN/2/nsubj/talk failed/VERB/0/root/fail/VBD ,/PUNCT/2/punct Tass/PROPN/5/nsubj reported/VERB/2/parataxis/report/VBD ./PUNCT/2/punct");

        Assert.Empty(Reading.Of(sentences, d => d with { Publisher = "TASS" }).All);
        Assert.Single(Reading.Of(sentences).All);
    }

    [Fact]
    public void The_credit_of_a_report_is_the_outermost_hop()
    {
        var sentences = Some.Sentences("Residents/NOUN/2/nsubj/resident said/VERB/0/root/say/VBD talks/NOUN/4/nsubj/talk failed/VERB/2/ccomp/fail/VBD ./PUNCT/2/punct");
        var layer = Reading.Of(sentences, d => d with { Publisher = "Some Outlet", Credits = [new Credit(new(0, 1), "Tass", "TASS", null)] });

        Assert.Equal(AttributionScope.Document, layer.All[0].Scope);
        Assert.Equal(["anonymous residents", "TASS"], layer.Chain(layer.All[1]).Select(h => h.Name));
    }

    [Fact]
    public void The_source_goes_back_to_the_source_described_before() => Assert.Equal(
        ["anonymous military source | said | troops left", "anonymous military source | added | roads reopened"],
        Reading.Lines(
            "A/DET/3/det military/ADJ/3/amod source/NOUN/4/nsubj said/VERB/0/root/say/VBD troops/NOUN/6/nsubj/troop left/VERB/4/ccomp/leave/VBD ./PUNCT/4/punct",
            "The/DET/2/det source/NOUN/3/nsubj added/VERB/0/root/add/VBD roads/NOUN/5/nsubj/road reopened/VERB/3/ccomp/reopen/VBD ./PUNCT/3/punct"));

    [Fact]
    public void A_statement_announced_with_a_colon_runs_on_without_marks() => Assert.Equal(
        ["Miller | said | I welcome this news ~ Peace is near"],
        Reading.Lines(
            "Miller/PROPN/2/nsubj said/VERB/0/root/say/VBD :/PUNCT/2/punct",
            "I/PRON/2/nsubj welcome/VERB/0/root this/DET/4/det news/NOUN/2/obj ./PUNCT/2/punct",
            "Peace/NOUN/3/nsubj is/AUX/3/cop/be near/ADJ/0/root ./PUNCT/3/punct").Select(l => l.Replace(" . ", " ~ ", StringComparison.Ordinal)));

    [Fact]
    public void A_participle_between_subject_and_verb_is_not_what_is_said() => Assert.Equal(
        ["group | said | that the road is closed"],
        Reading.Lines("The/DET/2/det group/NOUN/4/nsubj ,/PUNCT/2/punct led/VERB/8/ccomp/lead/VBN by/ADP/6/case clerics/NOUN/4/obl:agent/cleric ,/PUNCT/4/punct said/VERB/0/root/say/VBD that/SCONJ/13/mark the/DET/11/det road/NOUN/13/nsubj is/AUX/13/cop/be closed/ADJ/8/ccomp ./PUNCT/8/punct"));

    [Fact]
    public void A_clause_that_hangs_on_whoever_is_told_is_the_content() => Assert.Equal(
        ["anonymous residents | told | that he heard shells"],
        Reading.Lines("Residents/NOUN/2/nsubj/resident told/VERB/0/root/tell/VBD the/DET/4/det group/NOUN/2/obj that/PRON/7/mark/that/WDT he/PRON/7/nsubj heard/VERB/4/acl:relcl/hear/VBD shells/NOUN/7/obj/shell ./PUNCT/2/punct"));

    [Fact]
    public void A_relative_clause_of_whoever_is_told_is_no_content() => Assert.DoesNotContain(
        Reading.Lines("Residents/NOUN/2/nsubj/resident told/VERB/0/root/tell/VBD the/DET/4/det group/NOUN/2/obj that/PRON/6/nsubj/that/WDT came/VERB/4/acl:relcl/come/VBD ./PUNCT/2/punct"),
        line => line.Contains("came", StringComparison.Ordinal));
}
