using Dateline.Events;
using Dateline.Lexicons;
using Xunit;

namespace Dateline.Tests.Events;

/// <summary>Constructions of the general language, each in one invented sentence.</summary>
public sealed class StatusWalkTest
{
    private static readonly StatusReader Reader = StatusReader.Load(DataFolder.BesideProgram());

    [Theory]
    [InlineData("The/DET/2/det army/NOUN/3/nsubj took/VERB/0/root/take/VBD no/DET/5/det hostages/NOUN/3/obj", "took", Status.Denied)]
    [InlineData("Few/ADJ/2/amod soldiers/NOUN/3/nsubj surrendered/VERB/0/root/surrender/VBD", "surrendered", Status.Denied)]
    [InlineData("Neither/CCONJ/2/cc:preconj side/NOUN/3/nsubj attacked/VERB/0/root/attack/VBD", "attacked", Status.Denied)]
    [InlineData("It/PRON/3/nsubj hasn't/AUX/3/aux/have/VBZ withdrawn/VERB/0/root/withdraw/VBN", "withdrawn", Status.Denied)]
    [InlineData("They/PRON/4/nsubj had/AUX/4/aux/have/VBD not/PART/4/advmod/not/RB fired/VERB/0/root/fire/VBN or/CCONJ/6/cc advanced/VERB/4/conj/advance/VBN", "advanced", Status.Denied)]
    [InlineData("There/PRON/2/expl is/VERB/0/root/be/VBZ n't/PART/2/advmod/not/RB a/DET/5/det truce/NOUN/2/nsubj", "truce", Status.Denied)]
    [InlineData("They/PRON/4/nsubj did/AUX/4/aux/do not/PART/4/advmod/not/RB expect/VERB/0/root/foresee any/DET/6/det attack/NOUN/4/obj", "attack", Status.Denied)]
    public void Negation_reaches_an_event_through_subject_object_and_coordination(string compact, string trigger, Status expected) => Assert.Equal(expected, Read(compact, trigger));

    [Theory]
    [InlineData("Did/AUX/3/aux/do/VBD you/PRON/3/nsubj meet/VERB/0/root/meet/VB rebels/NOUN/3/obj ?/PUNCT/3/punct", "meet", Status.Possible)]
    [InlineData("Who/PRON/2/nsubj/who/WP attacked/VERB/0/root/attack/VBD them/PRON/2/obj ?/PUNCT/2/punct", "attacked", Status.Occurred)]
    [InlineData("He/PRON/2/nsubj asked/VERB/0/root/ask/VBD if/SCONJ/5/mark they/PRON/5/nsubj attacked/VERB/2/ccomp/attack/VBD", "attacked", Status.Possible)]
    [InlineData("He/PRON/2/nsubj insisted/VERB/0/root/insist/VBD that/SCONJ/6/mark hostages/NOUN/6/nsubj:pass be/AUX/6/aux:pass/be/VB freed/VERB/2/ccomp/free/VBN", "freed", Status.Requested)]
    [InlineData("They/PRON/4/nsubj will/AUX/4/aux/will not/PART/4/advmod/not/RB leave/VERB/0/root until/SCONJ/7/mark troops/NOUN/7/nsubj arrive/VERB/4/advcl/arrive/VBP", "arrive", Status.Conditional)]
    public void What_is_asked_or_demanded_is_not_told_as_fact(string compact, string trigger, Status expected) => Assert.Equal(expected, Read(compact, trigger));

