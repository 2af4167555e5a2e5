using System.Globalization;
using Dateline.Corroboration.Records;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Store.Decisions;

/// <summary>The table of the fields that a person may correct. Corrections are made in this order.</summary>
public static class MentionFields
{
    /// <summary>The value of <see cref="Verdict"/> for what a person says is no event.</summary>
    public const string Rejected = "rejected";

    /// <summary>The field of a decision on the mention as a whole: empty, <see cref="Rejected"/>, or accepted.</summary>
    public const string Verdict = "verdict";

    private const string ListSeparator = "; ";

    private static readonly string[] Verdicts = ["", Rejected, "accepted"];
    private static readonly string[] Statuses = ["occurred", "ongoing", "planned", "expected", "possible", "requested", "conditional", "denied"];

    public static IReadOnlyList<MentionField> All { get; } =
    [
        Value("type", "event type of the ontology", mention => mention.Type, (mention, text) => mention with { Type = Word(text).ToUpperInvariant() }),
        Value("mode", "mode of the type", mention => mention.Mode ?? "", (mention, text) => mention with { Mode = Given(text)?.ToLowerInvariant() }),
        Value("status", "occurred, ongoing, planned, expected, possible, requested, conditional or denied", mention => mention.Status, (mention, text) => mention with { Status = OneOf(Statuses, text) }),
        Value("negated", "true where it should not happen", mention => mention.Negated ? "true" : "false", (mention, text) => mention with { Negated = OneOf(["true", "false"], text) == "true" }),
        Words("actors", "who, joined by \"; \"", mention => Names(mention.Actors), (mention, text) => mention with { Actors = Renamed(mention.Actors, text, mention.Trigger) }),
        Words("actor_codes", "country and sector of each actor (\"SYR MIL\"), in the same order; \"-\" where unknown", mention => Codes(mention.Actors), (mention, text) => mention with { Actors = Recoded(mention.Actors, text) }),
        Words("recipients", "to whom", mention => Names(mention.Recipients), (mention, text) => mention with { Recipients = Renamed(mention.Recipients, text, mention.Trigger) }),
        Words("recipient_codes", "as actor_codes", mention => Codes(mention.Recipients), (mention, text) => mention with { Recipients = Recoded(mention.Recipients, text) }),
        Value("date_from", "first day it may cover", mention => StoreDays.Text(mention.Time?.From) ?? "", (mention, text) => mention with { Time = Time(mention) with { From = Day(text) } }),
        Value("date_to", "last day it may cover", mention => StoreDays.Text(mention.Time?.To) ?? "", (mention, text) => mention with { Time = Time(mention) with { To = Day(text) } }),
        .. PlaceFields.All,
        Value("dead_low", "lowest count of dead", mention => SizeFields.Low(mention, "dead"), (mention, text) => SizeFields.WithLow(mention, "dead", text)),
        Value("dead_high", "highest count of dead; empty for \"at least\"", mention => SizeFields.High(mention, "dead"), (mention, text) => SizeFields.WithHigh(mention, "dead", text)),
        Value("injured_low", "lowest count of injured", mention => SizeFields.Low(mention, "injured"), (mention, text) => SizeFields.WithLow(mention, "injured", text)),
        Value("injured_high", "highest count of injured", mention => SizeFields.High(mention, "injured"), (mention, text) => SizeFields.WithHigh(mention, "injured", text)),
    ];

    /// <summary>Null where no field is called so.</summary>
    public static MentionField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    /// <summary>A verdict as it is stored.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static string ReadVerdict(string text) => OneOf(Verdicts, text);

    /// <summary>Items as one text. A separator inside an item would shift the lists against each other.</summary>
    internal static string List(IEnumerable<string> items) => string.Join(ListSeparator, items.Select(item => OneLine(item).Replace(';', ',')));

    /// <summary>White space would not come back from a file as it went.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static MentionField Value(string name, string meaning, Func<RecordEvent, string> get, Func<RecordEvent, string, RecordEvent> set) => new(name, meaning, IsText: false, get, set);

    internal static MentionField Words(string name, string meaning, Func<RecordEvent, string> get, Func<RecordEvent, string, RecordEvent> set) => new(name, meaning, IsText: true, mention => OneLine(get(mention)), set);

    internal static string? Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Names(IEnumerable<RecordActor> actors) => List(actors.Select(actor => actor.Name));

    private static string Codes(IEnumerable<RecordActor> actors) => List(actors.Select(actor => $"{actor.Code} {actor.Sector}".Trim() is { Length: > 0 } code ? code : "-"));

    private static string[] Items(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Actors that stay keep their words and code; a new one stands where the trigger does.</summary>
    private static RecordActor[] Renamed(IReadOnlyList<RecordActor> actors, string text, RecordSpan trigger)
    {
        var names = Items(text);
        return
        [
            .. names.Select((name, i) => actors.FirstOrDefault(actor => List([actor.Name]) == name)
                ?? (names.Length == actors.Count ? actors[i] with { Name = name } : new RecordActor(trigger, name, name, null, null))),
        ];
    }

    private static RecordActor[] Recoded(IReadOnlyList<RecordActor> actors, string text)
    {
        var codes = Items(text);
        return codes.Length == actors.Count
            ? [.. actors.Select((actor, i) => Recoded(actor, codes[i]))]
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"there are {codes.Length} codes for {actors.Count} names; write '-' for an unknown one"));
    }

    private static RecordActor Recoded(RecordActor actor, string code)
    {
        if (code == "-")
        {
            return actor with { Code = null, Sector = null };
        }

        var parts = code.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isAlone = $"{actor.Code} {actor.Sector}".Trim() == code;
        return isAlone ? actor
            : parts.Length == 2 ? actor with { Code = parts[0], Sector = parts[1] }
            : parts.Length == 1 && SectorCodes.IsSector(parts[0]) ? actor with { Code = null, Sector = parts[0] }
            : parts.Length == 1 ? actor with { Code = parts[0], Sector = null }
            : throw new FormatException($"'{code}' is no code; write a country and a sector as 'SYR MIL'");
    }

    private static RecordTime Time(RecordEvent mention) => mention.Time ?? new RecordTime(mention.Trigger, "", null, null, null, null);

    private static LocalDate? Day(string text) => Given(text) is not { } given ? null
        : LocalDatePattern.Iso.Parse(given) is { Success: true } day ? day.Value
        : throw new FormatException($"'{given}' is no day; write it as 2017-01-03");

    private static string Word(string text) => Given(text) ?? throw new FormatException("it may not be empty");

    private static string OneOf(IReadOnlyList<string> known, string text) => known.Contains(text.Trim().ToLowerInvariant(), StringComparer.Ordinal) ? text.Trim().ToLowerInvariant()
        : throw new FormatException($"'{text}' is unknown; give {string.Join(", ", known.Where(value => value.Length > 0))}");
}
