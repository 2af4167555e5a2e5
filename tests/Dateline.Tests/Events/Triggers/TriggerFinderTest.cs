using Dateline.Events.Ontologies;
using Dateline.Events.Triggers;
using Dateline.Lexicons;
using Xunit;

namespace Dateline.Tests.Events.Triggers;

public sealed class TriggerFinderTest
{
    private static readonly Ontology Plover = Ontology.Load(DataFolder.BesideProgram(), "plover");

    [Fact]
    public void A_word_of_several_types_is_proposed_once_for_each()
    {
        var found = Find("They/PRON/2/nsubj exchanged/VERB/0/root/exchange/VBD fire/NOUN/2/obj").Where(c => c.Token == 1).Select(c => c.Line.Type.Value).ToList();
        Assert.Contains("ASSAULT", found);
        Assert.Equal(found.Distinct(), found);
        Assert.True(found.Count > 1, string.Join(" ", found));
    }

    [Fact]
    public void A_word_inside_a_modifier_proposes_nothing() => Assert.DoesNotContain(Find("Attack/NOUN/2/compound helicopters/NOUN/3/nsubj/helicopter landed/VERB/0/root/land/VBD"), c => c.Token == 0);

    [Fact]
    public void What_was_done_to_a_noun_may_be_an_event() =>
        Assert.Contains(Find("The/DET/3/det kidnapped/VERB/3/amod/kidnap/VBN soldier/NOUN/4/nsubj died/VERB/0/root/die/VBD"), c => c.Token == 1 && c.Line.Type.Value == "ASSAULT");

    [Fact]
    public void What_a_noun_does_is_no_event() => Assert.DoesNotContain(Find("Fighting/VERB/2/amod/fight/VBG men/NOUN/3/nsubj/man rested/VERB/0/root/rest/VBD"), c => c.Token == 0);

    [Fact]
    public void What_somebody_will_not_accept_may_be_rejected()
    {
        Assert.Contains(Find("They/PRON/4/nsubj will/AUX/4/aux not/PART/4/advmod accept/VERB/0/root/accept/VB refugees/NOUN/4/obj/refugee"), c => c.Line.Type.Value == "REJECT");
        Assert.DoesNotContain(Find("They/PRON/3/nsubj will/AUX/3/aux accept/VERB/0/root/accept/VB refugees/NOUN/3/obj/refugee"), c => c.Line.Type.Value == "REJECT");
    }

    [Fact]
    public void A_verb_whose_lemma_was_guessed_wrong_is_found_by_its_regular_stem() =>
        Assert.Contains(Find("Troops/NOUN/2/nsubj/troop shelled/VERB/0/root/shel/VBD villages/NOUN/2/obj/village"), c => c.Token == 1 && c.Line.Type.Value == "ASSAULT");

    private static IReadOnlyList<TriggerCandidate> Find(string compact)
    {
        var sentences = Some.Sentences(compact);
        var context = SomeEvents.Context(sentences);
        return new TriggerFinder(Plover).Find(new(sentences[0], Plover.Classes.Contains), new(context, sentences[0], new Dictionary<int, Dateline.Actors.ActorMention>()));
    }
}