    [Theory]
    [InlineData("I/PRON/2/nsubj want/VERB/0/root/want/VBP to/PART/4/mark thank/VERB/2/xcomp/thank/VB Turkey/PROPN/4/obj", "thank", Status.Occurred)]
    [InlineData("We/PRON/3/nsubj would/AUX/3/aux/would urge/VERB/0/root/urge/VB restraint/NOUN/3/obj", "urge", Status.Occurred)]
    [InlineData("We/PRON/2/nsubj support/VERB/0/root/support/VBP talks/NOUN/2/obj", "support", Status.Occurred)]
    [InlineData("Iran/PROPN/2/nsubj supports/VERB/0/root/support/VBZ militias/NOUN/2/obj", "supports", Status.Ongoing)]
    [InlineData("He/PRON/2/nsubj wants/VERB/0/root/want/VBZ to/PART/4/mark thank/VERB/2/xcomp/thank/VB Turkey/PROPN/4/obj", "thank", Status.Planned)]
    public void Saying_it_does_it_only_for_the_speaker(string compact, string trigger, Status expected) => Assert.Equal(expected, Read(compact, trigger));

    [Theory]
    [InlineData("He/PRON/6/nsubj was/AUX/6/cop/be the/DET/6/det first/ADJ/6/amod envoy/NOUN/6/compound official/NOUN/0/root to/PART/8/mark visit/VERB/6/acl/visit/VB", "visit", Status.Occurred)]
    [InlineData("The/DET/2/det failure/NOUN/7/nsubj of/ADP/4/case parties/NOUN/2/nmod to/PART/6/mark agree/VERB/4/acl/agree/VB worried/VERB/0/root/worry/VBD Paris/PROPN/7/obj", "agree", Status.Denied)]
    [InlineData("Troops/NOUN/2/nsubj deployed/VERB/0/root/deploy/VBD to/PART/4/mark stop/VERB/2/advcl/stop/VB militants/NOUN/4/obj launching/VERB/5/acl/launch/VBG", "launching", Status.Possible)]
    [InlineData("They/PRON/2/nsubj need/VERB/0/root/need/VBP money/NOUN/2/obj in/SCONJ/7/mark order/NOUN/4/fixed to/PART/7/mark disarm/VERB/2/advcl/disarm/VB", "disarm", Status.Planned)]
    [InlineData("They/PRON/2/nsubj began/VERB/0/root/begin/VBD an/DET/4/det advance/NOUN/2/obj to/PART/6/mark isolate/VERB/2/xcomp/isolate/VB", "isolate", Status.Planned)]
    [InlineData("Crowds/NOUN/2/nsubj gathered/VERB/0/root/gather/VBD to/PART/4/mark protest/VERB/2/advcl/protest/VB", "protest", Status.Occurred)]
    public void An_infinitive_is_read_by_what_it_belongs_to(string compact, string trigger, Status expected) => Assert.Equal(expected, Read(compact, trigger));

    [Theory]
    [InlineData("Civilians/NOUN/0/root besieged/VERB/1/acl/besiege/VBN there/ADV/2/advmod", "besieged", Status.Ongoing)]
    [InlineData("Zones/NOUN/0/root currently/ADV/3/advmod patrolled/VERB/1/acl/patrol/VBN", "patrolled", Status.Ongoing)]
    [InlineData("Police/NOUN/2/nsubj arrested/VERB/0/root/arrest/VBD men/NOUN/2/obj throwing/VERB/3/acl/throw/VBG stones/NOUN/4/obj", "throwing", Status.Occurred)]
    [InlineData("Police/NOUN/2/nsubj arrest/VERB/0/root/arrest/VBP men/NOUN/2/obj throwing/VERB/3/acl/throw/VBG stones/NOUN/4/obj", "throwing", Status.Ongoing)]
    public void A_participle_after_a_noun_has_the_time_of_its_clause_unless_it_lasts(string compact, string trigger, Status expected) => Assert.Equal(expected, Read(compact, trigger));

