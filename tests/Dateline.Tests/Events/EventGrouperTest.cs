using Dateline.Actors;
using Dateline.Events;
using Dateline.Text;
using Xunit;

namespace Dateline.Tests.Events;

public sealed class EventGrouperTest
{
    [Fact]
    public void The_mention_that_says_most_represents_the_event()
    {
        var grouped = EventGrouper.Group([Mention(0, 0, "attack") with { Actors = [Rebels] }, Mention(1, 1, "attack") with { Actors = [Rebels], Recipients = [Army] }]);
        Assert.Equal([1, 1], grouped.Select(m => m.Group));
    }

    [Fact]
    public void Of_equally_specific_mentions_the_first_represents_the_event()
    {
        var grouped = EventGrouper.Group([Mention(0, 0, "attack") with { Actors = [Rebels] }, Mention(1, 1, "attack") with { Actors = [Rebels] }]);
        Assert.Equal([0, 0], grouped.Select(m => m.Group));
    }

    [Fact]
    public void A_bare_noun_takes_up_the_event_of_a_sentence_before()
    {
        var grouped = EventGrouper.Group([Mention(0, 0, "attack") with { Actors = [Rebels] }, Mention(1, 2, "attack")]);
        Assert.Equal([0, 0], grouped.Select(m => m.Group));
    }

    [Fact]
    public void Another_status_is_another_event()
    {
        var grouped = EventGrouper.Group([Mention(0, 0, "attack") with { Actors = [Rebels] }, Mention(1, 1, "attack") with { Actors = [Rebels], Status = Status.Planned }]);
        Assert.Equal([0, 1], grouped.Select(m => m.Group));
    }

    [Fact]
    public void Other_parties_are_another_event()
    {
        var grouped = EventGrouper.Group([Mention(0, 0, "attack") with { Actors = [Rebels] }, Mention(1, 1, "attack") with { Actors = [Army] }]);
        Assert.Equal([0, 1], grouped.Select(m => m.Group));
    }

    private static ActorMention Rebels => new(0, new TextSpan(0, 6), "rebels", "rebels", "", "REB", 1, "test");

    private static ActorMention Army => new(1, new TextSpan(10, 14), "army", "army", "", "MIL", 2, "test");

    private static EventMention Mention(int id, int sentence, string trigger) =>
        new(id, id, sentence, new TextSpan(20, 26), trigger, new("ASSAULT"), null, Status.Occurred, 0.9);
}
