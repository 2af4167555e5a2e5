using System.Globalization;
using System.Text;
using Dateline.Corroboration.Records;
using Dateline.Exports;
using Dateline.Store.Queries;
using Spectre.Console;

namespace Dateline.Cli.Output;

/// <summary>Event mentions of a store for a reader: one row a mention with its sentence below, and a line that tells how many there are.</summary>
internal static class QueryText
{
    private const int NarrowestWidth = 80;
    private const int WidestWidth = 160;
    private const int LongestSentence = 280;

    /// <param name="first">How many came before the page.</param>
    public static string Table(MentionPage page, int first, int width, bool hasColours)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = Terminal.On(text, Math.Clamp(width, NarrowestWidth, WidestWidth), hasColours);
        foreach (var mention in page.Mentions)
        {
            Write(console, mention);
        }

        console.MarkupLine(Summary(page, first));
        var lines = new StringBuilder();
        foreach (var line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            lines.Append(line.TrimEnd()).Append('\n');
        }

        return lines.ToString();
    }

    private static void Write(IAnsiConsole console, StoredMention stored)
    {
        var mention = stored.Event;
        var where = mention.Places.Count > 0 ? string.Join(", ", mention.Places.Select(Place).Distinct(StringComparer.Ordinal)) : "place not said";
        console.MarkupLine($"[bold]{Markup.Escape(Day(stored))}[/]  [{Wording.Colour(mention.Status)}]{Markup.Escape(Status(mention))}[/]  [bold]{Markup.Escape(Type(mention))}[/]  {Markup.Escape(where)}");
        console.Write(Indented($"{Parties(mention)}{Sizes(mention)}"));
        if (stored.Sentence is { } sentence)
        {
            console.Write(Indented($"[grey]{Markup.Escape(Shortened(SingleLine.Collapse(sentence)))}[/]"));
        }

        console.Write(Indented($"said by {Markup.Escape(Chain(stored))}"));
        console.Write(Indented($"[grey]{Markup.Escape(stored.Id)}[/]"));
        console.WriteLine();
    }

    private static Padder Indented(string markup) => new(new Markup(markup), new Padding(4, 0, 0, 0));

    /// <summary>The days of the event, or "published" and a day where the text tells none.</summary>
    private static string Day(StoredMention stored)
    {
        var time = stored.Event.Time;
        var (from, to) = (time?.From ?? time?.To, time?.To ?? time?.From);
        return from is { } first && to is { } last ? first == last ? Wording.Day(first) : $"{Wording.Day(first)} – {Wording.Day(last)}"
            : stored.Report.Record.Published is { } published ? $"published {Wording.Day(published)}"
            : "no day";
    }

    private static string Status(RecordEvent mention) => mention.Negated ? $"{mention.Status} {Wording.NotToHappen}" : mention.Status;

    private static string Type(RecordEvent mention) => mention.Mode is { } mode ? $"{mention.Type} {mode}" : mention.Type;

    private static string Parties(RecordEvent mention)
    {
        var who = mention.Actors.Count > 0 ? string.Join(", ", mention.Actors.Select(Party)) : "[grey]not said[/]";
        return mention.Recipients.Count > 0 ? $"{who} → {string.Join(", ", mention.Recipients.Select(Party))}" : who;
    }

    private static string Party(RecordActor actor)
    {
        var code = $"{actor.Code} {actor.Sector}".Trim();
        return Markup.Escape(SingleLine.Collapse(actor.Name)) + (code.Length > 0 ? $" [grey]({Markup.Escape(code)})[/]" : "");
    }

    private static string Sizes(RecordEvent mention) => string.Concat(mention.Sizes.Select(size => $" · {Markup.Escape(Wording.Count(size.Low, size.High))} {Markup.Escape(size.Kind)}"));

    private static string Place(RecordPlace place)
    {
        var name = SingleLine.Collapse(place.Name ?? place.Text);
        var related = place.Relation is "near" ? $"near {name}" : name;
        return place.Country is { Length: > 0 } country && country != name ? $"{related} ({country})" : place.Name is null ? $"{related} (not located)" : related;
    }

    /// <summary>From the innermost source to the outlet: "two officers (unnamed) → Tass → Northline News, 3 Jan 2017".</summary>
    private static string Chain(StoredMention stored)
    {
        var report = stored.Report.Record;
        var outlet = report.Publisher ?? report.Key;
        var hops = stored.Event.Hops.Select(hop => Wording.Hop(hop.Name, hop.Kind == "anonymous"));
        return string.Join(" → ", hops.Append(outlet)) + (report.Published is { } day ? ", " + Wording.Day(day) : "");
    }

    private static string Shortened(string sentence) => sentence.Length <= LongestSentence ? sentence : string.Concat(sentence.AsSpan(0, LongestSentence), "…");

    private static string Summary(MentionPage page, int first)
    {
        var all = page.Total.ToString("N0", CultureInfo.InvariantCulture);
        return page.Total == 0 ? "No event mention matches."
            : page.Mentions.Count == 0 ? $"There are only {all}."
            : string.Create(CultureInfo.InvariantCulture, $"{first + 1:N0} to {first + page.Mentions.Count:N0} of {(page.IsTotalExact ? "" : "more than ")}{all} event mentions.");
    }
}
