using System.Buffers;
using System.Globalization;
using System.Text;
using Dateline.Events;
using Dateline.Exports;
using Dateline.Text;
using Spectre.Console;

namespace Dateline.Cli.Output;

/// <summary>The table of the terminal: one block a report, one row an event. It belongs to the command line because it depends on the terminal.</summary>
/// <param name="width">Columns of the terminal.</param>
/// <param name="hasColours">Whether the terminal understands escape sequences; a pipe does not.</param>
internal sealed class TableExport(int width, bool hasColours) : IExport
{
    /// <summary>Below it the five columns hold no words; the terminal then wraps the lines.</summary>
    private const int NarrowestWidth = 72;

    /// <summary>Beyond it the eye loses the row.</summary>
    private const int WidestWidth = 160;

    private readonly int _width = Math.Clamp(width, NarrowestWidth, WidestWidth);

    public string Name => "table";

    public string FileExtension => ".txt";

    public string Summary => "for reading: one block a report, one row an event";

    public string Head => "";

    public string Separator => "\n";

    public string Tail => "";

    public void Write(CodedDocument document, ExportOptions options, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = Terminal.On(text, _width, hasColours);
        WriteHeading(console, document);
        if (document.Events.Count == 0)
        {
            console.MarkupLine($"  [grey]no events found: {Markup.Escape(EmptyReason(document))}[/]");
        }
        else
        {
            console.Write(Rows(document));
        }

        WriteNotes(console, document.Diagnostics);
        foreach (var line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            // The layout pads every line to the full width; a pipe should not carry the blanks.
            Encoding.UTF8.GetBytes(line.TrimEnd(), output);
            output.Write("\n"u8);
        }
    }

    private static void WriteHeading(IAnsiConsole console, CodedDocument document)
    {
        var title = document.Document.Title is { Length: > 0 } given ? SingleLine.Collapse(given) : document.Document.Key;
        console.MarkupLine($"[bold]{Markup.Escape(title)}[/]");
        var origin = Wording.Origin(document.Document).ToList();
        if (title != document.Document.Key)
        {
            origin.Insert(0, document.Document.Key);
        }

        if (origin.Count > 0)
        {
            console.MarkupLine($"[grey]{Markup.Escape(string.Join(" · ", origin))}[/]");
        }
    }

    private static string EmptyReason(CodedDocument document) =>
        document.Document.Raw.Characters.AsSpan().Trim().IsEmpty ? "the report has no text."
        : document.Document.Language is not ("en" or "") ? $"the report is in '{document.Document.Language}'; only English is coded."
        : document.Sentences.Count == 0 ? "the report has no sentence beside its furniture."
        : document.Sentences.Count == 1 ? "its one sentence names no event of the ontology."
        : $"none of its {document.Sentences.Count.ToString(CultureInfo.InvariantCulture)} sentences names an event of the ontology.";

    private Table Rows(CodedDocument document)
    {
        var table = new Table { Border = TableBorder.Horizontal, Width = _width };
        table.BorderStyle(new Style(Color.Grey));
        var widths = ColumnWidths();
        string[] titles = ["status", "what", "who → to whom", "where, when", "said by → cited by"];
        for (var i = 0; i < titles.Length; i++)
        {
            table.AddColumn(new TableColumn($"[grey]{titles[i]}[/]") { Width = widths[i], Padding = new Padding(0, 0, i == titles.Length - 1 ? 0 : 2, 0) });
        }

        for (var i = 0; i < document.Events.Count; i++)
        {
            if (i > 0)
            {
                table.AddEmptyRow();
            }

            table.AddRow(EventRow.Cells(document, document.Events[i]));
        }

        return table;
    }

    /// <summary>The status has a known longest word; the rest is shared out.</summary>
    private int[] ColumnWidths()
    {
        const int Status = 12;
        const int Gaps = 4 * 2;
        var rest = _width - Status - Gaps;
        var what = rest * 24 / 100;
        var who = rest * 28 / 100;
        var where = rest * 22 / 100;
        return [Status, what, who, where, rest - what - who - where];
    }

    private static void WriteNotes(IAnsiConsole console, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var group in diagnostics.GroupBy(diagnostic => diagnostic.Code, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var message = group.Count() == 1 ? SingleLine.Collapse(group.First().Message) : $"{group.Count().ToString(CultureInfo.InvariantCulture)} times; first: {SingleLine.Collapse(group.First().Message)}";
            console.MarkupLine($"  [grey]note {Markup.Escape(group.Key)}: {Markup.Escape(message)}[/]");
        }
    }
}
