using Dateline.Events;
using Dateline.Lexicons;
using Dateline.Syntax;
using Xunit;

namespace Dateline.Tests.Events;

public sealed class StatusReaderTest
{
    private static readonly StatusReader Reader = StatusReader.Load(DataFolder.BesideProgram());

    [Theory]
    [InlineData("Rebels/NOUN/2/nsubj attacked/VERB/0/root/attack the/DET/4/det base/NOUN/2/obj", "attacked", Status.Occurred)]
    [InlineData("Rebels/NOUN/3/nsubj have/AUX/3/aux/have/VBP attacked/VERB/0/root/attack/VBN", "attacked", Status.Occurred)]
    [InlineData("Rebels/NOUN/3/nsubj are/AUX/3/aux/be/VBP attacking/VERB/0/root/attack", "attacking", Status.Ongoing)]
    [InlineData("Rebels/NOUN/2/nsubj attack/VERB/0/root/attack/VBP convoys/NOUN/2/obj", "attack", Status.Ongoing)]
    [InlineData("We/PRON/2/nsubj condemn/VERB/0/root/condemn/VBP the/DET/4/det attack/NOUN/2/obj", "condemn", Status.Occurred)]
    public void Tense_and_aspect_decide_where_nothing_else_speaks(string compact, string trigger, Status expected) => Assert.Equal(expected, Read(compact, trigger).Status);

    [Theory]
    [InlineData("The/DET/2/det minister/NOUN/4/nsubj will/AUX/4/aux/will visit/VERB/0/root Paris/PROPN/4/obj", "visit", Status.Planned)]
    [InlineData("The/DET/2/det minister/NOUN/4/nsubj may/AUX/4/aux/may visit/VERB/0/root Paris/PROPN/4/obj", "visit", Status.Possible)]
    [InlineData("The/DET/2/det rebels/NOUN/4/nsubj must/AUX/4/aux/must withdraw/VERB/0/root", "withdraw", Status.Requested)]
    [InlineData("He/PRON/4/nsubj did/AUX/4/aux/do not/PART/4/advmod/not/RB attack/VERB/0/root", "attack", Status.Denied)]
    [InlineData("He/PRON/4/nsubj will/AUX/4/aux/will never/ADV/4/advmod surrender/VERB/0/root", "surrender", Status.Denied)]
    [InlineData("No/DET/5/det fewer/ADV/4/advmod than/ADP/4/case twenty/NUM/5/nummod soldiers/NOUN/6/nsubj died/VERB/0/root/die", "died", Status.Occurred)]
    [InlineData("He/PRON/2/nsubj arrived/VERB/0/root/arrive no/DET/4/advmod later/ADV/2/advmod than/ADP/6/case Friday/PROPN/4/obl", "arrived", Status.Occurred)]
    [InlineData("They/PRON/2/nsubj had/VERB/0/root/have/VBD to/PART/4/mark leave/VERB/2/xcomp", "leave", Status.Occurred)]
    [InlineData("They/PRON/2/nsubj have/VERB/0/root/have/VBP to/PART/4/mark leave/VERB/2/xcomp", "leave", Status.Requested)]
    [InlineData("No/DET/2/det convoy/NOUN/3/nsubj arrived/VERB/0/root/arrive", "arrived", Status.Denied)]
    public void Modals_and_negation_decide_over_tense(string compact, string trigger, Status expected) => Assert.Equal(expected, Read(compact, trigger).Status);

    [Theory]
    [InlineData("planned", "plan", Status.Planned)]
    [InlineData("failed", "fail", Status.Denied)]
    [InlineData("refused", "refuse", Status.Denied)]
    [InlineData("managed", "manage", Status.Occurred)]
    [InlineData("tried", "try", Status.Planned)]
    [InlineData("continued", "continue", Status.Ongoing)]
    [InlineData("threatened", "threaten", Status.Planned)]
    public void A_governing_verb_decides_of_its_infinitive(string verb, string lemma, Status expected) =>
        Assert.Equal(expected, Read($"Rebels/NOUN/2/nsubj {verb}/VERB/0/root/{lemma}/VBD to/PART/4/mark leave/VERB/2/xcomp", "leave").Status);

    [Fact]
    public void What_is_asked_of_another_is_requested_and_keeps_its_negation()
    {
        var reading = Read("Paris/PROPN/2/nsubj urged/VERB/0/root/urge Rome/PROPN/2/obj not/PART/6/advmod/not/RB to/PART/6/mark sign/VERB/2/xcomp", "sign");

        Assert.Equal((Status.Requested, true), (reading.Status, reading.Negated));
    }

    [Fact]
    public void The_negation_of_the_governor_reaches_what_is_governed()
    {
        Assert.Equal(Status.Denied, Read("He/PRON/4/nsubj did/AUX/4/aux/do not/PART/4/advmod/not/RB manage/VERB/0/root to/PART/6/mark escape/VERB/4/xcomp", "escape").Status);
    }

    [Fact]
    public void Governors_are_composed_up_to_the_root()
    {
        // will continue to fight
        Assert.Equal(Status.Planned, Read("They/PRON/3/nsubj will/AUX/3/aux/will continue/VERB/0/root to/PART/5/mark fight/VERB/3/xcomp", "fight").Status);
    }

