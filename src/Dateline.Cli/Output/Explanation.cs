using System.Globalization;
using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Events;
using Dateline.Exports;
using Dateline.Text;
using Spectre.Console;

namespace Dateline.Cli.Output;

/// <summary>The evidence of the events of one report as text: for every field its value, the words it was read from and the rule or model that read it.</summary>
internal sealed class Explanation(CodedDocument document, int width, bool hasColours)
{
    private const int LabelWidth = 11;

    /// <summary>The fields in the order of the explanation, with the names that reasons use for them.</summary>
    private static readonly (string Label, string[] Fields)[] Sections =
    [
        ("what", ["type", "mode", "trigger", "contexts", "event"]),
        ("status", ["status", "negated"]),
        ("who", ["actors", "actor", "roles"]),
        ("to whom", ["recipients", "recipient"]),
        ("where", ["places", "place"]),
        ("when", ["time"]),
        ("how many", ["size", "sizes"]),
        ("said by", ["attribution", "chain", "source"]),
    ];

    private readonly int _width = Math.Clamp(width, 60, 120);

    public string Of(EventMention eventMention)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = Terminal.On(text, _width, hasColours);
        console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"[bold]Event {eventMention.Id}[/] [grey]of {Markup.Escape(document.Document.Key)}, confidence {eventMention.Confidence:0.00}, group {eventMention.Group}[/]"));
        console.WriteLine();
        console.Write(new Padder(new Markup(Evidence(eventMention)), new Padding(2, 0, 2, 0)));
        console.WriteLine();
        var grid = new Grid();
        grid.AddColumn(new GridColumn { Width = LabelWidth, NoWrap = true, Padding = new Padding(2, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var (label, fields) in Sections)
        {
            AddSection(grid, label, [.. Values(label, eventMention), .. Reasons(eventMention, reason => fields.Contains(reason.Field, StringComparer.Ordinal))]);
        }

        var others = eventMention.Why.Select(reason => reason.Field).Distinct(StringComparer.Ordinal).Where(field => !Sections.Any(section => section.Fields.Contains(field, StringComparer.Ordinal)));
        foreach (var field in others)
        {
            AddSection(grid, Markup.Escape(field), [.. Reasons(eventMention, reason => reason.Field == field)]);
        }

        console.Write(grid);
        return Trimmed(text);
    }

    /// <summary>One line an event, to choose from.</summary>
    public string List()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = Terminal.On(text, _width, hasColours);
        if (document.Events.Count == 0)
        {
            console.WriteLine($"{document.Document.Key}: no events found.");
            return Trimmed(text);
        }

        console.MarkupLine($"[bold]{Markup.Escape(document.Document.Key)}[/] [grey]give one of the ids with --event[/]");
        var table = new Table { Border = TableBorder.None, ShowHeaders = false, Width = _width };
        table.AddColumns(new TableColumn("id") { Width = 5, Alignment = Justify.Right }, new TableColumn("status") { Width = 12 }, new TableColumn("what") { Width = 26 }, new TableColumn("sentence"));
        foreach (var eventMention in document.Events)
        {
            table.AddRow(
                new Markup(eventMention.Id.ToString(CultureInfo.InvariantCulture)),
                new Markup(Markup.Escape(Wording.Status(eventMention))),
                new Markup(Markup.Escape(Wording.Type(eventMention))),
                new Markup($"{Marked(eventMention, Around(eventMention))}\n[grey]said by {Markup.Escape(Wording.Chain(eventMention))}[/]"));
        }

        console.Write(table);
        return Trimmed(text);
    }

    private static void AddSection(Grid grid, string label, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            grid.AddRow(i == 0 ? $"[bold]{label}[/]" : "", lines[i]);
        }

        if (lines.Count > 0)
        {
            grid.AddEmptyRow();
        }
    }

    private IEnumerable<string> Values(string label, EventMention eventMention) => label switch
    {
        "what" => [$"[bold]{Markup.Escape(Wording.Type(eventMention))}[/] {Quoted(eventMention.Trigger)}{(eventMention.Contexts.Count > 0 ? Markup.Escape(", contexts " + string.Join(", ", eventMention.Contexts)) : "")}"],
        "status" => [$"[bold]{Markup.Escape(Wording.Status(eventMention))}[/]{(eventMention.StatusCue is { } cue ? " " + Quoted(cue) : "")}"],
        "who" => eventMention.Actors.Count > 0 ? eventMention.Actors.SelectMany(Actor) : ["[grey]not said[/]"],
        "to whom" => eventMention.Recipients.SelectMany(Actor),
        "where" => eventMention.Places.Count > 0 ? eventMention.Places.SelectMany(PlaceExplanation.Lines) : ["[grey]not said[/]"],
        "when" => eventMention.Time is { } time ? [$"[bold]{Markup.Escape(Wording.Time(time))}[/] {Quoted(time.Span)}"] : ["[grey]not said[/]"],
        "how many" => eventMention.Sizes.Select(size => $"[bold]{Markup.Escape(Wording.Size(size))}[/] {Quoted(size.Span)}"),
        "said by" => Chain(eventMention),
        _ => [],
    };

    private IEnumerable<string> Actor(ActorMention actor)
    {
        yield return $"[bold]{Markup.Escape(Wording.Actor(actor))}[/] {Quoted(actor.Span)}";
        if (actor.Why.Length > 0)
        {
            yield return $"[grey]  coded by {Markup.Escape(actor.Why)}[/]";
        }
    }

    private IEnumerable<string> Chain(EventMention eventMention)
    {
        if (eventMention.Hops.Count == 0)
        {
            yield return "[bold]the report itself[/]";
        }

        for (var i = 0; i < eventMention.Hops.Count; i++)
        {
            var hop = eventMention.Hops[i];
            var attribution = hop.Attribution >= 0 && hop.Attribution < document.Attributions.All.Count ? document.Attributions.All[hop.Attribution] : null;
            yield return string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : "→ ")}[bold]{Markup.Escape(Wording.Hop(hop))}[/]{(hop.Kind == SourceKind.Anonymous ? "" : $" [grey]({RecordNames.Of(hop.Kind)})[/]")}{Cue(attribution)}");
        }

        if (document.Document.Publisher is { Length: > 0 } publisher)
        {
            yield return $"[grey]→ {Markup.Escape(publisher)} (publisher)[/]";
        }
    }

    private string Cue(Attribution? attribution) => attribution switch
    {
        null => "",
        { Scope: AttributionScope.Document } => "[grey], credit of the whole report[/]",
        { Cue: { } cue } => $" {Quoted(cue)} [grey]{RecordNames.Of(attribution.Quote)} speech{(attribution.Via is { Length: > 0 } via ? Markup.Escape(", told to " + via) : "")}[/]",
        _ => "",
    };

    private IEnumerable<string> Reasons(EventMention eventMention, Func<Reason, bool> concerns)
    {
        foreach (var reason in eventMention.Why.Where(concerns))
        {
            var words = reason.Spans.Count > 0 ? " at " + string.Join(", ", reason.Spans.Select(Quoted)) : "";
            var others = reason.Alternatives.Count > 0
                ? "; else " + string.Join(", ", reason.Alternatives.Select(other => string.Create(CultureInfo.InvariantCulture, $"{other.Value} {other.Score:0.00}")))
                : "";
            yield return string.Create(CultureInfo.InvariantCulture, $"[grey]  {Markup.Escape(reason.Field)} by {Markup.Escape(reason.By)} {Markup.Escape(reason.Name)}, {reason.Score:0.00}[/]{words}[grey]{Markup.Escape(others)}[/]");
        }
    }

    private string Quoted(TextSpan span) => $"[grey]“{Markup.Escape(SingleLine.Collapse(document.Document.Raw.Slice(span)))}”[/]";

    private string Evidence(EventMention eventMention) =>
        eventMention.Sentence < document.Sentences.Count ? Marked(eventMention, document.Sentences[eventMention.Sentence].Span) : Marked(eventMention, eventMention.Trigger);

    /// <summary>Some words on either side of the trigger.</summary>
    private TextSpan Around(EventMention eventMention)
    {
        const int Before = 30;
        const int After = 60;
        var sentence = eventMention.Sentence < document.Sentences.Count ? document.Sentences[eventMention.Sentence].Span : eventMention.Trigger;
        var text = document.Document.Raw.Characters;
        var start = Math.Max(sentence.Start, eventMention.Trigger.Start - Before);
        while (start > sentence.Start && start < eventMention.Trigger.Start && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        var end = Math.Min(sentence.End, eventMention.Trigger.End + After);
        while (end < sentence.End && end > eventMention.Trigger.End && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        return new(start, end);
    }

    /// <summary>The words of a span with the trigger set off: by colour on a terminal, by marks elsewhere.</summary>
    private string Marked(EventMention eventMention, TextSpan span)
    {
        var raw = document.Document.Raw;
        var before = raw.Slice(new(span.Start, Math.Clamp(eventMention.Trigger.Start, span.Start, span.End)));
        var after = raw.Slice(new(Math.Clamp(eventMention.Trigger.End, span.Start, span.End), span.End));
        var trigger = Markup.Escape(SingleLine.Collapse(raw.Slice(eventMention.Trigger)));
        return Flowing(before) + (hasColours ? $"[black on yellow]{trigger}[/]" : $"»{trigger}«") + Flowing(after);
    }

    /// <summary>As one line, with the blank at either end kept.</summary>
    private static string Flowing(string text)
    {
        var line = Markup.Escape(SingleLine.Collapse(text));
        return line.Length == 0 ? (text.Length > 0 ? " " : "")
            : (char.IsWhiteSpace(text[0]) ? " " : "") + line + (char.IsWhiteSpace(text[^1]) ? " " : "");
    }

    private static string Trimmed(StringWriter text) => string.Concat(text.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd() + "\n"));
}
