using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Events;
using Dateline.Store;
using Dateline.Store.Queries;
using Dateline.Tests.Exports;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Store.Queries;

public sealed class MentionQueryTest : IDisposable
{
    private readonly SomeMentions _some = new();

    [Fact]
    public void Without_a_filter_every_mention_is_found_newest_first()
    {
        _some.With("old", OfDay(1, 5)).With("new", OfDay(2, 1)).With("middle", OfDay(1, 9));
        Assert.Equal("new middle old", _some.Find(MentionFilter.All));
    }

    [Fact]
    public void A_type_is_found_in_any_case_and_with_its_mode()
    {
        _some.With("a", mention => mention with { Type = new("PROTEST"), Mode = "riot" }).With("b", mention => mention with { Type = new("PROTEST"), Mode = null }).With("c", mention => mention);
        Assert.Equal("b a", _some.Find(new() { Types = ["protest"] }));
        Assert.Equal("a", _some.Find(new() { Types = ["PROTEST/riot"] }));
        Assert.Equal("c a", _some.Find(new() { Types = ["PROTEST/riot", "ASSAULT"] }));
    }

    [Fact]
    public void Of_several_statuses_any_will_do()
    {
        _some.With("a", mention => mention with { Status = Status.Denied }).With("b", mention => mention with { Status = Status.Occurred }).With("c", mention => mention);
        Assert.Equal("b a", _some.Find(new() { Statuses = ["denied", "occurred"] }));
        Assert.Equal("c", _some.Find(new() { Statuses = ["planned"] }));
    }

    [Fact]
    public void A_party_is_found_by_words_of_its_name_and_by_its_codes()
    {
        _some.With("a", mention => mention with { Actors = [Party("Army of the North", "XAA", "MIL")] })
            .With("b", mention => mention with { Recipients = [Party("Northern rebéls", "XAA", "REB")] })
            .With("c", mention => mention with { Actors = [Party("police", "XBB", "COP")] });
        Assert.Equal("a", _some.Find(new() { Actors = ["of the north"] }));
        Assert.Equal("b a", _some.Find(new() { Actors = ["north*"] }));
        Assert.Equal("b", _some.Find(new() { Actors = ["rebels"] }));
        Assert.Equal("b a", _some.Find(new() { Actors = ["XAA"] }));
        Assert.Equal("c", _some.Find(new() { Actors = ["COP"] }));
        Assert.Equal("b", _some.Find(new() { Actors = ["XAA REB"] }));
        Assert.Equal("", _some.Find(new() { Actors = ["xaa reb"] }));
    }

    [Fact]
    public void Who_does_it_and_to_whom_it_is_done_are_told_apart()
    {
        _some.With("a", mention => mention with { Actors = [Party("army", "XAA", "MIL")], Recipients = [Party("rebels", "XAA", "REB")] });
        Assert.Equal("a", _some.Find(new() { Doers = ["army"], Recipients = ["REB"] }));
        Assert.Equal("", _some.Find(new() { Doers = ["rebels"] }));
    }

    [Fact]
    public void A_place_is_found_by_its_name_country_and_box()
    {
        _some.With("a", At("Alpha Town", "XA", 36, 40)).With("b", At("Beta", "XB", -10, 170)).With("c", At("Gamma", "XB", 0, -179)).With("d", mention => mention);
        Assert.Equal("a", _some.Find(new() { Places = ["alpha"] }));
        Assert.Equal("c b", _some.Find(new() { Countries = ["xb"] }));
        Assert.Equal("a", _some.Find(new() { Box = new(39, 35, 41, 37) }));
        Assert.Equal("", _some.Find(new() { Box = new(41, 35, 42, 37) }));
    }

    [Fact]
    public void A_box_may_cross_the_180th_meridian()
    {
        _some.With("b", At("Beta", "XB", -10, 170)).With("c", At("Gamma", "XB", 0, -179)).With("d", At("Delta", "XB", 0, 0));
        Assert.Equal("c b", _some.Find(new() { Box = new(160, -20, -170, 20) }));
    }

    [Fact]
    public void A_country_is_in_a_box_by_its_point_only()
    {
        var wide = SomeMentions.Place("Alphaland", "XA", 36, 40, precision: 3) with { RadiusKm = 900 };
        var narrow = SomeMentions.Place("near Alpha", "XA", 36, 40, precision: 2) with { RadiusKm = 300 };
        _some.With("country", mention => mention with { Places = [wide] }).With("around", mention => mention with { Places = [narrow] });
        Assert.Equal("around", _some.Find(new() { Box = new(42, 35, 43, 37) }));
        Assert.Equal("around country", _some.Find(new() { Box = new(39, 35, 41, 37) }));
    }

    [Fact]
    public void Days_meet_the_days_that_an_event_may_cover()
    {
        _some.With("march", mention => mention with { Time = SomeMentions.Days(new(2021, 3, 1), new(2021, 3, 31)) }).With("may", OfDay(5, 2)).With("published", mention => mention, published: new LocalDate(2021, 4, 4));
        Assert.Equal("march", _some.Find(new() { From = new(2021, 3, 31), To = new(2021, 4, 1) }));
        Assert.Equal("published march", _some.Find(new() { From = new(2021, 3, 20), To = new(2021, 4, 30) }));
        Assert.Equal("may published", _some.Find(new() { From = new(2021, 4, 1) }));
        Assert.Equal("march", _some.Find(new() { To = new(2021, 3, 1) }));
    }

