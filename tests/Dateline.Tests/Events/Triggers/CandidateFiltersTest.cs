using Dateline.Events.Triggers;
using Xunit;

namespace Dateline.Tests.Events.Triggers;

public sealed class CandidateFiltersTest
{
    [Fact]
    public void Of_a_light_verb_and_its_noun_the_noun_stays()
    {
        var left = Filter("Sides/NOUN/2/nsubj/side signed/VERB/0/root/sign/VBD an/DET/4/det agreement/NOUN/2/obj", Verb(1, "AGREE"), Noun(3, "AGREE"));
        Assert.Equal(3, Assert.Single(left).Token);
    }

    [Fact]
    public void Of_killed_in_a_blast_the_harm_stays()
    {
        var left = Filter("Two/NUM/3/nsubj:pass were/AUX/3/aux:pass/be killed/VERB/0/root/kill/VBN in/ADP/6/case a/DET/6/det blast/NOUN/3/obl", Verb(2, "ASSAULT"), Noun(5, "ASSAULT"));
        Assert.Equal(2, Assert.Single(left).Token);
    }

    [Fact]
    public void Of_an_attack_that_killed_the_attack_stays()
    {
        var left = Filter("The/DET/2/det attack/NOUN/3/nsubj killed/VERB/0/root/kill/VBD two/NUM/3/obj", Noun(1, "ASSAULT"), Verb(2, "ASSAULT"));
        Assert.Equal(1, Assert.Single(left).Token);
    }

    [Fact]
    public void Of_killed_by_gunfire_the_harm_stays()
    {
        var left = Filter("Two/NUM/3/nsubj:pass were/AUX/3/aux:pass/be killed/VERB/0/root/kill/VBN by/ADP/5/case gunfire/NOUN/3/obl:agent", Verb(2, "ASSAULT"), Noun(4, "ASSAULT"));
        Assert.Equal(2, Assert.Single(left).Token);
    }

    [Fact]
    public void The_ability_to_attack_is_no_event() =>
        Assert.Empty(Filter("They/PRON/2/nsubj lost/VERB/0/root/lose/VBD the/DET/4/det ability/NOUN/2/obj to/PART/6/mark attack/VERB/4/acl/attack/VB", Verb(5, "ASSAULT")));

    [Fact]
    public void Events_of_two_types_both_stay() =>
        Assert.Equal(2, Filter("Envoys/NOUN/2/nsubj/envoy condemned/VERB/0/root/condemn/VBD the/DET/4/det attack/NOUN/2/obj", Verb(1, "ACCUSE"), Noun(3, "ASSAULT")).Count);

    [Fact]
    public void A_verb_that_tells_its_noun_s_event_is_nothing_else()
    {
        var left = Filter("Sides/NOUN/2/nsubj/side exchanged/VERB/0/root/exchange/VBD fire/NOUN/2/obj", Verb(1, "ASSAULT"), Verb(1, "CONSULT"), Noun(2, "ASSAULT"));
        Assert.Equal(2, Assert.Single(left).Token);
    }

    private static IReadOnlyList<TriggerCandidate> Filter(string compact, params TriggerCandidate[] candidates) =>
        CandidateFilters.Apply(candidates, ArgumentsTest.Read(compact).Arguments);

    private static TriggerCandidate Verb(int token, string type) => Candidate(token, type, isVerb: true);

    private static TriggerCandidate Noun(int token, string type) => Candidate(token, type, isVerb: false);

    private static TriggerCandidate Candidate(int token, string type, bool isVerb) =>
        new(token, token, token + 1, new("test.tsv:1", new(type), isVerb, null, new("act-on", ["subj"], ["obj"], false), []));
}
