using Dateline.Lexicons;
using Dateline.Mentions;
using Xunit;

namespace Dateline.Tests.Mentions;

public sealed class MentionFinderTest
{
    // The tables are read, the names model is not.
    private static readonly MentionFinder Finder = new(MentionLexicon.Load(DataFolder.BesideProgram()), tagger: null);

    [Fact]
    public void A_title_belongs_to_the_mention_but_not_to_the_name()
    {
        var mention = Find("Syrian/ADJ/2/amod President/PROPN/3/nmod:desc Walid/PROPN/5/nsubj Haddad/PROPN/3/flat spoke/VERB/0/root").Of("Syrian President Walid Haddad");

        Assert.Equal(MentionKind.Person, mention.Kind);
        Assert.Equal("Walid Haddad", mention.Name);
        Assert.Equal("president", Assert.Single(mention.Roles).Noun.Noun);
    }

    [Fact]
    public void A_lower_case_role_before_a_name_belongs_to_its_mention()
    {
        var mention = Find("presidential/ADJ/2/amod spokesman/NOUN/3/compound Dino/PROPN/5/nsubj Santoso/PROPN/3/flat said/VERB/0/root").Of("presidential spokesman Dino Santoso");

        Assert.Equal("Dino Santoso", mention.Name);
    }

    [Fact]
    public void A_last_name_is_the_person_named_before()
    {
        var layer = Find(
            "Maria/PROPN/3/nsubj Keller/PROPN/1/flat resigned/VERB/0/root",
            "Keller/PROPN/2/nsubj left/VERB/0/root");

        Assert.Equal("Maria Keller", layer.Of("Keller").Name);
        Assert.Equal(layer.Of("Maria Keller").Entity, layer.Of("Keller").Entity);
    }

    [Fact]
    public void A_name_that_is_only_an_article_links_to_nobody()
    {
        var layer = Find(
            "President/PROPN/3/nsubj Al/PROPN/1/flat spoke/VERB/0/root",
            "President/PROPN/3/nsubj Keller/PROPN/1/flat left/VERB/0/root");

        Assert.NotEqual(layer.Of("President Al").Entity, layer.Of("President Keller").Entity);
    }

    [Fact]
    public void An_abbreviation_in_brackets_is_the_name_before_it()
    {
        var layer = Find("The/DET/4/det Northern/PROPN/4/compound Freedom/PROPN/4/compound Front/PROPN/8/nsubj (/PUNCT/6/punct NFF/PROPN/4/appos )/PUNCT/6/punct attacked/VERB/0/root");

        Assert.Equal("Northern Freedom Front", layer.Of("NFF").Name);
        Assert.Equal(MentionKind.Organisation, layer.Of("NFF").Kind);
    }

    [Fact]
    public void A_country_before_the_head_word_of_an_organisation_is_part_of_its_name()
    {
        var layer = Find("Syrian/ADJ/2/amod Army/PROPN/3/compound troops/NOUN/4/nsubj attacked/VERB/0/root");

        Assert.Equal(MentionKind.Organisation, layer.Of("Syrian Army").Kind);
        Assert.Equal(MentionKind.Nationality, layer.Of("Syrian").Kind);
        Assert.Equal(MentionKind.Actor, layer.Of("Syrian Army troops").Kind);
    }

    [Fact]
    public void A_nominal_takes_in_of_but_no_relative_clause()
    {
        var layer = Find("members/NOUN/9/nsubj of/ADP/4/case the/DET/4/det council/NOUN/1/nmod who/PRON/6/nsubj left/VERB/4/acl:relcl the/DET/8/det city/NOUN/6/obj met/VERB/0/root");

        Assert.Equal("members of the council", layer.Of("members of the council").Text);
    }

