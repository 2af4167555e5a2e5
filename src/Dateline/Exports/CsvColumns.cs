using System.Globalization;
using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Events;
using Dateline.Gazetteers;
using Dateline.Places;

namespace Dateline.Exports;

/// <summary>The columns of the table of events, in order. A column is never renamed or moved without a new major version.</summary>
public static class CsvColumns
{
    private const string ListSeparator = "; ";

    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        Text("document", "key of the report", (d, _) => d.Document.Key),
        Text("publisher", "the outlet", (d, _) => d.Document.Publisher),
        Value("published", "day of publication", (d, _) => RecordDates.Iso(d.Document.Published)),
        Text("title", "headline (not coded)", (d, _) => d.Document.Title),
        Text("url", "where the report was had", (d, _) => d.Document.Url),
        Text("licence", "licence the report states", (d, _) => d.Document.Licence),
        Value("event", "id of the event mention in the report", (_, e) => Number(e.Id)),
        Value("group", "mentions of a report with one group are about one event", (_, e) => Number(e.Group)),
        Value("type", "event type of the ontology", (_, e) => e.Type.Value),
        Value("mode", "mode of the type", (_, e) => e.Mode),
        Value("contexts", "contexts, joined by \"; \"", (_, e) => List(e.Contexts)),
        Value("status", "occurred, ongoing, planned, expected, possible, requested, conditional or denied", (_, e) => RecordNames.Of(e.Status)),
        Value("negated", "true where what is planned, said or requested is that it should not happen", (_, e) => e.Negated ? "true" : "false"),
        Value("confidence", "0 to 1", (_, e) => Score(e.Confidence)),
        Text("actors", "who, joined by \"; \"", (_, e) => List(e.Actors.Select(a => a.Name))),
        Text("actor_codes", "country and sector of each actor (\"SYR MIL\"), in the same order; \"-\" where unknown", (_, e) => Codes(e.Actors)),
        Text("recipients", "to whom", (_, e) => List(e.Recipients.Select(a => a.Name))),
        Text("recipient_codes", "as actor_codes", (_, e) => Codes(e.Recipients)),
        Text("time_text", "the words that tell the time", (_, e) => e.Time?.Text),
        Value("time_value", "TIMEX3 value", (_, e) => e.Time?.Value),
        Value("date_from", "first day it may cover", (_, e) => RecordDates.Iso(e.Time?.From)),
        Value("date_to", "last day it may cover", (_, e) => RecordDates.Iso(e.Time?.To)),
        Text("places", "every place of the event as written", (_, e) => List(e.Places.Select(p => p.Text))),
        Text("place", "gazetteer name of the first located place", (_, e) => Located(e)?.Place?.Name),
        Value("country", "its country, ISO 3166-1 alpha-2", (_, e) => Located(e)?.Place?.Country),
        Text("admin1", "its first-level division", (_, e) => Located(e)?.Place?.Admin1),
        Value("latitude", "of its representative point, degrees", (_, e) => Coordinate(Located(e)?.Latitude)),
        Value("longitude", "of its representative point, degrees", (_, e) => Coordinate(Located(e)?.Longitude)),
        Value("place_relation", "in, near, between, along, direction or distance", (_, e) => Located(e)?.Relation is { } r ? RecordNames.Of(r) : null),
        Value("radius_km", "of a circle that stands for its extent", (_, e) => Number(Located(e)?.RadiusKm)),
        Value("geonames", "its GeoNames id", (_, e) => Located(e)?.Place is { GeoNames: > 0 } p ? p.GeoNames.ToString(CultureInfo.InvariantCulture) : null),
        Value("acled_precision", "1 exact to 3 region", (_, e) => Number(Located(e)?.AcledPrecision)),
        Value("ucdp_precision", "1 exact to 7 international", (_, e) => Number(Located(e)?.UcdpPrecision)),
        Value("dead_low", "lowest count of dead", (_, e) => Number(Size(e, "dead")?.Low)),
        Value("dead_high", "highest count of dead; empty for \"at least\"", (_, e) => Number(Size(e, "dead")?.High)),
        Value("injured_low", "lowest count of injured", (_, e) => Number(Size(e, "injured")?.Low)),
        Value("injured_high", "highest count of injured", (_, e) => Number(Size(e, "injured")?.High)),
        Value("sizes", "every count: kind, low, high", (_, e) => List(e.Sizes.Select(Size))),
        Text("source", "who says it, innermost; empty where the publisher does", (_, e) => e.Hops.Count > 0 ? e.Hops[0].Name : null),
        Value("source_kind", "person, organisation, media, anonymous or document", (_, e) => e.Hops.Count > 0 ? RecordNames.Of(e.Hops[0].Kind) : null),
        Text("chain", "every hop, innermost first, joined by \" > \"", (_, e) => string.Join(" > ", e.Hops.Select(h => h.Name))),
        Text("cue", "the words that mark the innermost source", (d, e) => Innermost(d, e)?.CueText),
        Value("quote", "direct, indirect or mixed", (d, e) => Innermost(d, e) is { } a ? RecordNames.Of(a.Quote) : null),
        Text("trigger", "the words that name the event", (_, e) => e.TriggerText),
        Value("trigger_start", "UTF-16 offset into the text as read", (_, e) => Number(e.Trigger.Start)),
        Value("trigger_end", "one past its last character", (_, e) => Number(e.Trigger.End)),
        Text("sentence", "the sentence, white space collapsed", SentenceText),
        Value("coder", "version of the coder", (d, _) => d.Coder.Version),
        Value("place_attribution", "whom its place is owed to, with licences; empty where no place is located", (_, e) => Located(e) is null ? null : GazetteerAttribution.Text),
    ];

    private static CsvColumn Text(string name, string meaning, Func<CodedDocument, EventMention, string?> value) => new(name, meaning, IsText: true, value);

    private static CsvColumn Value(string name, string meaning, Func<CodedDocument, EventMention, string?> value) => new(name, meaning, IsText: false, value);

    private static PlaceMention? Located(EventMention eventMention) => eventMention.Places.FirstOrDefault(place => place.Latitude is not null);

    private static EventSize? Size(EventMention eventMention, string kind) => eventMention.Sizes.FirstOrDefault(size => size.Kind == kind);

    private static string Size(EventSize size) => size.High == size.Low
        ? string.Create(CultureInfo.InvariantCulture, $"{size.Kind} {size.Low}")
        : string.Create(CultureInfo.InvariantCulture, $"{size.Kind} {size.Low}-{size.High}");

    private static Attribution? Innermost(CodedDocument document, EventMention eventMention) =>
        eventMention.Attribution is { } id ? document.Attributions.All[id] : null;

    private static string Codes(IEnumerable<ActorMention> actors) =>
        List(actors.Select(actor => (actor.Code + " " + actor.Sector).Trim() is { Length: > 0 } code ? code : "-"));

    /// <summary>A separator inside an item would shift the lists against each other.</summary>
    private static string List(IEnumerable<string> items) => string.Join(ListSeparator, items.Select(item => SingleLine.Collapse(item).Replace(';', ',')));

    private static string? SentenceText(CodedDocument document, EventMention eventMention) =>
        eventMention.Sentence < document.Sentences.Count ? SingleLine.Collapse(document.Document.Raw.Slice(document.Sentences[eventMention.Sentence].Span)) : null;

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Number(double? value) => Rounded(value, 3);

    private static string? Score(double value) => Rounded(value, 3);

    private static string? Coordinate(double? value) => Rounded(value, 5);

    private static string? Rounded(double? value, int decimals) =>
        value is { } number && double.IsFinite(number) ? JsonParts.Rounded(number, decimals).ToString(CultureInfo.InvariantCulture) : null;
}
