using Dateline.Events;
using Dateline.Exports;
using Spectre.Console;

namespace Dateline.Cli.Output;

/// <summary>The cells of one event in the table of a report.</summary>
internal static class EventRow
{
    public static Markup[] Cells(CodedDocument document, EventMention eventMention) =>
    [
        new(StatusAndCue(document, eventMention)),
        new(What(eventMention)),
        new(Who(eventMention)),
        new(WhereAndWhen(eventMention)),
        new(SaidBy(eventMention)),
    ];

    /// <summary>The status and the words that decided it; none where the tense alone did.</summary>
    private static string StatusAndCue(CodedDocument document, EventMention eventMention)
    {
        List<string> lines = [$"[{Wording.Colour(RecordNames.Of(eventMention.Status))}]{RecordNames.Of(eventMention.Status)}[/]"];
        if (eventMention.Negated)
        {
            lines.Add(Wording.NotToHappen);
        }

        if (eventMention.StatusCue is { } cue && cue != eventMention.Trigger)
        {
            lines.Add($"[grey]“{Markup.Escape(SingleLine.Collapse(document.Document.Raw.Slice(cue)))}”[/]");
        }

        return string.Join('\n', lines);
    }

    private static string What(EventMention eventMention)
    {
        List<string> lines = [$"[bold]{Markup.Escape(Wording.Type(eventMention))}[/]", $"[grey]“{Markup.Escape(SingleLine.Collapse(eventMention.TriggerText))}”[/]"];
        lines.AddRange(eventMention.Sizes.Select(size => Markup.Escape(Wording.Size(size))));
        return string.Join('\n', lines);
    }

    private static string Who(EventMention eventMention)
    {
        List<string> lines = [.. eventMention.Actors.Select(actor => Markup.Escape(Wording.Actor(actor)))];
        if (lines.Count == 0)
        {
            lines.Add("[grey]not said[/]");
        }

        lines.AddRange(eventMention.Recipients.Select(recipient => "→ " + Markup.Escape(Wording.Actor(recipient))));
        return string.Join('\n', lines);
    }

    private static string WhereAndWhen(EventMention eventMention)
    {
        List<string> lines = [.. eventMention.Places.Select(place => Markup.Escape(Wording.Place(place))).Distinct(StringComparer.Ordinal)];
        if (eventMention.Time is { } time)
        {
            lines.Add(Markup.Escape(Wording.Time(time)));
        }

        return lines.Count > 0 ? string.Join('\n', lines) : "[grey]not said[/]";
    }

    private static string SaidBy(EventMention eventMention) =>
        eventMention.Hops.Count > 0 ? string.Join("\n→ ", eventMention.Hops.Select(hop => Markup.Escape(Wording.Hop(hop)))) : "[grey]the report itself[/]";
}
