using Dateline.Attributions;
using Dateline.Events;
using Dateline.Events.Ontologies;
using Dateline.Events.Roles;
using Dateline.Events.Triggers;
using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Places;
using Dateline.Syntax;
using Xunit;

namespace Dateline.Tests.Events.Roles;

public sealed class PlaceLinkerTest
{
    private const string Attack = "Rebels/NOUN/2/nsubj/rebel attacked/VERB/0/root/attack/VBD a/DET/4/det base/NOUN/2/obj near/ADP/6/case Homs/PROPN/4/nmod";

    /// <summary>The only proper noun here that is no place.</summary>
    private const string Person = "Jaafari";

    private static readonly DataFolder Data = DataFolder.BesideProgram();
    private static readonly Ontology Plover = Ontology.Load(Data, "plover");
    private static readonly PlaceWords Words = PlaceWords.Load(Data);

    [Fact]
    public void The_place_of_the_clause_is_the_event_s() => Assert.Equal("Homs", Link([Attack], (0, 1, "ASSAULT"))[0]);

    [Fact]
    public void A_speaker_s_place_is_not_the_event_s() =>
        Assert.Equal("", Link(["Police/NOUN/2/nsubj said/VERB/0/root/say/VBD in/ADP/4/case Homs/PROPN/2/obl rebels/NOUN/6/nsubj/rebel attacked/VERB/2/ccomp/attack/VBD"], (0, 5, "ASSAULT"))[0]);

    [Fact]
    public void A_country_that_only_qualifies_its_troops_is_no_place() =>
        Assert.Equal("", Link(["Iraq/PROPN/2/compound troops/NOUN/3/nsubj/troop attacked/VERB/0/root/attack/VBD rebels/NOUN/3/obj/rebel"], (0, 2, "ASSAULT"))[0]);

    [Fact]
    public void What_is_condemned_has_the_place_not_the_condemnation() =>
        Assert.Equal(["", "Homs"], Link(["Envoys/NOUN/2/nsubj/envoy condemned/VERB/0/root/condemn/VBD the/DET/4/det attack/NOUN/2/obj in/ADP/6/case Homs/PROPN/2/obl"], (0, 1, "ACCUSE"), (0, 3, "ASSAULT")));

    [Fact]
    public void A_town_that_only_tells_where_another_lies_is_left_out() =>
        Assert.Equal("Rastan", Link(["Rebels/NOUN/2/nsubj/rebel attacked/VERB/0/root/attack/VBD Rastan/PROPN/2/obj ,/PUNCT/7/punct north/ADV/7/advmod of/ADP/7/case Homs/PROPN/3/nmod"], (0, 1, "ASSAULT"))[0]);

    [Fact]
    public void An_event_without_a_place_takes_the_one_scene_of_its_sentence_though_the_tree_connects_none() =>
        Assert.Equal("Homs", Link(["Shells/NOUN/2/nsubj/shell landed/VERB/0/root/land/VBD in/ADP/4/case Homs/PROPN/2/obl and/CCONJ/6/cc injuries/NOUN/2/conj/injury followed/VERB/6/acl/follow/VBD"], (0, 6, "ASSAULT"))[0]);

    [Fact]
    public void The_place_of_an_official_who_speaks_is_not_the_event_s() =>
        Assert.Equal("", Link(["Officials/NOUN/4/nsubj/official in/ADP/3/case Homs/PROPN/1/nmod said/VERB/0/root/say/VBD rebels/NOUN/6/nsubj/rebel attacked/VERB/4/ccomp/attack/VBD"], (0, 5, "ASSAULT"))[0]);

    [Fact]
    public void A_talk_is_not_where_its_topic_is() =>
        Assert.Equal("", Link(["Envoys/NOUN/2/nsubj/envoy discussed/VERB/0/root/discuss/VBD the/DET/4/det situation/NOUN/2/obj in/ADP/6/case Homs/PROPN/4/nmod"], (0, 1, "CONSULT"))[0]);

