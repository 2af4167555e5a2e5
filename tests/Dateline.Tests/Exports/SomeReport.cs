using Dateline.Attributions;
using Dateline.Documents;
using Dateline.Events;
using Dateline.Gazetteers;
using Dateline.Mentions;
using Dateline.Places;
using Dateline.Text;
using Dateline.Times;
using NodaTime;

namespace Dateline.Tests.Exports;

/// <summary>A coded report that fills every field of the record at least once, and an empty one.</summary>
internal static class SomeReport
{
    public const string Text = "HAVENTOWN, March 12 (Northline) - The army will attack rebels between Alpha and Beta on Monday, a spokesman said. =Two to five soldiers died near Gamma, the lawmaker added.";

    private static readonly Place Alpha = new(1, 101, "Alpha", PlaceKind.Settlement, "XA", "North", null, 36.25, 40.5, 10_000) { RadiusKm = 3 };

    private static readonly Place Beta = new(2, 0, "Beta", PlaceKind.Settlement, "XA", null, null, 36.5, -41, 5_000);

    public static CodedDocument Empty(string key = "empty", string text = "") => new(
        new Document { Key = key, Raw = new(text), Reading = new(text) }, Version, [], new MentionLayer([]), [], [], new AttributionLayer([]), [], []);

    public static CodedDocument Full(string key = "full") => new(Document(key), Version, Sentences, Mentions, Places, Times, Attributions, [Planned, Occurred], [new("mojibake-repaired", At("army"), "One broken character was repaired."), new("whole", null, "Said of the whole.")]);

    public static TextSpan At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new(start, start + words.Length) : throw new ArgumentException($"'{words}' is not in the text.");
    }

    private static CoderVersion Version => new("0.1.0", [("arcs", "abc"), ("names", "def")], "plover-0.8", "places-1");

    private static Document Document(string key) => new()
    {
        Key = key,
        Raw = new(Text),
        Reading = new(Text),
        Title = "Army, \"rebels\" & others: é",
        Publisher = "Northline News",
        Byline = "A. Writer",
        Published = new LocalDate(2021, 3, 13),
        Dateline = new(new(0, 34), "Haventown", At("HAVENTOWN"), new LocalDate(2021, 3, 12), "Northline"),
        Credits = [new(At("Northline"), "Northline", "Northline News", null)],
        Licence = "CC-BY-4.0",
        Url = "https://example.org/a",
        Furniture = [new(0, 34)],
    };

    private static IReadOnlyList<Dateline.Syntax.Sentence> Sentences =>
    [
        new(0, 0, new(34, Text.IndexOf('=', StringComparison.Ordinal) - 1), []),
        new(1, 0, new(Text.IndexOf('=', StringComparison.Ordinal), Text.Length), []),
    ];

    private static MentionLayer Mentions => new([Mention(0, "The army", MentionKind.Actor, 0), Mention(1, "rebels", MentionKind.Actor, -1), Mention(2, "the lawmaker", MentionKind.Person, 2)]);

    private static PlaceMention Line => new(0, 0, 0, 1, At("between Alpha and Beta"), "between Alpha and Beta", Alpha, Metonym: false)
    {
        Relation = PlaceRelation.Between,
        Anchors = [Alpha, Beta],
        Geometry = new(GeometryKind.LineString, [(40.5, 36.25), (-41, 36.5)]),
        Latitude = 36.375,
        Longitude = -0.25,
        RadiusKm = 12.3456,
        AcledPrecision = 2,
        UcdpPrecision = 4,
        Confidence = 0.87654,
        Alternatives = [new(Beta, 0.25)],
    };

    private static PlaceMention Unlocated => new(1, 1, 0, 1, At("Gamma"), "Gamma", null, Metonym: false) { Relation = PlaceRelation.Near };

    private static IReadOnlyList<PlaceMention> Places => [Line, Unlocated];

    private static Timex Monday => new(0, 0, 0, 1, At("Monday"), "Monday", TimexType.Date, "2021-03-15", new LocalDate(2021, 3, 15), new LocalDate(2021, 3, 15), TimeGrain.Day);

    private static IReadOnlyList<Timex> Times => [Monday, Monday with { Id = 1, Type = TimexType.Duration, Value = "", From = null, To = null, Grain = TimeGrain.Unknown }];

    private static AttributionLayer Attributions => new(
    [
        new(0, AttributionScope.Document, new(At("Northline"), "Northline", "Northline News", SourceKind.Media, null), null, null, "", [new(34, Text.Length)], QuoteKind.Indirect, null),
        new(1, AttributionScope.Passage, new(At("a spokesman"), "a spokesman", "anonymous spokesman", SourceKind.Anonymous, null), "TASS", At("said"), "said", [new(34, 90)], QuoteKind.Mixed, 0),
        new(2, AttributionScope.Passage, null, null, null, "", [Sentences[1].Span], QuoteKind.Direct, null),
    ]);

    private static EventMention Planned => new(0, 0, 0, At("attack"), "attack", new("ASSAULT"), "heavy-weapons", Status.Planned, 0.98765)
    {
        Contexts = ["military", "territory"],
        StatusCue = At("will"),
        Actors = [new(0, At("The army"), "The army", "Army; of the North", "XAA", "MIL", 0, "rule army")],
        Recipients = [new(1, At("rebels"), "rebels", "rebels", "", "REB", -1, "")],
        Places = [Line],
        Time = Monday,
        Attribution = 1,
        Hops = [new("anonymous spokesman", SourceKind.Anonymous, 1), new("Northline News", SourceKind.Media, 0)],
        Why = [new("status", "rule", "modal-will", 0.9, [At("will")], [("expected", 0.05)])],
    };

    private static EventMention Occurred => new(1, 1, 1, At("died"), "=died", new("ASSAULT"), null, Status.Occurred, 0.5)
    {
        Negated = true,
        Places = [Unlocated],
        Sizes = [new("dead", 2, 5, At("Two to five"), "Two to five", 2), new("injured", 1, null, At("soldiers"), "soldiers", null)],
        Attribution = 2,
        Hops = [new("anonymous", SourceKind.Anonymous, 2)],
    };

    private static Mention Mention(int id, string text, MentionKind kind, int entity) => new(id, 0, 0, 1, 0, At(text), text, kind, text, entity);
}