    [Fact]
    public void The_bank_of_a_river_is_nobody()
    {
        Assert.DoesNotContain(Find("They/PRON/2/nsubj reached/VERB/0/root the/DET/5/det western/ADJ/5/amod bank/NOUN/2/obj").Layer.All, m => m.Text.Contains("bank", StringComparison.Ordinal));
        Assert.Contains(Find("They/PRON/2/nsubj robbed/VERB/0/root the/DET/4/det bank/NOUN/2/obj").Layer.All, m => m.Text.Contains("bank", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quantity_before_of_stands_for_the_people()
    {
        var layer = Find("A/DET/2/det number/NOUN/6/nsubj of/ADP/5/case Afghan/ADJ/5/amod soldiers/NOUN/2/nmod died/VERB/0/root");
        var mention = layer.Of("A number of Afghan soldiers");

        Assert.Equal(1, mention.Head);
        Assert.True(mention.IsPlural);
        Assert.Equal("soldier", mention.Noun?.Noun);
    }

    [Fact]
    public void A_repeated_definite_noun_is_the_one_introduced_before()
    {
        var layer = Find(
            "A/DET/3/det military/ADJ/3/amod source/NOUN/4/nsubj spoke/VERB/0/root",
            "The/DET/2/det source/NOUN/3/nsubj added/VERB/0/root this/PRON/3/obj");

        Assert.Equal("military source", layer.Of("The source").Name);
    }

    [Fact]
    public void An_indefinite_noun_is_somebody_new()
    {
        var layer = Find(
            "A/DET/2/det soldier/NOUN/3/nsubj fell/VERB/0/root",
            "Another/DET/2/det soldier/NOUN/3/nsubj fled/VERB/0/root");

        Assert.NotEqual(layer.Of("A soldier").Entity, layer.Of("Another soldier").Entity);
    }

    [Fact]
    public void The_lawmaker_is_the_head_of_the_parliaments_committee()
    {
        var layer = Find(
            "Igor/PROPN/12/nsubj Belov/PROPN/1/flat ,/PUNCT/4/punct head/NOUN/1/appos of/ADP/10/case the/DET/8/det Federation/PROPN/8/compound Council/PROPN/10/nmod:poss 's/PART/8/case committee/NOUN/4/nmod ,/PUNCT/4/punct spoke/VERB/0/root",
            "The/DET/2/det lawmaker/NOUN/3/nsubj left/VERB/0/root");

        Assert.Equal("Igor Belov", layer.Of("The lawmaker").Name);
        Assert.Equal(MentionKind.Person, layer.Of("The lawmaker").Kind);
    }

    [Fact]
    public void A_pronoun_is_the_subject_of_the_sentence_before()
    {
        var layer = Find(
            "Peter/PROPN/3/nsubj Novak/PROPN/1/flat met/VERB/0/root Ivan/PROPN/3/obj Horvat/PROPN/4/flat",
            "He/PRON/2/nsubj left/VERB/0/root");

        Assert.Equal("Peter Novak", layer.Of("He").Name);
    }

    [Fact]
    public void She_is_no_man()
    {
        var layer = Find(
            "Peter/PROPN/3/nsubj Novak/PROPN/1/flat met/VERB/0/root Maria/PROPN/3/obj Horvat/PROPN/4/flat",
            "She/PRON/2/nsubj left/VERB/0/root");

        Assert.Equal("Maria Horvat", layer.Of("She").Name);
    }

    [Fact]
    public void A_relative_pronoun_is_its_noun()
    {
        var layer = Find("The/DET/2/det rebels/NOUN/5/nsubj who/PRON/4/nsubj attacked/VERB/2/acl:relcl fled/VERB/0/root");

        Assert.Equal(layer.Of("The rebels").Entity, layer.Of("who").Entity);
    }

    [Fact]
    public void Weapons_and_vehicles_are_mentions_of_their_kinds()
    {
        var layer = Find("Two/NUM/2/nummod tanks/NOUN/3/nsubj fired/VERB/0/root mortar/NOUN/5/compound shells/NOUN/3/obj");

        Assert.Equal(MentionKind.Vehicle, layer.Of("Two tanks").Kind);
        Assert.Equal(MentionKind.Weapon, layer.Of("mortar shells").Kind);
    }

    [Fact]
    public void A_name_joined_to_a_place_is_a_place()
    {
        var layer = Find("They/PRON/2/nsubj fought/VERB/0/root in/ADP/4/case Damascus/PROPN/2/obl and/CCONJ/6/cc Zamalka/PROPN/4/conj");

        Assert.Equal(MentionKind.Place, layer.Of("Zamalka").Kind);
    }

    [Fact]
    public void The_surest_reading_of_a_name_counts_in_the_whole_document()
    {
        var layer = Find(
            "Minister/PROPN/2/nmod:desc Orban/PROPN/3/nsubj spoke/VERB/0/root",
            "Critics/NOUN/2/nsubj blamed/VERB/0/root Orban/PROPN/2/obj");

        Assert.Equal(MentionKind.Person, layer.Of("Orban").Kind);
    }

    [Fact]
    public void A_point_of_the_compass_alone_is_no_name() =>
        Assert.DoesNotContain(Find("They/PRON/2/nsubj went/VERB/0/root North/PROPN/2/obl").Layer.All, m => m.IsName);

    [Fact]
    public void A_navys_letters_make_the_name_beside_them_a_ship() =>
        Assert.Equal(MentionKind.Vehicle, Find("HMS/PROPN/2/compound Ocean/PROPN/3/nsubj sailed/VERB/0/root").Of("HMS Ocean").Kind);

    [Fact]
    public void A_people_without_a_country_of_its_own_is_a_nationality() =>
        Assert.Equal(MentionKind.Nationality, Find("Kurdish/ADJ/2/amod leaders/NOUN/3/nsubj met/VERB/0/root").Of("Kurdish").Kind);

    [Fact]
    public void Us_is_no_country() =>
        Assert.DoesNotContain(Find("They/PRON/2/nsubj told/VERB/0/root us/PRON/2/obj").Layer.All, m => m.IsName);

    private static Found Find(params string[] compact)
    {
        var sentences = Some.Sentences(compact);
        return new(Finder.Find(Some.Document(sentences), sentences));
    }

    private sealed record Found(MentionLayer Layer)
    {
        public Mention Of(string text) => Layer.All.First(m => m.Text == text);
    }
}
