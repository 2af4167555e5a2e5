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
    [InlineData("No/DET/3/advmod fewer/ADJ/1/fixed than/ADP/1/fixed 20/NUM/5/nummod soldiers/NOUN/7/nsubj:pass/soldier were/AUX/7/aux:pass/be killed/VERB/0/root/kill/VBN", 6, "dead", 20, null)]
    [InlineData("Shells/NOUN/2/nsubj/shell killed/VERB/0/root/kill/VBD two/NUM/4/nummod dozen/NOUN/5/nummod soldiers/NOUN/2/obj/soldier", 1, "dead", 24, 24)]
    [InlineData("War/NOUN/2/nsubj displaced/VERB/0/root/displace/VBD 1.5/NUM/4/compound million/NUM/5/nummod men/NOUN/2/obj/man", 1, "displaced", 1500000, 1500000)]
    [InlineData("War/NOUN/2/nsubj displaced/VERB/0/root/displace/VBD hundreds/NOUN/2/obj of/ADP/5/case thousands/NOUN/3/nmod", 1, "displaced", 200000, null)]
    [InlineData("Between/ADP/2/case 10/NUM/6/obl and/CCONJ/4/cc 15/NUM/2/conj soldiers/NOUN/6/nsubj/soldier died/VERB/0/root/die/VBD", 5, "dead", 10, 15)]
    [InlineData("Blast/NOUN/2/nsubj left/VERB/0/root/leave/VBD 14/NUM/4/nummod men/NOUN/2/obj/man dead/ADJ/4/amod", 0, "dead", 14, 14)]
    [InlineData("Attack/NOUN/2/nsubj claimed/VERB/0/root/claim/VBD the/DET/4/det lives/NOUN/2/obj/life of/ADP/7/case 17/NUM/7/nummod men/NOUN/4/nmod/man", 0, "dead", 17, 17)]
    public void A_count_of_people_is_read_with_its_bounds(string compact, int trigger, string kind, int low, int? high)
    {
        var size = Assert.Single(Read(compact, trigger));
        Assert.Equal((kind, low, high), (size.Kind, size.Low, size.High));
    }

    [Fact]
    public void What_an_attack_did_further_is_its_own_too()
    {
        var sizes = Read("Attack/NOUN/2/nsubj killed/VERB/0/root/kill/VBD two/NUM/4/nummod men/NOUN/2/obj/man and/CCONJ/6/cc wounded/VERB/2/conj/wound/VBD five/NUM/6/obj", 0);
        Assert.Equal([("dead", 2), ("injured", 5)], sizes.Select(s => (s.Kind, s.Low)));
    }

    [Fact]
    public void The_second_of_two_harms_has_its_own_number()
    {
        var sizes = Read("Twelve/NUM/2/nummod soldiers/NOUN/4/nsubj:pass/soldier were/AUX/4/aux:pass/be killed/VERB/0/root/kill/VBN and/CCONJ/7/cc dozens/NOUN/7/nsubj injured/VERB/4/conj/injure/VBN", 3);
        Assert.Equal([("dead", 12), ("injured", 24)], sizes.Select(s => (s.Kind, s.Low)));
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
