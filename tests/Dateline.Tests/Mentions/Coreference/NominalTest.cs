using Dateline.Mentions;
using Xunit;

namespace Dateline.Tests.Mentions.Coreference;

public sealed class NominalTest
{
    [Fact]
    public void My_wife_is_not_his_wife()
    {
        var chained = Chained.In(
            "His/PRON/2/nmod:poss wife/NOUN/3/nsubj called/VERB/0/root",
            "My/PRON/2/nmod:poss wife/NOUN/3/nsubj wept/VERB/0/root");
        Assert.False(chained.AreOne("His wife", "My wife"));
    }

    [Fact]
    public void The_witness_is_not_no_witness()
    {
        var chained = Chained.In(
            "No/DET/2/det witness/NOUN/3/nsubj came/VERB/0/root",
            "The/DET/2/det witness/NOUN/3/nsubj wept/VERB/0/root");
        Assert.False(chained.AreOne("No witness", "The witness"));
    }

    [Fact]
    public void The_team_of_a_country_is_not_just_any_team()
    {
        var chained = Chained.In(
            "A/DET/2/det team/NOUN/3/nsubj came/VERB/0/root",
            "The/DET/3/det Afghan/ADJ/3/amod team/NOUN/4/nsubj won/VERB/0/root");
        Assert.False(chained.AreOne("A team", "The Afghan team"));
    }

    [Fact]
    public void A_kind_of_people_under_the_same_words_is_one()
    {
        var chained = Chained.In(
            "Asylum/NOUN/2/compound seekers/NOUN/3/nsubj came/VERB/0/root",
            "They/PRON/2/nsubj met/VERB/0/root asylum/NOUN/4/compound seekers/NOUN/2/obj");
        Assert.True(chained.AreOne("Asylum seekers", "asylum seekers"));
    }

    [Fact]
    public void People_are_new_each_time()
    {
        var chained = Chained.In("People/NOUN/2/nsubj came/VERB/0/root", "Rain/NOUN/2/nsubj soaked/VERB/0/root people/NOUN/2/obj");
        Assert.False(chained.AreOne("People", "people"));
    }

    [Fact]
    public void A_predicate_is_its_subject_and_a_denied_one_is_not()
    {
        Assert.True(Chained.In("Peter/PROPN/5/nsubj Novak/PROPN/1/flat is/AUX/5/cop a/DET/5/det senator/NOUN/0/root").AreOne("Peter Novak", "a senator"));
        Assert.False(Chained.In("Peter/PROPN/6/nsubj Novak/PROPN/1/flat is/AUX/6/cop not/PART/6/advmod a/DET/6/det senator/NOUN/0/root").AreOne("Peter Novak", "a senator"));
    }

    [Fact]
    public void A_family_name_that_is_a_country_is_the_person_when_it_speaks()
    {
        var chained = Chained.In(
            "Mr/PROPN/2/nmod:desc Michael/PROPN/4/nsubj Jordan/PROPN/2/flat came/VERB/0/root",
            "Jordan/PROPN/2/nsubj said/VERB/0/root/say so/ADV/2/advmod",
            "He/PRON/2/nsubj lives/VERB/0/root in/ADP/4/case Jordan/PROPN/2/obl");
        Assert.Equal(MentionKind.Person, chained.Of("1 Jordan").Kind);
        Assert.True(chained.AreOne("1 Jordan", "Mr Michael Jordan"));
        Assert.Equal(MentionKind.Place, chained.Of("2 Jordan").Kind);
    }
}