    [Fact]
    public void A_talk_is_where_the_one_who_is_met_was_met() =>
        Assert.Equal("Homs", Link([$"Envoys/NOUN/2/nsubj/envoy met/VERB/0/root/meet/VBD {Person}/PROPN/2/obj in/ADP/5/case Homs/PROPN/3/nmod"], (0, 1, "CONSULT"))[0]);

    [Fact]
    public void A_town_named_behind_the_country_it_lies_in_is_the_place() =>
        Assert.Equal("Homs", Link(["Rebels/NOUN/2/nsubj/rebel attacked/VERB/0/root/attack/VBD throughout/ADP/4/case Iraq/PROPN/2/obl ,/PUNCT/7/punct in/ADP/7/case Homs/PROPN/4/nmod"], (0, 1, "ASSAULT"))[0]);

    [Fact]
    public void The_city_stands_for_the_one_named_before() =>
        Assert.Equal(["Homs", "Homs"], Link([Attack, "Troops/NOUN/2/nsubj/troop shelled/VERB/0/root/shell/VBD the/DET/4/det city/NOUN/2/obj"], (0, 1, "ASSAULT"), (1, 1, "ASSAULT")));

    [Fact]
    public void Killing_that_is_told_with_a_raid_is_where_the_raid_is() =>
        Assert.Equal(["Homs", "Homs"], Link(["Rebels/NOUN/2/nsubj/rebel attacked/VERB/0/root/attack/VBD a/DET/4/det base/NOUN/2/obj in/ADP/6/case Homs/PROPN/2/obl killing/VERB/2/advcl/kill/VBG guards/NOUN/7/obj/guard"], (0, 1, "ASSAULT"), (0, 6, "ASSAULT")));

    [Fact]
    public void A_sentence_without_a_place_goes_on_where_the_last_event_of_its_type_was() =>
        Assert.Equal(["Homs", "Homs", ""], Link([Attack, "Troops/NOUN/2/nsubj/troop fired/VERB/0/root/fire/VBD back/ADV/2/advmod", "Envoys/NOUN/2/nsubj/envoy protested/VERB/0/root/protest/VBD"], (0, 1, "ASSAULT"), (1, 1, "ASSAULT"), (2, 1, "ACCUSE")));

    private static string[] Link(string[] compact, params (int Sentence, int Token, string Type)[] triggers)
    {
        var sentences = Some.Sentences(compact);
        var places = sentences.SelectMany(s => Enumerable.Range(0, s.Count).Where(t => s[t].Upos == Upos.Propn && s[t].Form != Person).Select(t => (s, t))).Select((p, id) => Mention(id, p.s, p.t)).ToArray();
        var context = new EventContext(Some.Document(sentences), sentences, new MentionLayer([]), new AttributionLayer([]), [], places, []);
        var linker = new PlaceLinker(context, Plover, Words);
        return [.. sentences.SelectMany(s => linker.Read(s, [.. triggers.Where(t => t.Sentence == s.Index).Select(t => Candidate(t.Token, t.Type))])).Select(r => string.Join(" ", r.Places.Select(p => p.Text)))];
    }

    private static TriggerCandidate Candidate(int token, string type) =>
        new(token, token, token + 1, new TriggerLine("test.tsv:1", new(type), true, null, new("act-on", ["subj"], ["obj"], false), []));

    private static PlaceMention Mention(int id, Sentence sentence, int token)
    {
        var name = sentence[token].Form;
        var place = new Place(id, 0, name, name == "Iraq" ? PlaceKind.Country : PlaceKind.Settlement, "SY", null, null, 34, 36 + (name.Length / 10.0), 1000);
        var isOutside = token > 1 && sentence[token - 1].Lower == "of";
        return new(id, sentence.Index, token, token + 1, sentence[token].Span, name, place, Metonym: false)
        {
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            Relation = isOutside ? PlaceRelation.Direction : null,
            RelationSpan = isOutside ? sentence.SpanOf(token - 2, token + 1) : null,
        };
    }
}
