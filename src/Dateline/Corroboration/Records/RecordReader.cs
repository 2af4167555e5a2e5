using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Corroboration.Records;

/// <summary>Reads one record as <c>dateline code</c> writes it. Keys that are not known are left alone; a key that is missing or of another kind is an error that names it.</summary>
public static class RecordReader
{
    /// <exception cref="UsageException">The bytes are no JSON or no record; <paramref name="where"/> ("events.jsonl:12") is named.</exception>
    public static ReportRecord Read(ReadOnlyMemory<byte> json, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Report(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{where}: this is no JSON object ({exception.Message}). Records are one JSON object a line, as 'dateline code --format jsonl' writes them.", exception);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or UnparsableValueException)
        {
            throw new UsageException($"{where}: this is no record of Dateline ({exception.Message}). The fields: docs/use/record.md.", exception);
        }
    }

    private static ReportRecord Report(JsonElement root)
    {
        var document = root.GetProperty("document");
        return new(Text(document, "key"), Text(document, "sha256"), Optional(document, "text"))
        {
            Title = Optional(document, "title"),
            Publisher = Optional(document, "publisher"),
            Byline = Optional(document, "byline"),
            Published = Day(document, "published"),
            Language = Optional(document, "language") ?? "en",
            Licence = Optional(document, "licence"),
            Url = Optional(document, "url"),
            Credits = Items(document, "credits", c => Text(c, "name")),
            Coder = Coder(root.GetProperty("coder")),
            Sentences = Items(root, "sentences", Span),
            Attributions = Items(root, "attributions", Attribution),
            Events = Items(root, "events", Event),
        };
    }

    private static RecordCoder Coder(JsonElement coder) => new(
        Text(coder, "version"),
        Text(coder, "ontology"),
        Text(coder, "gazetteer"),
        coder.TryGetProperty("models", out var models) ? string.Join(' ', models.EnumerateObject().Select(m => $"{m.Name}={m.Value.GetString()}")) : "");

    private static RecordAttribution Attribution(JsonElement item)
    {
        var source = Object(item, "source");
        return new(item.GetProperty("id").GetInt32(), Text(item, "scope"), source is { } s ? Text(s, "name") : null, source is { } k ? Text(k, "kind") : null, Text(item, "quote"), Integer(item, "parent"))
        {
            Via = Optional(item, "via"),
            Content = Items(item, "content", Span),
        };
    }

    private static RecordEvent Event(JsonElement item)
    {
        var trigger = item.GetProperty("trigger");
        return new(
            item.GetProperty("id").GetInt32(), item.GetProperty("group").GetInt32(), item.GetProperty("sentence").GetInt32(), Span(trigger), Text(trigger, "text"),
            Text(item, "type"), Text(item, "status"), item.GetProperty("confidence").GetDouble())
        {
            Mode = Optional(item, "mode"),
            Contexts = Items(item, "contexts", c => c.GetString()!),
            Negated = item.GetProperty("negated").GetBoolean(),
            StatusCue = Object(item, "statusCue") is { } cue ? Span(cue) : null,
            Actors = Items(item, "actors", Actor),
            Recipients = Items(item, "recipients", Actor),
            Places = Items(item, "places", Place),
            Time = Object(item, "time") is { } time ? Time(time) : null,
            Sizes = Items(item, "size", Size),
            Attribution = Integer(item, "attribution"),
            Hops = Items(item, "hops", h => new RecordHop(Text(h, "name"), Text(h, "kind"))),
        };
    }

    private static RecordActor Actor(JsonElement item) => new(Span(item), Text(item, "text"), Text(item, "name"), Optional(item, "code"), Optional(item, "sector"));

    private static RecordPlace Place(JsonElement item) => new(
        Span(item), Text(item, "text"), Optional(item, "name"), Integer(item, "geonames"), Optional(item, "country"), Optional(item, "admin1"),
        Number(item, "lat"), Number(item, "lon"), Number(item, "radiusKm"), Object(item, "geometry")?.GetRawText())
    {
        Relation = Optional(item, "relation"),
        AcledPrecision = Integer(item, "acledPrecision"),
        UcdpPrecision = Integer(item, "ucdpPrecision"),
    };

    private static RecordTime Time(JsonElement item) => new(Span(item), Text(item, "text"), Optional(item, "value"), Day(item, "from"), Day(item, "to"), Optional(item, "grain"));

    private static RecordSize Size(JsonElement item) => new(Text(item, "kind"), item.GetProperty("low").GetInt32(), Integer(item, "high"), Span(item), Text(item, "text"), Integer(item, "attribution"));

    private static RecordSpan Span(JsonElement item) => new(item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32());

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is null");

    private static string? Optional(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int? Integer(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetInt32() : null;

    private static double? Number(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetDouble() : null;

    private static LocalDate? Day(JsonElement item, string name) => Optional(item, name) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    private static JsonElement? Object(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static T[] Items<T>(JsonElement item, string name, Func<JsonElement, T> read)
    {
        if (!item.TryGetProperty(name, out var array))
        {
            return [];
        }

        var items = new T[array.GetArrayLength()];
        var i = 0;
        foreach (var element in array.EnumerateArray())
        {
            items[i++] = read(element);
        }

        return items;
    }
}
