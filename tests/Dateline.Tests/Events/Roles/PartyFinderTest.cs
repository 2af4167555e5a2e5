using Dateline.Actors;
using Dateline.Events;
using Dateline.Events.Ontologies;
using Dateline.Events.Roles;
using Dateline.Events.Triggers;
using Dateline.Lexicons;
using Dateline.Mentions;
using Xunit;

namespace Dateline.Tests.Events.Roles;

public sealed class PartyFinderTest
{
    private const string Attack = "Rebels/NOUN/2/nsubj/rebel attacked/VERB/0/root/attack/VBD troops/NOUN/2/obj/troop ,/PUNCT/5/punct officials/NOUN/6/nsubj/official said/VERB/2/parataxis/say/VBD";

    private static readonly Ontology Plover = Ontology.Load(DataFolder.BesideProgram(), "plover");

    [Fact]
    public void Everybody_of_the_sentence_may_have_a_part_and_the_frame_says_which()
    {
        var context = SomeEvents.Context(Some.Sentences(Attack), (0, 0, MentionKind.Actor, "", "REB"), (0, 2, MentionKind.Actor, "", "MIL"), (0, 4, MentionKind.Actor, "", "GOV"));
        var parties = Find(context, SomeEvents.Candidate(context, 0, 1, actors: [0], recipients: [1]));
        Assert.Equal([("Rebels", PartyRole.Actor), ("troops", PartyRole.Recipient), ("officials", PartyRole.None)], parties.Select(p => (p.Actor.Text, p.Rule)));
    }

    [Fact]
    public void People_told_by_their_kind_alone_may_have_a_part()
    {
        var context = SomeEvents.Context(Some.Sentences(Attack));
        Assert.Contains(Find(context, SomeEvents.Candidate(context, 0, 1)), p => p.Actor is { Text: "troops", Mention: null });
    }

    [Fact]
    public void Whoever_the_sentence_before_names_may_act_in_this_one()
    {
        var context = SomeEvents.Context(Some.Sentences("Syria/PROPN/2/nsubj mobilised/VERB/0/root/mobilise/VBD", "Two/NUM/3/nsubj:pass were/AUX/3/aux:pass/be arrested/VERB/0/root/arrest/VBN"), (0, 0, MentionKind.Place, "SYR", ""));
        var earlier = Assert.Single(Find(context, SomeEvents.Candidate(context, 1, 2, "COERCE")), p => p.Token < 0);
        Assert.Equal(("Syria", 1), (earlier.Actor.Text, earlier.Back));
    }

    [Fact]
    public void What_somebody_did_before_is_remembered_by_type()
    {
        var context = SomeEvents.Context(Some.Sentences(Attack, "Rebels/NOUN/2/nsubj/rebel fired/VERB/0/root/fire/VBD"), (0, 0, MentionKind.Actor, "", "REB"));
        var history = new RoleHistory();
        history.Add(SomeEvents.Candidate(context, 0, 1, actors: [0]));
        Assert.Equal(PartyHistory.ActorOfType, history.Of(context.Actors[0], new("ASSAULT")));
        Assert.Equal(PartyHistory.ActorOfOther, history.Of(context.Actors[0], new("COERCE")));
        Assert.Empty(history.Last(new("COERCE")));
    }

    private static IReadOnlyList<Party> Find(EventContext context, EventCandidate candidate)
    {
        Dictionary<int, ActorMention> actors = context.Actors.ToDictionary(a => a.Mention!.Value);
        return new PartyFinder(context, new RoleFinder(context, actors, Plover.Classes)).Find(candidate, new SentenceEntities(context, candidate.Sentence, actors), new RoleHistory());
    }
}