    [Theory]
    [InlineData("The/DET/2/det army/NOUN/4/nsubj will/AUX/4/aux/will assess/VERB/0/root phases/NOUN/4/obj of/ADP/8/case the/DET/8/det campaign/NOUN/5/nmod", "campaign", Status.Ongoing)]
    [InlineData("Liberation/NOUN/3/nsubj is/AUX/3/cop/be/VBZ important/ADJ/0/root", "Liberation", Status.Planned)]
    [InlineData("The/DET/2/det victory/NOUN/4/nsubj is/AUX/4/cop/be/VBZ important/ADJ/0/root", "victory", Status.Occurred)]
    [InlineData("They/PRON/3/nsubj will/AUX/3/aux/will attend/VERB/0/root last/ADJ/5/amod year/NOUN/7/nmod:poss 's/PART/5/case conference/NOUN/3/obj", "conference", Status.Occurred)]
    [InlineData("They/PRON/2/nsubj are/VERB/0/root/be/VBP ready/ADJ/6/amod to/PART/5/mark launch/VERB/3/xcomp/launch/VB operations/NOUN/2/obj", "operations", Status.Planned)]
    [InlineData("Iran/PROPN/2/nsubj voiced/VERB/0/root/voice/VBD hope/NOUN/2/obj for/ADP/5/case talks/NOUN/2/obl", "talks", Status.Requested)]
    [InlineData("They/PRON/5/nsubj may/AUX/5/aux/may be/AUX/5/aux/be now/ADV/5/advmod planning/VERB/0/root/plan/VBG attacks/NOUN/5/obj", "attacks", Status.Possible)]
    [InlineData("We/PRON/4/nsubj are/AUX/4/cop/be/VBP in/ADP/4/case contact/NOUN/0/root", "contact", Status.Ongoing)]
    public void An_event_noun_is_read_by_its_own_words_and_its_neighbours(string compact, string trigger, Status expected) => Assert.Equal(expected, Read(compact, trigger));

    [Theory]
    [InlineData("IS/AUX/3/cop/be/VBZ had/AUX/3/aux/have/VBD attacked/VERB/0/root/attack/VBN", "attacked", Status.Occurred)]
    [InlineData("He/PRON/3/nsubj will/AUX/3/aux/will return/VERB/0/root to/ADP/5/case Cairo/PROPN/3/obl ,/PUNCT/7/punct visiting/VERB/5/acl/visit/VBG Libya/PROPN/7/obj", "visiting", Status.Planned)]
    [InlineData("Men/NOUN/4/nsubj:pass who/PRON/3/nsubj are/AUX/4/aux:pass/be/VBP deployed/VERB/0/root/deploy/VBN rushed/VERB/4/conj/rush/VBD in/ADV/5/advmod", "rushed", Status.Occurred)]
    [InlineData("In/ADP/3/case a/DET/3/det bid/NOUN/0/root to/ADP/5/case topple/NOUN/3/nmod/topple/NN him/PRON/5/nmod", "topple", Status.Planned)]
    [InlineData("They/PRON/2/nsubj remain/VERB/0/root/remain/VBP committed/ADJ/2/xcomp to/PART/5/mark help/VERB/2/advcl/help/VB", "help", Status.Planned)]
    [InlineData("He/PRON/3/nsubj will/AUX/3/aux/will give/VERB/0/root $/SYM/3/obj/$/SYM in/ADP/6/case assistance/NOUN/4/nmod", "assistance", Status.Planned)]
    public void Usual_errors_of_tags_and_trees_are_read_through(string compact, string trigger, Status expected) => Assert.Equal(expected, Read(compact, trigger));

    [Fact]
    public void What_acts_is_not_taken_up_as_a_plan()
    {
        var sentences = Some.Sentences(
            "Rebels/NOUN/2/nsubj sought/VERB/0/root/seek/VBD a/DET/4/det pact/NOUN/2/obj",
            "The/DET/2/det pact/NOUN/3/nsubj strained/VERB/0/root/strain/VBD ties/NOUN/3/obj");

        Assert.Equal(Status.Occurred, Reader.Read(sentences[1], 1, sentences).Status);
    }

    private static Status Read(string compact, string trigger)
    {
        var sentence = Some.Sentence(compact);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Form == trigger)
            {
                return Reader.Read(sentence, i, [sentence]).Status;
            }
        }

        throw new ArgumentException($"No '{trigger}' in the sentence.");
    }
}
