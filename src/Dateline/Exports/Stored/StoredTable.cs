using System.Buffers;
using CsvHelper;

namespace Dateline.Exports.Stored;

/// <summary>A format that is a table with a line of names, one row an event or mention.</summary>
/// <param name="table">Its columns in order.</param>
/// <param name="refuse">As <see cref="IStoredExport.Refuse"/>; null where every event has a row.</param>
public sealed class StoredTable(string name, string fileExtension, string summary, char separator, IReadOnlyList<StoredColumn> table, Func<ExportRow, string?>? refuse = null) : IStoredExport
{
    private readonly CsvWriterOptions _options = new() { NewLine = "\n", BufferSize = 4096, Separator = separator };

    public string Name => name;

    public string FileExtension => fileExtension;

    public string Summary => summary;

    public required bool IsOfEvents { get; init; }

    public required bool IsOfFacts { get; init; }

    public IReadOnlyList<string> Columns { get; } = [.. table.Select(column => column.Name)];

    public string Head => string.Join(separator, Columns) + "\n";

    public string Separator => "";

    public string Tail => "";

    public string? Refuse(ExportRow row) => refuse?.Invoke(row);

    public void Write(ExportRow row, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        using var line = new MemoryStream();
        using (var csv = CsvWriter.Create(line, _options, leaveOpen: true))
        {
            foreach (var column in table)
            {
                // A line break inside a cell is lost on many readers of such tables.
                var value = SingleLine.Collapse(column.Value(row) ?? "");
                csv.WriteField(column.IsText ? SpreadsheetCell.Harmless(value) : value);
            }

            csv.EndRecord();
        }

        output.Write(line.GetBuffer().AsSpan(0, (int)line.Length));
    }
}
