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
            return Read(document.RootElement, where);
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{where}: this is no JSON object ({exception.Message}). Records are one JSON object a line, as 'dateline code --format jsonl' writes them.", exception);
        }
    }

    /// <exception cref="UsageException">The object is no record; <paramref name="where"/> is named.</exception>
    public static ReportRecord Read(JsonElement record, string where)
    {
        try
        {
            return Report(record);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            throw new UsageException($"{where}: this is no record of Dateline ({exception.Message}). The fields: docs/use/record.md.", exception);
        }
    }

    private static ReportRecord Report(JsonElement root)
    {
        var document = Field(root, "document", JsonValueKind.Object);
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
            Coder = Coder(Field(root, "coder", JsonValueKind.Object)),
            Sentences = Items(root, "sentences", Span),
            Attributions = Items(root, "attributions", Attribution),
            Events = Items(root, "events", Event, isNeeded: true),
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
        return new(Whole(item, "id"), Text(item, "scope"), source is { } s ? Text(s, "name") : null, source is { } k ? Text(k, "kind") : null, Text(item, "quote"), Integer(item, "parent"))
        {
            Via = Optional(item, "via"),
            Content = Items(item, "content", Span),
        };
    }

    private static RecordEvent Event(JsonElement item)
    {
        var trigger = Field(item, "trigger", JsonValueKind.Object);
        return new(
            Whole(item, "id"), Whole(item, "group"), Whole(item, "sentence"), Span(trigger), Text(trigger, "text"),
            Text(item, "type"), Text(item, "status"), Number(item, "confidence") ?? throw Missing("confidence"))
        {
            Mode = Optional(item, "mode"),
            Contexts = Items(item, "contexts", c => c.GetString()!),
            Negated = Field(item, "negated", JsonValueKind.True).GetBoolean(),
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

    private static RecordSize Size(JsonElement item) => new(Text(item, "kind"), Whole(item, "low"), Integer(item, "high"), Span(item), Text(item, "text"), Integer(item, "attribution"));

    private static RecordSpan Span(JsonElement item) => new(Whole(item, "start"), Whole(item, "end"));

    private static string Text(JsonElement item, string name) => Field(item, name, JsonValueKind.String).GetString()!;

    private static string? Optional(JsonElement item, string name) => OptionalField(item, name, JsonValueKind.String)?.GetString();

    private static int Whole(JsonElement item, string name) => Integer(item, name) ?? throw Missing(name);

    private static int? Integer(JsonElement item, string name) => OptionalField(item, name, JsonValueKind.Number) is not { } value ? null
        : value.TryGetInt32(out var number) ? number
        : throw new FormatException($"'{name}' is {value.GetRawText()}, no whole number");

    private static double? Number(JsonElement item, string name) => OptionalField(item, name, JsonValueKind.Number)?.GetDouble();

    private static LocalDate? Day(JsonElement item, string name) => Optional(item, name) is not { } text ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value
        : throw new FormatException($"'{name}' is '{text}', no day as 2017-01-03");

    private static JsonElement? Object(JsonElement item, string name) => OptionalField(item, name, JsonValueKind.Object);

    private static T[] Items<T>(JsonElement item, string name, Func<JsonElement, T> read, bool isNeeded = false)
    {
        if (OptionalField(item, name, JsonValueKind.Array) is not { } array)
        {
            return isNeeded ? throw Missing(name) : [];
        }

        var items = new T[array.GetArrayLength()];
        var i = 0;
        foreach (var element in array.EnumerateArray())
        {
            items[i++] = read(element);
        }

        return items;
    }

    private static JsonElement Field(JsonElement item, string name, JsonValueKind kind) => OptionalField(item, name, kind) ?? throw Missing(name);

    /// <summary>Null where the key is missing or its value is null.</summary>
    private static JsonElement? OptionalField(JsonElement item, string name, JsonValueKind kind)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{Kind(item.ValueKind)} stands where an object with '{name}' is expected");
        }

        if (!item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return Kind(value.ValueKind) == Kind(kind) ? value : throw new FormatException($"'{name}' is {Kind(value.ValueKind)}, expected {Kind(kind)}");
    }

    private static FormatException Missing(string name) => new($"'{name}' is missing");

    private static string Kind(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
