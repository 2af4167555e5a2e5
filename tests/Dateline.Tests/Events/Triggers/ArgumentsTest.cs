using Dateline.Events.Triggers;
using Dateline.Syntax;
using Xunit;

namespace Dateline.Tests.Events.Triggers;

public sealed class ArgumentsTest
{
    [Fact]
    public void The_subject_of_an_active_verb_acts_and_its_object_suffers()
    {
        var (arguments, sentence) = Read("Rebels/NOUN/2/nsubj/rebel attacked/VERB/0/root/attack/VBD the/DET/4/det base/NOUN/2/obj");
        Assert.Equal(["Rebels"], Forms(sentence, arguments.Subjects(1)));
        Assert.Equal(["base"], Forms(sentence, arguments.Objects(1)));
    }

    [Fact]
    public void A_perfect_passive_is_a_passive()
    {
        var (arguments, sentence) = Read("Men/NOUN/4/nsubj:pass/man have/AUX/4/aux/have been/AUX/4/aux:pass/be arrested/VERB/0/root/arrest/VBN by/ADP/6/case police/NOUN/4/obl:agent");
        Assert.True(arguments.IsPassive(3));
        Assert.Equal(["police"], Forms(sentence, arguments.Subjects(3)));
        Assert.Equal(["Men"], Forms(sentence, arguments.Objects(3)));
    }

    [Fact]
    public void A_past_participle_before_a_noun_was_done_to_it()
    {
        var (arguments, sentence) = Read("The/DET/3/det kidnapped/VERB/3/amod/kidnap/VBN soldier/NOUN/4/nsubj died/VERB/0/root/die/VBD");
        Assert.Equal(["soldier"], Forms(sentence, arguments.Objects(1)));
        Assert.Empty(arguments.Subjects(1));
    }

    [Fact]
    public void Coordinated_verbs_share_their_subject()
    {
        var (arguments, sentence) = Read("Rebels/NOUN/2/nsubj/rebel entered/VERB/0/root/enter/VBD and/CCONJ/4/cc burned/VERB/2/conj/burn/VBD houses/NOUN/4/obj/house");
        Assert.Equal(["Rebels"], Forms(sentence, arguments.Subjects(3)));
    }

    [Fact]
    public void Coordinated_subjects_all_act()
    {
        var (arguments, sentence) = Read("Police/NOUN/4/nsubj and/CCONJ/3/cc soldiers/NOUN/1/conj/soldier clashed/VERB/0/root/clash/VBD");
        Assert.Equal(["Police", "soldiers"], Forms(sentence, arguments.Subjects(3)));
    }

    [Fact]
    public void Who_is_urged_to_do_it_would_do_it()
    {
        var (arguments, sentence) = Read("Mediators/NOUN/2/nsubj/mediator urged/VERB/0/root/urge/VBD rebels/NOUN/2/obj/rebel to/PART/5/mark withdraw/VERB/2/xcomp/withdraw/VB");
        Assert.Equal(["rebels"], Forms(sentence, arguments.Subjects(4)));
    }

    [Fact]
    public void Who_wants_to_do_it_would_do_it()
    {
        var (arguments, sentence) = Read("Rebels/NOUN/2/nsubj/rebel want/VERB/0/root/want/VBP to/PART/4/mark withdraw/VERB/2/xcomp/withdraw/VB");
        Assert.Equal(["Rebels"], Forms(sentence, arguments.Subjects(3)));
    }

    [Fact]
    public void A_relative_pronoun_stands_for_its_noun()
    {
        var (arguments, sentence) = Read("Gunmen/NOUN/5/nsubj/gunman who/PRON/3/nsubj attacked/VERB/1/acl:relcl/attack/VBD towns/NOUN/3/obj/town fled/VERB/0/root/flee/VBD");
        Assert.Equal(["Gunmen"], Forms(sentence, arguments.Subjects(2)));
    }

    [Fact]
    public void The_subject_of_a_light_verb_acts_for_its_noun()
    {
        var (arguments, sentence) = Read("Troops/NOUN/2/nsubj/troop launched/VERB/0/root/launch/VBD an/DET/4/det offensive/NOUN/2/obj");
        Assert.Equal(1, arguments.LightVerb(3));
        Assert.Equal(["Troops"], Forms(sentence, arguments.Subjects(arguments.LightVerb(3))));
    }

    [Fact]
    public void What_a_number_counts_stands_under_it()
    {
        var (arguments, _) = Read("A/DET/2/det number/NOUN/5/nsubj of/ADP/4/case soldiers/NOUN/2/nmod/soldier arrived/VERB/0/root/arrive/VBD");
        Assert.Equal(3, arguments.Partitive(1));
        Assert.Equal(-1, arguments.Partitive(3));
    }

    [Fact]
    public void A_possessor_owns_a_noun()
    {
        var (arguments, sentence) = Read("The/DET/2/det army/NOUN/4/nmod:poss 's/PART/2/case raid/NOUN/5/nsubj failed/VERB/0/root/fail/VBD");
        Assert.Equal(["army"], Forms(sentence, arguments.Owners(3)));
    }

    internal static (Arguments Arguments, Sentence Sentence) Read(string compact)
    {
        var sentence = Some.Sentence(compact);
        return (new(sentence, (name, lemma) => name == "light" && lemma is "launch" or "carry"), sentence);
    }

    private static string[] Forms(Sentence sentence, IEnumerable<int> tokens) => [.. tokens.Select(t => sentence[t].Form)];
}
