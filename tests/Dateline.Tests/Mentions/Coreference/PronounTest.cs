using Xunit;

namespace Dateline.Tests.Mentions.Coreference;

public sealed class PronounTest
{
    private const string MariaSaid = "\"/PUNCT/3/punct I/PRON/3/nsubj won/VERB/6/ccomp ,/PUNCT/3/punct \"/PUNCT/3/punct said/VERB/0/root/say Maria/PROPN/6/nsubj Kovac/PROPN/7/flat";

    [Fact]
    public void I_in_a_quotation_is_its_speaker() => Assert.True(Chained.In(MariaSaid).AreOne("I", "Maria Kovac"));

    [Fact]
    public void I_outside_of_quotations_is_not_the_speaker_of_one()
    {
        var chained = Chained.In(MariaSaid, "I/PRON/2/nsubj agree/VERB/0/root");
        Assert.False(chained.AreOne("1 I", "Maria Kovac"));
    }

    [Fact]
    public void The_writer_is_one_all_through_the_text() =>
        Assert.True(Chained.In("I/PRON/2/nsubj left/VERB/0/root", "They/PRON/2/nsubj saw/VERB/0/root me/PRON/2/obj").AreOne("I", "me"));

    [Fact]
    public void We_of_a_ministry_is_the_ministry()
    {
        var chained = Chained.In("\"/PUNCT/3/punct We/PRON/3/nsubj won/VERB/6/ccomp ,/PUNCT/3/punct \"/PUNCT/3/punct said/VERB/0/root/say the/DET/8/det ministry/NOUN/6/nsubj");
        Assert.True(chained.AreOne("We", "the ministry"));
    }

    [Fact]
    public void We_of_one_speaker_is_not_we_of_another()
    {
        const string Other = "\"/PUNCT/3/punct We/PRON/3/nsubj lost/VERB/6/ccomp ,/PUNCT/3/punct \"/PUNCT/3/punct said/VERB/0/root/say Ivan/PROPN/6/nsubj Horvat/PROPN/7/flat";
        var chained = Chained.In(MariaSaid.Replace("I/PRON", "We/PRON", StringComparison.Ordinal), Other);
        Assert.False(chained.AreOne("0 We", "1 We"));
    }

    [Fact]
    public void He_in_a_quotation_is_not_its_speaker()
    {
        var chained = Chained.In(
            "Ivan/PROPN/3/nsubj Horvat/PROPN/1/flat left/VERB/0/root",
            "\"/PUNCT/3/punct He/PRON/3/nsubj fled/VERB/6/ccomp ,/PUNCT/3/punct \"/PUNCT/3/punct said/VERB/0/root/say Peter/PROPN/6/nsubj Novak/PROPN/7/flat");
        Assert.True(chained.AreOne("He", "Ivan Horvat"));
    }

    [Fact]
    public void Her_mother_is_not_she()
    {
        var chained = Chained.In(
            "Her/PRON/2/nmod:poss mother/NOUN/3/nsubj called/VERB/0/root",
            "Her/PRON/2/nmod:poss mother/NOUN/3/nsubj wept/VERB/0/root");
        Assert.False(chained.AreOne("1 Her", "1 Her mother"));
        Assert.True(chained.AreOne("0 Her mother", "1 Her mother"));
    }

    [Fact]
    public void The_object_of_a_verb_is_not_its_subject_even_under_another_name()
    {
        var chained = Chained.In(
            "Peter/PROPN/3/nsubj Novak/PROPN/1/flat met/VERB/0/root Ivan/PROPN/3/obj Horvat/PROPN/4/flat",
            "Novak/PROPN/2/nsubj thanked/VERB/0/root him/PRON/2/obj");
        Assert.True(chained.AreOne("him", "Ivan Horvat"));
    }

    [Fact]
    public void It_is_the_thing_that_stands_better_and_no_actor()
    {
        const string Ministry = "The/DET/2/det ministry/NOUN/3/nsubj published/VERB/0/root the/DET/5/det report/NOUN/3/obj";
        var chained = Chained.In(Ministry, "The/DET/2/det report/NOUN/3/nsubj grew/VERB/0/root", "It/PRON/2/nsubj burned/VERB/0/root");
        Assert.False(chained.AreOne("It", "The ministry"));
    }

    [Fact]
    public void It_that_speaks_is_an_actor()
    {
        const string Ministry = "The/DET/2/det ministry/NOUN/3/nsubj published/VERB/0/root the/DET/5/det report/NOUN/3/obj";
        Assert.True(Chained.In(Ministry, "It/PRON/2/nsubj said/VERB/0/root/say so/ADV/2/advmod").AreOne("It", "The ministry"));
    }
}
