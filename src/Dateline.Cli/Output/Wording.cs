using System.Globalization;
using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Documents;
using Dateline.Events;
using Dateline.Exports;
using Dateline.Places;
using Dateline.Times;
using NodaTime;

namespace Dateline.Cli.Output;

/// <summary>How the terminal words the parts of a record. Plain text: colours and escapes come later.</summary>
internal static class Wording
{
    private const string Anonymous = "anonymous ";

    /// <summary>"ASSAULT aerial".</summary>
    public static string Type(EventMention eventMention) => eventMention.Mode is { Length: > 0 } mode ? $"{eventMention.Type} {mode}" : eventMention.Type.ToString();

    /// <summary>Beside the status of an event that is asked, planned or expected not to happen.</summary>
    public const string NotToHappen = "not to happen";

    public static string Status(EventMention eventMention) => eventMention.Negated ? $"{RecordNames.Of(eventMention.Status)} {NotToHappen}" : RecordNames.Of(eventMention.Status);

    /// <summary>"military source (unnamed)"; "unnamed" for hearsay. In the record the same hop is called "anonymous military source".</summary>
    public static string Hop(Hop hop) => Hop(hop.Name, hop.Kind == SourceKind.Anonymous);

    public static string Hop(string written, bool isAnonymous)
    {
        var name = SingleLine.Collapse(written);
        return !isAnonymous ? name
            : name.StartsWith(Anonymous, StringComparison.Ordinal) ? $"{name[Anonymous.Length..]} (unnamed)"
            : name == Anonymous.Trim() ? "unnamed" : name;
    }

    /// <summary>From the innermost source outwards: "two officers (unnamed) → Tass".</summary>
    public static string Chain(EventMention eventMention) =>
        eventMention.Hops.Count > 0 ? string.Join(" → ", eventMention.Hops.Select(Hop)) : "the report itself";

    /// <summary>"Syrian Army (SYR MIL)".</summary>
    public static string Actor(ActorMention actor)
    {
        var code = Code(actor);
        var name = SingleLine.Collapse(actor.Name.Length > 0 ? actor.Name : actor.Text);
        return code.Length > 0 ? $"{name} ({code})" : name;
    }

    public static string Code(ActorMention actor) => (actor.Code + " " + actor.Sector).Trim();

    /// <summary>"at least 12 dead", "3-5 injured".</summary>
    public static string Size(EventSize size) => string.Create(CultureInfo.InvariantCulture, $"{Count(size.Low, size.High)} {size.Kind}");

    /// <summary>"12", "3–5", "at least 12" where there is no highest.</summary>
    public static string Count(int low, int? high) => high is not { } most
        ? string.Create(CultureInfo.InvariantCulture, $"at least {low:N0}")
        : most == low ? most.ToString("N0", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{low:N0}–{most:N0}");

    /// <summary>"1 report", "1,200 reports".</summary>
    public static string Count(int number, string what) => FormattableString.Invariant($"{number:N0} {what}{(number == 1 ? "" : "s")}");

    /// <summary>The colour of a status in the terminal.</summary>
    public static string Colour(string status) => status switch
    {
        "occurred" => "green",
        "ongoing" => "yellow",
        "planned" => "blue",
        "expected" => "aqua",
        "requested" => "fuchsia",
        "denied" => "red",
        _ => "silver",
    };

    /// <summary>The words of the report, what they were resolved to, and that they were not where they were not.</summary>
    public static string Place(PlaceMention place)
    {
        var text = SingleLine.Collapse(place.Text);
        if (place.Place is not { } found)
        {
            return text + " (not located)";
        }

        var words = Related(place, text);
        var name = words.Contains(found.Name, StringComparison.OrdinalIgnoreCase) ? "" : found.Name;
        var resolved = string.Join(", ", new[] { name, found.Country }.Where(part => part.Length > 0));
        return resolved.Length > 0 ? $"{words} ({resolved})" : words;
    }

    public static string Time(Timex time)
    {
        if (time.From is not { } from || time.To is not { } to)
        {
            return time.Value.Length > 0 && time.Type is TimexType.Duration or TimexType.Set ? SingleLine.Collapse(time.Text) : $"“{SingleLine.Collapse(time.Text)}”";
        }

        if (from == to)
        {
            return Day(from);
        }

        return time.Grain switch
        {
            TimeGrain.Month when from.Year == to.Year && from.Month == to.Month => from.ToString("MMM uuuu", CultureInfo.InvariantCulture),
            TimeGrain.Year when from.Year == to.Year => from.ToString("uuuu", CultureInfo.InvariantCulture),
            _ => Days(from, to),
        };
    }

    public static string Day(LocalDate day) => day.ToString("d MMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>Publisher, day, dateline, credits, licence: what is known of where a report comes from.</summary>
    public static IEnumerable<string> Origin(Document document)
    {
        if (document.Publisher is { Length: > 0 } publisher)
        {
            yield return publisher;
        }

        if (document.Published is { } published)
        {
            yield return "published " + Day(published);
        }

        if (document.Dateline is { } dateline)
        {
            var parts = new[] { dateline.Place, dateline.Date is { } date ? Day(date) : null, dateline.Agency }.Where(part => !string.IsNullOrEmpty(part)).ToArray();
            if (parts.Length > 0)
            {
                yield return "dateline " + string.Join(", ", parts);
            }
        }

        if (document.Byline is { Length: > 0 } byline)
        {
            yield return "by " + SingleLine.Collapse(byline);
        }

        if (document.Credits.Count > 0)
        {
            yield return "credited to " + string.Join(", ", document.Credits.Select(credit => credit.Name).Distinct(StringComparer.Ordinal));
        }

        if (document.Licence is { Length: > 0 } licence)
        {
            yield return licence;
        }
    }


    private static string Related(PlaceMention place, string text) => place.Relation switch
    {
        PlaceRelation.Near => "near " + text,
        PlaceRelation.Between when place.Anchors.Count >= 2 => $"between {place.Anchors[0].Name} and {place.Anchors[1].Name}",
        PlaceRelation.Along when place.Anchors.Count >= 2 => $"{place.Anchors[0].Name} – {place.Anchors[^1].Name}",
        PlaceRelation.Distance when place.DistanceKm is { } distance => string.Create(CultureInfo.InvariantCulture, $"{distance:0.#} km {place.Direction} of {text}").Replace("  ", " ", StringComparison.Ordinal),
        PlaceRelation.Direction when place.Direction is { } direction => $"{text} [{direction}]",
        _ => text,
    };

    private static string Days(LocalDate from, LocalDate to) =>
        from.Year != to.Year ? $"{Day(from)} – {Day(to)}"
        : from.Month != to.Month ? $"{from.ToString("d MMM", CultureInfo.InvariantCulture)} – {Day(to)}"
        : $"{from.Day.ToString(CultureInfo.InvariantCulture)}–{Day(to)}";
}
