using Dateline.Actors;
using Dateline.Events.Roles;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax.Models;
using Dateline.Text;
using Xunit;

namespace Dateline.Tests.Events.Roles;

public sealed class RoleModelTest
{
    [Fact]
    public void One_entity_has_one_part()
    {
        var chosen = Choose(actorScore: 9, Party(0, "Syria", entity: 4), Party(10, "Damascus", entity: 4), Party(20, "Iraq", entity: 5));
        Assert.Equal(["Syria", "Iraq"], chosen.Select(c => c.Party.Actor.Text));
        Assert.All(chosen, c => Assert.Equal(PartyRole.Actor, c.Role));
    }

    [Fact]
    public void Nobody_is_taken_below_the_threshold() => Assert.Empty(Choose(actorScore: -9, Party(0, "Syria", entity: 4)));

    [Fact]
    public void A_party_of_the_frame_that_the_model_leaves_out_has_no_part_and_stands_in_why()
    {
        var context = SomeEvents.Context(Some.Sentences("Syria/PROPN/2/nsubj attacked/VERB/0/root/attack/VBD"), (0, 0, MentionKind.Place, "SYR", ""));
        var (party, role, probability) = Assert.Single(Choose(actorScore: -9, Party(0, "Syria", entity: 4) with { Rule = PartyRole.Actor }));
        Assert.Equal(PartyRole.None, role);
        var reading = RoleReading.Chosen(SomeEvents.Candidate(context, 0, 1), [(party, role, probability)], 0.6);
        Assert.Empty(reading.Actors);
        var reason = reading.Why[^1];
        Assert.Equal(("roles.dlm: not actor", party.Words), (reason.Name, Assert.Single(reason.Spans)));
        Assert.InRange(reason.Score, 0, RoleModel.Threshold);
    }

    [Fact]
    public void Why_names_the_frame_for_what_it_takes_and_the_model_for_the_rest()
    {
        var context = SomeEvents.Context(Some.Sentences("Syria/PROPN/2/nsubj attacked/VERB/0/root/attack/VBD"), (0, 0, MentionKind.Place, "SYR", ""));
        var reading = RoleReading.Chosen(SomeEvents.Candidate(context, 0, 1), [(Party(0, "Syria", 1) with { Rule = PartyRole.Actor }, PartyRole.Actor, 0.9), (Party(20, "Iraq", 2), PartyRole.Recipient, 0.5)], 0.6);
        Assert.Equal([("rule", "frame act-on"), ("model", "roles.dlm: recipient")], reading.Why.Select(w => (w.By, w.Name)));
        Assert.Equal(("Syria", "Iraq"), (Assert.Single(reading.Actors).Text, Assert.Single(reading.Recipients).Text));
    }

    private static IReadOnlyList<(Party Party, PartyRole Role, double Probability)> Choose(float actorScore, params Party[] parties)
    {
        var context = SomeEvents.Context(Some.Sentences("Syria/PROPN/2/nsubj attacked/VERB/0/root/attack/VBD"), (0, 0, MentionKind.Place, "SYR", ""));
        return new RoleModel(new Fixed(actorScore), WordClusters.Load(DataFolder.BesideProgram())).Choose(SomeEvents.Candidate(context, 0, 1), parties, context);
    }

    private static Party Party(int start, string text, int entity) =>
        new(new ActorMention(null, new TextSpan(start, start + text.Length), text, text, "", "", entity, "test"), -1, 1, new TextSpan(start, start + text.Length), PartyRole.None, PartyHistory.None);

    /// <summary>The same score for everybody.</summary>
    private sealed class Fixed(float actorScore) : IRowScorer
    {
        public int Classes => 3;

        public int Bits => 8;

        public void Score(ReadOnlySpan<uint> rows, Span<float> scores) => (scores[0], scores[1], scores[2]) = (0, actorScore, -20);
    }
}
