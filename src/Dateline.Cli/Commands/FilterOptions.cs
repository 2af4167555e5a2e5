using System.CommandLine;
using System.Globalization;
using Dateline.Events;
using Dateline.Exports;
using Dateline.Store.Queries;
using NodaTime;
using NodaTime.Text;

namespace Dateline.Cli.Commands;

/// <summary>The options that say which event mentions of a store are meant; the verbs that take them all take the same.</summary>
internal sealed class FilterOptions
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd");
    private static readonly string[] Statuses = [.. Enum.GetValues<Status>().Select(RecordNames.Of)];

    private readonly Option<string?> _text = new("--text") { Description = "Words in title or text of the report: \"side by side\", a OR b, begin*, -without.", HelpName = "WORDS" };
    private readonly Option<string[]> _types = List("--type", "TYPE", "Event type, or type/mode; several separated by commas.");
    private readonly Option<string[]> _statuses = List("--status", "STATUS", $"{string.Join(", ", Statuses)}; several separated by commas.");
    private readonly Option<string[]> _actors = Names("--actor", "NAME", "Who does it or to whom: words of a name, or a code (SYR, MIL, \"SYR MIL\").");
    private readonly Option<string[]> _doers = Names("--by", "NAME", "As --actor, but only who does it.");
    private readonly Option<string[]> _recipients = Names("--to-whom", "NAME", "As --actor, but only to whom it is done.");
    private readonly Option<string[]> _places = Names("--place", "NAME", "Words of the name of a place.");
    private readonly Option<string[]> _countries = List("--country", "CODE", "Country of a place, ISO 3166-1 alpha-2; several separated by commas.");
    private readonly Option<string?> _box = new("--box") { Description = "West,south,east,north in degrees; places that may lie in it by their extent, countries and regions by their point.", HelpName = "W,S,E,N" };
    private readonly Option<string?> _from = new("--from") { Description = "First day; an event counts by the days it may cover, or by its publication where the text tells none.", HelpName = "DATE" };
    private readonly Option<string?> _to = new("--to") { Description = "Last day.", HelpName = "DATE" };
    private readonly Option<string[]> _publishers = Names("--publisher", "NAME", "Part of the name of the outlet.");
    private readonly Option<string[]> _sources = Names("--source", "NAME", "Words of the name of anyone in the chain of sources.");
    private readonly Option<string[]> _speakers = Names("--speaker", "NAME", "Words of the name of the innermost source.");
    private readonly Option<string[]> _reports = Names("--report", "KEY", "Key of a report.");
    private readonly Option<string?> _confidence = new("--confidence") { Description = "At least this confidence, 0 to 1.", HelpName = "X" };
    private readonly Option<bool> _originals = new("--originals") { Description = "Leave out reports that are reprints or abridgements of another one in the store." };

    public void AddTo(Command verb)
    {
        foreach (var option in (Option[])[_text, _types, _statuses, _actors, _doers, _recipients, _places, _countries, _box, _from, _to, _publishers, _sources, _speakers, _reports, _confidence, _originals])
        {
            verb.Add(option);
        }
    }

    /// <exception cref="UsageException">A value cannot be read.</exception>
    public MentionFilter Read(ParseResult result) => new()
    {
        Text = result.GetValue(_text),
        Types = Parts(result, _types),
        Statuses = [.. Parts(result, _statuses).Select(Status)],
        Actors = result.GetValue(_actors) ?? [],
        Doers = result.GetValue(_doers) ?? [],
        Recipients = result.GetValue(_recipients) ?? [],
        Places = result.GetValue(_places) ?? [],
        Countries = [.. Parts(result, _countries).Select(Country)],
        Box = result.GetValue(_box) is { } box ? Box(box) : null,
        From = Day("--from", result.GetValue(_from)),
        To = Day("--to", result.GetValue(_to)),
        Publishers = result.GetValue(_publishers) ?? [],
        Sources = result.GetValue(_sources) ?? [],
        Speakers = result.GetValue(_speakers) ?? [],
        Reports = result.GetValue(_reports) ?? [],
        Confidence = result.GetValue(_confidence) is { } confidence ? Confidence(confidence) : null,
        OriginalsOnly = result.GetValue(_originals),
    };

    private static Option<string[]> Names(string name, string value, string description) => new(name) { Description = description + " May be given again for another.", HelpName = value };

    private static Option<string[]> List(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private static string[] Parts(ParseResult result, Option<string[]> option) =>
        [.. (result.GetValue(option) ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static string Status(string typed) => Statuses.Contains(typed.ToLowerInvariant(), StringComparer.Ordinal) ? typed.ToLowerInvariant()
        : throw new UsageException($"--status '{typed}' is unknown; give {string.Join(", ", Statuses)}.");

    private static string Country(string typed) => typed.Length == 2 ? typed.ToUpperInvariant()
        : throw new UsageException($"--country '{typed}' is no two-letter code; write SY for Syria, or look for the name with --place.");

    private static GeoBox Box(string typed)
    {
        double[] sides = [.. typed.Split(',').Select(side => double.TryParse(side, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN)];
        return sides is [>= -180 and <= 180, >= -90 and <= 90, >= -180 and <= 180, >= -90 and <= 90] && sides[1] <= sides[3] ? new(sides[0], sides[1], sides[2], sides[3])
            : throw new UsageException($"--box '{typed}' is no box; write west,south,east,north in degrees, for example 35.7,32.3,42.4,37.3.");
    }

    private static LocalDate? Day(string name, string? typed) => typed is null ? null
        : DayPattern.Parse(typed) is { Success: true } day ? day.Value
        : throw new UsageException($"{name} '{typed}' is no day; write it as YYYY-MM-DD, for example 2017-01-03.");

    private static double Confidence(string typed) => double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence) && confidence is >= 0 and <= 1 ? confidence
        : throw new UsageException($"--confidence '{typed}' is no number from 0 to 1.");
}