    [Fact]
    public void A_denied_clause_is_denied()
    {
        var reading = Read("The/DET/2/det army/NOUN/3/nsubj denied/VERB/0/root/deny that/SCONJ/6/mark it/PRON/6/nsubj shelled/VERB/3/ccomp/shell the/DET/8/det town/NOUN/6/obj", "shelled");

        Assert.Equal(Status.Denied, reading.Status);
    }

    [Fact]
    public void An_if_clause_is_conditional()
    {
        Assert.Equal(Status.Conditional, Read("If/SCONJ/3/mark they/PRON/3/nsubj attack/VERB/6/advcl/attack/VBP we/PRON/6/nsubj will/AUX/6/aux/will respond/VERB/0/root", "attack").Status);
    }

    [Fact]
    public void A_negated_condition_is_a_condition_that_it_should_not_happen()
    {
        var reading = Read("If/SCONJ/5/mark they/PRON/5/nsubj do/AUX/5/aux/do/VBP not/PART/5/advmod/not/RB stop/VERB/8/advcl we/PRON/8/nsubj will/AUX/8/aux/will respond/VERB/0/root", "stop");

        Assert.Equal((Status.Conditional, true), (reading.Status, reading.Negated));
    }

    [Fact]
    public void What_is_avenged_has_happened()
    {
        Assert.Equal(Status.Occurred, Read("They/PRON/2/nsubj vowed/VERB/0/root/vow/VBD to/PART/4/mark avenge/VERB/2/xcomp the/DET/6/det attack/NOUN/4/obj", "attack").Status);
    }

    [Fact]
    public void A_purpose_lies_ahead_of_what_was_done_for_it()
    {
        Assert.Equal(Status.Planned, Read("It/PRON/2/nsubj landed/VERB/0/root/land troops/NOUN/2/obj to/PART/5/mark retake/VERB/2/advcl the/DET/7/det port/NOUN/5/obj", "retake").Status);
    }

    [Theory]
    [InlineData("planned", Status.Planned)]
    [InlineData("possible", Status.Possible)]
    [InlineData("ongoing", Status.Ongoing)]
    [InlineData("attempted", Status.Denied)]
    [InlineData("recent", Status.Occurred)]
    public void A_word_before_an_event_noun_decides(string modifier, Status expected) =>
        Assert.Equal(expected, Read($"Officials/NOUN/2/nsubj discussed/VERB/0/root/discuss the/DET/5/det {modifier}/ADJ/5/amod offensive/NOUN/2/obj", "offensive").Status);

    [Theory]
    [InlineData("They/PRON/3/nsubj will/AUX/3/aux/will launch/VERB/0/root an/DET/5/det offensive/NOUN/3/obj", "offensive", Status.Planned)]
    [InlineData("The/DET/2/det attack/NOUN/4/nsubj:pass was/AUX/4/aux:pass/be prevented/VERB/0/root/prevent/VBN", "attack", Status.Denied)]
    [InlineData("Paris/PROPN/2/nsubj called/VERB/0/root/call for/ADP/5/case a/DET/5/det ceasefire/NOUN/2/obl", "ceasefire", Status.Requested)]
    [InlineData("He/PRON/2/nsubj criticised/VERB/0/root/criticise plans/NOUN/2/obj/plan for/ADP/6/case an/DET/6/det invasion/NOUN/3/nmod", "invasion", Status.Planned)]
    [InlineData("He/PRON/3/nsubj will/AUX/3/aux/will return/VERB/0/root after/ADP/6/case the/DET/6/det attack/NOUN/3/obl", "attack", Status.Occurred)]
    public void The_governor_of_an_event_noun_decides(string compact, string trigger, Status expected) => Assert.Equal(expected, Read(compact, trigger).Status);

    [Fact]
    public void A_definite_noun_takes_up_the_event_announced_before()
    {
        var sentences = Some.Sentences(
            "The/DET/2/det king/NOUN/4/nsubj will/AUX/4/aux/will begin/VERB/0/root a/DET/6/det visit/NOUN/4/obj",
            "Officials/NOUN/2/nsubj praised/VERB/0/root/praise the/DET/4/det visit/NOUN/2/obj");

        Assert.Equal(Status.Planned, Reader.Read(sentences[1], 3, sentences).Status);
    }

    [Fact]
    public void The_cue_is_the_word_that_decided()
    {
        var sentence = Some.Sentence("They/PRON/3/nsubj will/AUX/3/aux/will leave/VERB/0/root");

        var reading = Reader.Read(sentence, 2, [sentence]);

        Assert.Equal((sentence[1].Span, "will"), (reading.Cue, reading.Rule));
    }

    private static StatusReading Read(string compact, string trigger)
    {
        var sentence = Some.Sentence(compact);
        return Reader.Read(sentence, Index(sentence, trigger), [sentence]);
    }

    private static int Index(Sentence sentence, string form)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Form == form)
            {
                return i;
            }
        }

        throw new ArgumentException($"No '{form}' in the sentence.");
    }
}
