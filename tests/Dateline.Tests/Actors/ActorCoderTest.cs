using Dateline.Actors;
using Dateline.Lexicons;
using Dateline.Mentions;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Actors;

public sealed class ActorCoderTest
{
    private static readonly DataFolder Data = DataFolder.BesideProgram();
    private static readonly MentionFinder Finder = new(MentionLexicon.Load(Data), tagger: null);
    private static readonly ActorCoder Coder = ActorCoder.Load(Data);

    [Fact]
    public void A_country_and_a_noun_are_put_together() =>
        AssertCode("RUS", "MIL", "Russian fighter jets", "Russian/ADJ/3/amod fighter/NOUN/3/compound jets/NOUN/4/nsubj struck/VERB/0/root");

    [Fact]
    public void The_backer_is_not_the_country_of_the_backed() =>
        AssertCode("", "REB", "Turkish - backed rebels", "Turkish/ADJ/3/amod -/PUNCT/3/punct backed/VERB/4/amod rebels/NOUN/5/nsubj struck/VERB/0/root");

    [Fact]
    public void A_modifier_gives_a_general_noun_its_sector() =>
        AssertCode("SYR", "REB", "Syrian rebel commander", "Syrian/ADJ/3/amod rebel/NOUN/3/compound commander/NOUN/4/nsubj spoke/VERB/0/root");

    [Fact]
    public void The_members_of_an_organisation_have_its_code() =>
        AssertCode("TUR", "REB", "Two PKK members", "Two/NUM/3/nummod PKK/PROPN/3/compound members/NOUN/4/nsubj fled/VERB/0/root");

    [Fact]
    public void A_title_in_the_text_codes_a_person_whom_no_table_knows() =>
        AssertCode("SYR", "GOV", "Syrian President Walid Haddad", "Syrian/ADJ/2/amod President/PROPN/3/nmod:desc Walid/PROPN/5/nsubj Haddad/PROPN/3/flat spoke/VERB/0/root");

    [Fact]
    public void An_apposition_codes_a_person() =>
        AssertCode(
            "RUS",
            "LEG",
            "Igor Belov",
            "Igor/PROPN/12/nsubj Belov/PROPN/1/flat ,/PUNCT/4/punct head/NOUN/1/appos of/ADP/10/case the/DET/8/det Federation/PROPN/8/compound Council/PROPN/10/nmod:poss 's/PART/8/case committee/NOUN/4/nmod ,/PUNCT/4/punct spoke/VERB/0/root");

    [Fact]
    public void A_pronoun_has_the_code_of_its_chain() =>
        AssertCode(
            "SYR",
            "GOV",
            "He",
            "Syrian/ADJ/2/amod President/PROPN/3/nmod:desc Walid/PROPN/5/nsubj Haddad/PROPN/3/flat spoke/VERB/0/root",
            "He/PRON/2/nsubj left/VERB/0/root");

    [Fact]
    public void An_army_without_country_is_the_only_army_of_the_report() =>
        AssertCode(
            "SYR",
            "MIL",
            "Government forces",
            "The/DET/3/det Syrian/ADJ/3/amod army/NOUN/4/nsubj advanced/VERB/0/root",
            "Government/NOUN/2/compound forces/NOUN/3/nsubj shelled/VERB/0/root towns/NOUN/3/obj");

    [Fact]
    public void An_army_without_country_stays_open_where_there_are_two() =>
        AssertCode(
            "",
            "MIL",
            "Government forces",
            "The/DET/3/det Syrian/ADJ/3/amod army/NOUN/4/nsubj met/VERB/0/root the/DET/7/det Iraqi/ADJ/7/amod army/NOUN/4/obj",
            "Government/NOUN/2/compound forces/NOUN/3/nsubj shelled/VERB/0/root towns/NOUN/3/obj");

    [Fact]
    public void A_former_office_holder_is_of_the_elite() =>
        AssertCode("SYR", "ELI", "Former Syrian president Walid Haddad", "Former/ADJ/3/amod Syrian/ADJ/3/amod president/NOUN/4/compound Walid/PROPN/6/nsubj Haddad/PROPN/4/flat spoke/VERB/0/root");

    [Theory]
    [InlineData(2017, "REB")]
    [InlineData(2022, "GOV")]
    public void The_day_of_publication_chooses_the_row(int year, string sector)
    {
        var sentences = Some.Sentences("The/DET/2/det Taliban/PROPN/3/nsubj attacked/VERB/0/root");
        var document = Some.Document(sentences, new LocalDate(year, 1, 3));
        var actor = Coder.Code(document, sentences, Finder.Find(document, sentences))[0];

        Assert.Equal(("AFG", sector), (actor.Code, actor.Sector));
        Assert.Contains("Taliban", actor.Why, StringComparison.Ordinal);
    }

    private static void AssertCode(string code, string sector, string text, params string[] compact)
    {
        var sentences = Some.Sentences(compact);
        var document = Some.Document(sentences);
        var actor = Coder.Code(document, sentences, Finder.Find(document, sentences)).First(a => a.Text == text);

        Assert.Equal((code, sector), (actor.Code, actor.Sector));
    }
}
