using Dateline.Attributions;
using Dateline.Events;
using Dateline.Events.Ontologies;
using Dateline.Events.Roles;
using Dateline.Events.Triggers;
using Dateline.Lexicons;
using Dateline.Mentions;
using Xunit;

namespace Dateline.Tests.Events.Roles;

public sealed class SizeReaderTest
{
    [Theory]
    [InlineData("Twelve/NUM/2/nummod/twelve soldiers/NOUN/4/nsubj:pass/soldier were/AUX/4/aux:pass/be killed/VERB/0/root/kill/VBN", 3, "dead", 12, 12)]
    [InlineData("Shells/NOUN/2/nsubj/shell killed/VERB/0/root/kill/VBD at/ADP/4/case least/ADJ/5/nmod 7/NUM/6/nummod soldiers/NOUN/2/obj/soldier", 1, "dead", 7, null)]
    [InlineData("Shells/NOUN/2/nsubj/shell wounded/VERB/0/root/wound/VBD between/ADP/4/case 10/NUM/7/nummod and/CCONJ/6/cc 15/NUM/4/conj soldiers/NOUN/2/obj/soldier", 1, "injured", 10, 15)]
    [InlineData("Shells/NOUN/2/nsubj/shell wounded/VERB/0/root/wound/VBD dozens/NOUN/2/obj", 1, "injured", 24, null)]
    [InlineData("Police/NOUN/2/nsubj arrested/VERB/0/root/arrest/VBD about/ADV/4/advmod 30/NUM/5/nummod soldiers/NOUN/2/obj/soldier", 1, "arrested", 30, 30)]
    public void A_count_of_people_is_read_with_its_bounds(string compact, int trigger, string kind, int low, int? high)
    {
        var size = Assert.Single(Read(compact, trigger));
        Assert.Equal((kind, low, high), (size.Kind, size.Low, size.High));
    }

    [Fact]
    public void Captured_villages_are_no_captives() =>
        Assert.Empty(Read("Rebels/NOUN/2/nsubj/rebel captured/VERB/0/root/capture/VBD three/NUM/4/nummod villages/NOUN/2/obj/village", 1));

    private static IReadOnlyList<EventSize> Read(string compact, int token)
    {
        var (arguments, sentence) = Triggers.ArgumentsTest.Read(compact);
        var context = new EventContext(Some.Document([sentence]), [sentence], new MentionLayer([]), new AttributionLayer([]), [], [], []);
        var line = new TriggerLine("test.tsv:1", new("ASSAULT"), true, null, new("act-on", ["subj"], ["obj"], false), []);
        var candidate = new TriggerCandidate(token, token, token + 1, line);
        var classes = new NounClasses(TableFile.Parse("classes.tsv", "class\twords\nperson\tsoldier|man", "class", "words"));
        return new SizeReader(context, classes, [candidate]).Read(candidate, arguments);
    }
}