    [Fact]
    public void Outlet_chain_and_speaker_are_three_things()
    {
        _some.With("a", mention => mention with { Hops = [new("Konrad Vale", SourceKind.Person, 0), new("Tern Agency", SourceKind.Media, 0)] }, publisher: "Éclair du Nord").With("b", mention => mention with { Hops = [new("Tern Agency", SourceKind.Media, 0)] });
        Assert.Equal("b a", _some.Find(new() { Sources = ["tern"] }));
        Assert.Equal("b", _some.Find(new() { Speakers = ["tern agency"] }));
        Assert.Equal("a", _some.Find(new() { Publishers = ["eclair"] }));
        Assert.Equal("b", _some.Find(new() { Publishers = ["north"] }));
        Assert.Equal("", _some.Find(new() { Publishers = ["nowhere"] }));
    }

    [Fact]
    public void Words_are_looked_for_in_title_and_text_of_the_report()
    {
        _some.With("a", mention => mention);
        Assert.Equal("a", _some.Find(new() { Text = "lawmaker rebels" }));
        Assert.Equal("a", _some.Find(new() { Text = "\"army will attack\" -ceasefire" }));
        Assert.Equal("", _some.Find(new() { Text = "\"army attack\"" }));
        Assert.Equal("", _some.Find(new() { Text = "army -rebels" }));
        Assert.Equal("a", _some.Find(new() { Text = "ceasefire OR law*" }));
    }

    [Fact]
    public void Marks_of_the_search_language_are_no_fault()
    {
        _some.With("a", mention => mention);
        Assert.All(["(army", "army)", "title:army", "army^", "\"army", "'army'", "NEAR(army rebels)", "army AND", "OR army", "*", "\"\"", "army*rebels", "^", "-"], typed => _some.Find(new() { Text = typed, Actors = [] }));
        Assert.Contains("only words that must not be there", Assert.Throws<UsageException>(() => _some.Find(new() { Text = "-army" })).Message, StringComparison.Ordinal);
        Assert.Contains("no word to look for", Assert.Throws<UsageException>(() => _some.Find(new() { Actors = ["*"] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_of_a_report_may_be_left_out()
    {
        // Reports of one text are copies; the earliest published is the original.
        _some.With("reprint", mention => mention, publisher: "Tern Daily", published: new LocalDate(2021, 3, 14)).With("original", mention => mention).With("other", mention => mention, publisher: "Gull Weekly", published: new LocalDate(2021, 3, 15));
        Assert.Equal("other reprint original", _some.Find(MentionFilter.All));
        Assert.Equal("original", _some.Find(new() { OriginalsOnly = true }));
    }

    [Fact]
    public void What_is_asked_must_all_hold()
    {
        _some.With("a", At("Alpha", "XA", 36, 40)).With("b", mention => At("Alpha", "XA", 36, 40)(mention) with { Status = Status.Denied });
        Assert.Equal("b", _some.Find(new() { Countries = ["XA"], Statuses = ["denied"], Text = "army", Publishers = ["northline"], Reports = ["a", "b"], Confidence = 0.9 }));
        Assert.Equal("", _some.Find(new() { Countries = ["XA"], Statuses = ["denied"], Confidence = 0.99 }));
    }

    [Fact]
    public void Only_the_newest_coding_of_a_report_is_looked_at()
    {
        _some.With("a", mention => mention);
        _some.Find(MentionFilter.All);
        using (var store = StoreFile.OpenForWriting(_some.Path))
        using (var writer = new StoreWriter(store))
        {
            writer.Write([SomeStore.Storable(SomeStore.Line(SomeMentions.Report("a", mention => mention with { Status = Status.Denied }, coder: "0.2.0")))]);
        }

        Assert.Equal("", _some.Find(new() { Statuses = ["planned"] }));
        Assert.Equal("a", _some.Find(new() { Statuses = ["denied"] }));
        Assert.Single(_some.All(MentionFilter.All));
    }

    [Fact]
    public void A_page_tells_how_many_there_are()
    {
        _some.With("a", OfDay(1, 1)).With("b", OfDay(1, 2)).With("c", OfDay(1, 3));
        var page = _some.Page(MentionFilter.All, take: 1, skip: 1);
        Assert.Equal(("b", 3L, true), (page.Mentions[0].Report.Record.Key, page.Total, page.IsTotalExact));
    }

    [Fact]
    public void All_come_in_the_order_of_keys_whenever_they_were_stored()
    {
        _some.With("c", OfDay(1, 1)).With("a", OfDay(1, 2)).With("b", OfDay(1, 3));
        Assert.Equal(["a", "b", "c"], _some.All(MentionFilter.All).Select(mention => mention.Report.Record.Key));
    }

    [Fact]
    public void A_mention_has_an_id_that_names_the_words()
    {
        _some.With("a", mention => mention);
        var mention = Assert.Single(_some.All(MentionFilter.All));
        Assert.Matches("^a@[0-9a-f]{8}:[0-9]+-[0-9]+$", mention.Id);
        Assert.Equal("attack", mention.Report.Words(mention.Event.Trigger));
        Assert.StartsWith("The army will attack", mention.Sentence, StringComparison.Ordinal);
    }

    public void Dispose() => _some.Dispose();

    private static Func<EventMention, EventMention> OfDay(int month, int day) => mention => mention with { Time = SomeMentions.Days(new(2021, month, day), new(2021, month, day)) };

    private static Func<EventMention, EventMention> At(string name, string country, double latitude, double longitude) => mention => mention with { Places = [SomeMentions.Place(name, country, latitude, longitude)] };

    private static ActorMention Party(string name, string code, string sector) => new(0, SomeReport.At("The army"), "The army", name, code, sector, 0, "");
}
