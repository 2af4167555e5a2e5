using System.Buffers;
using CsvHelper;
using Dateline.Events;

namespace Dateline.Exports;

/// <summary>A flat table for spreadsheets and statistics: one row an event, UTF-8 without a byte-order mark. The columns: <see cref="CsvColumns"/>, docs/use/record.md.</summary>
public sealed class CsvExport : IExport
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", BufferSize = 8192 };

    public string Name => "csv";

    public string FileExtension => ".csv";

    public string Summary => "a flat table, one row an event";

    public string Head { get; } = string.Join(',', CsvColumns.All.Select(column => column.Name)) + "\n";

    public string Separator => "";

    public string Tail => "";

    public void Write(CodedDocument document, ExportOptions options, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        if (document.Events.Count == 0)
        {
            return;
        }

        using var rows = new MemoryStream();
        using (var csv = CsvWriter.Create(rows, Options, leaveOpen: true))
        {
            foreach (var eventMention in document.Events)
            {
                foreach (var column in CsvColumns.All)
                {
                    var value = column.Value(document, eventMention) ?? "";
                    csv.WriteField(column.IsText ? SpreadsheetCell.Harmless(value) : value);
                }

                csv.EndRecord();
            }
        }

        output.Write(rows.GetBuffer().AsSpan(0, (int)rows.Length));
    }
}
