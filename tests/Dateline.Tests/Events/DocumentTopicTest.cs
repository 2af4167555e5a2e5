using Dateline.Events;
using Dateline.Mentions;
using Xunit;

namespace Dateline.Tests.Events;

public sealed class DocumentTopicTest
{
    [Fact]
    public void A_text_that_names_nobody_political_has_no_share()
    {
        var topic = new DocumentTopic(SomeEvents.Context(Some.Sentences("I/PRON/2/nsubj visited/VERB/0/root/visit/VBD Paris/PROPN/2/obj")));
        Assert.Equal((0UL, 0UL, 0UL), (topic.Political, topic.Countries, topic.Share));
        Assert.True(topic.Personal > 0);
        Assert.False(topic.IsPolitical(0));
    }

    [Fact]
    public void Soldiers_and_countries_make_their_sentence_political()
    {
        var sentences = Some.Sentences("Troops/NOUN/2/nsubj/troop left/VERB/0/root/leave/VBD Iraq/PROPN/2/obj", "It/PRON/2/nsubj rained/VERB/0/root/rain/VBD");
        var topic = new DocumentTopic(SomeEvents.Context(sentences, (0, 0, MentionKind.Actor, "USA", "MIL"), (0, 2, MentionKind.Place, "IRQ", "")));
        Assert.True(topic.IsPolitical(0));
        Assert.False(topic.IsPolitical(1));
        Assert.Equal(2UL, topic.Share);
        Assert.True(topic.Political > 0 && topic.Countries > 0);
    }

    [Fact]
    public void An_actor_of_no_political_sector_does_not_count()
    {
        var topic = new DocumentTopic(SomeEvents.Context(Some.Sentences("Teachers/NOUN/2/nsubj/teacher met/VERB/0/root/meet/VBD"), (0, 0, MentionKind.Actor, "", "EDU")));
        Assert.Equal(0UL, topic.Political);
    }
}
