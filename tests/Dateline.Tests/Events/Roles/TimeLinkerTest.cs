using Dateline.Attributions;
using Dateline.Events;
using Dateline.Events.Ontologies;
using Dateline.Events.Roles;
using Dateline.Events.Triggers;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;
using Dateline.Times;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Events.Roles;

/// <summary>In the sentences "Monday" and "Friday" are the times.</summary>
public sealed class TimeLinkerTest
{
    private static readonly Ontology Plover = Ontology.Load(DataFolder.BesideProgram(), "plover");

    [Fact]
    public void The_time_of_the_clause_is_the_event_s() =>
        Assert.Equal(["Monday"], Link("Rebels/NOUN/2/nsubj attacked/VERB/0/root/attack/VBD a/DET/4/det base/NOUN/2/obj on/ADP/6/case Monday/PROPN/2/obl", (1, "ASSAULT", Status.Occurred)));

    [Fact]
    public void The_time_of_saying_is_no_event_s() =>
        Assert.Equal([""], Link("Police/NOUN/2/nsubj said/VERB/0/root/say/VBD Monday/PROPN/2/obl rebels/NOUN/5/nsubj attacked/VERB/2/ccomp/attack/VBD", (4, "ASSAULT", Status.Occurred)));

    [Fact]
    public void The_time_of_a_light_verb_is_that_of_its_event() =>
        Assert.Equal(["Monday"], Link("Jets/NOUN/2/nsubj carried/VERB/0/root/carry/VBD strikes/NOUN/2/obj on/ADP/5/case Monday/PROPN/2/obl", (2, "ASSAULT", Status.Occurred)));

    [Fact]
    public void Killing_is_of_the_time_of_the_blast_it_is_told_with() =>
        Assert.Equal(["Monday", "Monday"], Link("Nine/NUM/3/nsubj:pass were/AUX/3/aux:pass/be killed/VERB/0/root/kill/VBN in/ADP/6/case a/DET/6/det blast/NOUN/3/obl on/ADP/8/case Monday/PROPN/6/nmod", (2, "ASSAULT", Status.Occurred), (5, "ASSAULT", Status.Occurred)));

    [Fact]
    public void What_is_condemned_is_of_another_time_than_the_condemnation() =>
        Assert.Equal(["Monday", ""], Link("Paris/PROPN/2/nsubj condemned/VERB/0/root/condemn/VBD the/DET/4/det attack/NOUN/2/obj on/ADP/6/case Monday/PROPN/2/obl", (1, "ACCUSE", Status.Occurred), (3, "ASSAULT", Status.Occurred)));

    [Fact]
    public void What_is_planned_is_not_of_the_time_of_what_was_done_for_it() =>
        Assert.Equal(["Monday", ""], Link("Troops/NOUN/2/nsubj landed/VERB/0/root/land/VBD Monday/PROPN/2/obl to/PART/5/mark retake/VERB/2/advcl/retake/VB it/PRON/5/obj", (1, "MOBILIZE", Status.Occurred), (4, "COERCE", Status.Planned)));

    [Fact]
    public void Background_has_a_time_of_its_own() =>
        Assert.Equal(["Friday", "Monday"], Link("Troops/NOUN/2/nsubj withdrew/VERB/0/root/withdraw/VBD Friday/PROPN/2/obl after/ADP/6/case a/DET/6/det raid/NOUN/2/obl on/ADP/8/case Monday/PROPN/6/nmod", (1, "RETREAT", Status.Occurred), (5, "ASSAULT", Status.Occurred)));

    [Fact]
    public void The_clause_of_a_noun_dates_the_noun() =>
        Assert.Equal(["Monday"], Link("The/DET/2/det blast/NOUN/6/nsubj which/PRON/4/nsubj happened/VERB/2/acl:relcl/happen/VBD Monday/PROPN/4/obl shook/VERB/0/root/shake/VBD Homs/PROPN/6/obj", (1, "ASSAULT", Status.Occurred)));

    [Fact]
    public void Two_verbs_share_the_time_between_them() =>
        Assert.Equal(["Monday", "Monday"], Link("Police/NOUN/2/nsubj prevented/VERB/0/root/prevent/VBD an/DET/4/det attack/NOUN/2/obj on/ADP/6/case Monday/PROPN/2/obl and/CCONJ/8/cc seized/VERB/2/conj/seize/VBD arms/NOUN/8/obj", (3, "ASSAULT", Status.Denied), (7, "COERCE", Status.Occurred)));

    [Fact]
    public void A_clause_that_tells_how_it_happened_dates_it() =>
        Assert.Equal(["Monday"], Link("Nine/NUM/3/nsubj:pass were/AUX/3/aux:pass/be killed/VERB/0/root/kill/VBN when/ADV/6/advmod gunmen/NOUN/6/nsubj came/VERB/3/advcl/come/VBD on/ADP/8/case Monday/PROPN/6/obl", (2, "ASSAULT", Status.Occurred)));

    [Fact]
    public void A_time_before_the_speaker_is_of_what_is_said() =>
        Assert.Equal(["Monday"], Link("Nine/NUM/2/nsubj died/VERB/6/ccomp/die/VBD on/ADP/4/case Monday/PROPN/6/obl police/NOUN/6/nsubj said/VERB/0/root/say/VBD", (1, "ASSAULT", Status.Occurred)));

    private static string[] Link(string compact, params (int Token, string Type, Status Status)[] triggers)
    {
        var sentence = Some.Sentence(compact);
        var times = Enumerable.Range(0, sentence.Count).Where(t => sentence[t].Form is "Monday" or "Friday").Select((t, id) => Day(id, sentence, t)).ToArray();
        var context = new EventContext(Some.Document([sentence]), [sentence], new MentionLayer([]), new AttributionLayer([]), times, [], []);
        return [.. new TimeLinker(context, Plover).Read(sentence, [.. triggers.Select(t => Candidate(t.Token, t.Type))], [.. triggers.Select(t => t.Status)]).Select(t => t?.Text ?? "")];
    }

    private static TriggerCandidate Candidate(int token, string type) =>
        new(token, token, token + 1, new TriggerLine("test.tsv:1", new(type), true, null, new("act-on", ["subj"], ["obj"], false), []));

    private static Timex Day(int id, Sentence sentence, int token)
    {
        var date = new LocalDate(2017, 1, sentence[token].Form == "Monday" ? 2 : 6);
        return new(id, 0, token, token + 1, sentence[token].Span, sentence[token].Form, TimexType.Date, NodaTime.Text.LocalDatePattern.Iso.Format(date), date, date, TimeGrain.Day);
    }
}
