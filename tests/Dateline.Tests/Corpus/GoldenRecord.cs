using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Events;
using Dateline.Exports;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Tests.Corpus;

/// <summary>
/// What a golden case holds of a record: the words and the decisions, one line each, so that a difference reads like a sentence.
/// Scores and model checksums are left out: they change with every training.
/// </summary>
internal static class GoldenRecord
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<CodedDocument> documents)
    {
        var text = new StringBuilder("[\n");
        foreach (var document in documents)
        {
            text.Append(text.Length > 2 ? ",\n" : "").Append("{\n");
            text.Append(CultureInfo.InvariantCulture, $"  \"document\": {Json(Head(document))},\n");
            Append(text, "attributions", document.Attributions.All.Select(attribution => Of(attribution, document.Document.Raw)), last: false);
            Append(text, "places", document.Places.Select(place => Of(place)), last: false);
            Append(text, "times", document.Times.Select(time => $"{Line(time.Text)} = {time.Value}"), last: false);
            Append(text, "events", document.Events.Select(Of), last: false);
            Append(text, "diagnostics", document.Diagnostics.Select(diagnostic => diagnostic.Code), last: true);
            text.Append('}');
        }

        return text.Append("\n]\n").ToString();
    }

    private static string Head(CodedDocument document) => string.Join(" | ", new[]
    {
        document.Document.Key, document.Document.Title, document.Document.Publisher, RecordDates.Iso(document.Document.Published),
        document.Document.Dateline is { } dateline ? $"dateline {dateline.Place}, {RecordDates.Iso(dateline.Date)}" : null,
        document.Document.Credits.Count > 0 ? "credits " + string.Join(", ", document.Document.Credits.Select(credit => credit.Name)) : null,
        document.Document.Licence,
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Of(Attribution attribution, RawText raw)
    {
        var parent = attribution.Parent is { } id ? $" in {id.ToString(CultureInfo.InvariantCulture)}" : "";
        var content = Line(string.Join(" ... ", attribution.Content.Select(raw.Slice)));
        return string.Create(CultureInfo.InvariantCulture, $"{attribution.Id}{parent}: {attribution.Source?.Name ?? "anonymous"} ({attribution.CueText}, {RecordNames.Of(attribution.Quote)}): {content}");
    }

    private static string Of(PlaceMention place) => string.Create(CultureInfo.InvariantCulture,
        $"{Line(place.Text)} = {(place.Place is { } found ? $"{found.Name}, {found.Country}, {place.Latitude:0.00} {place.Longitude:0.00}" : "not located")}{(place.Relation is { } relation ? " " + RecordNames.Of(relation) : "")}{(place.Metonym ? " metonym" : "")}{(place.Geometry is { } geometry ? " " + RecordNames.Of(geometry.Kind) : "")}");

    private static string Of(EventMention eventMention) => string.Join(" | ", new[]
    {
        $"{Line(eventMention.TriggerText)}: {eventMention.Type}{(eventMention.Mode is { } mode ? " " + mode : "")}, {RecordNames.Of(eventMention.Status)}{(eventMention.Negated ? " not to be" : "")}",
        "who " + string.Join("; ", eventMention.Actors.Select(Of)),
        eventMention.Recipients.Count > 0 ? "to " + string.Join("; ", eventMention.Recipients.Select(Of)) : null,
        eventMention.Places.Count > 0 ? "at " + string.Join("; ", eventMention.Places.Select(place => Line(place.Text))) : null,
        eventMention.Time is { } time ? "on " + time.Value : null,
        eventMention.Sizes.Count > 0 ? string.Join("; ", eventMention.Sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{size.Kind} {size.Low}-{size.High}"))) : null,
        eventMention.Hops.Count > 0 ? "by " + string.Join(" > ", eventMention.Hops.Select(hop => hop.Name)) : null,
        string.Create(CultureInfo.InvariantCulture, $"group {eventMention.Group}"),
    }.Where(part => part is not null));

    private static string Of(ActorMention actor) => $"{Line(actor.Name)} [{(actor.Code + " " + actor.Sector).Trim()}]";

    private static void Append(StringBuilder text, string name, IEnumerable<string> lines, bool last)
    {
        var all = lines.ToArray();
        text.Append(CultureInfo.InvariantCulture, $"  \"{name}\": [{(all.Length > 0 ? "\n" : "")}{string.Join(",\n", all.Select(line => "    " + Json(line)))}{(all.Length > 0 ? "\n  " : "")}]{(last ? "" : ",")}\n");
    }

    private static string Line(string text) => SingleLine.Collapse(text);

    private static string Json(string text) => JsonSerializer.Serialize(text, OneLine);
}
