using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Dateline.Store.Decisions;

namespace Dateline.Exports.Stored;

/// <summary>Reads a file of event mentions that a person has changed: the CSV or JSONL that <c>dateline export</c> wrote, or one with the same names written by hand.</summary>
public static class EditFile
{
    /// <summary>Spreadsheets of some countries part cells by semicolons.</summary>
    private static readonly char[] Separators = [',', ';', '\t'];

    private static readonly string[] Fields = [.. MentionFields.All.Select(field => field.Name), MentionFields.Verdict];

    /// <param name="name">What messages call the file.</param>
    /// <exception cref="UsageException">It is no such file.</exception>
    public static IReadOnlyList<MentionEdit> Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return trimmed.Length == 0 ? throw new UsageException($"'{name}' is empty; give a CSV or JSONL file as 'dateline export' writes it.")
            : trimmed[0] == '{' ? ReadLines(text, name) : ReadTable(trimmed.ToString(), name);
    }

    private static List<MentionEdit> ReadLines(string text, string name)
    {
        var edits = new List<MentionEdit>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                edits.Add(ReadLine(line, string.Create(CultureInfo.InvariantCulture, $"{name}, line {number}")));
            }
        }

        return edits;
    }

    private static MentionEdit ReadLine(string line, string where)
    {
        try
        {
            var json = JsonElement.Parse(line);
            var cells = Fields.Where(field => json.TryGetProperty(field, out _)).ToDictionary(field => field, field => Cell(json.GetProperty(field)), StringComparer.Ordinal);
            return new(where, Text(json, MentionColumns.Id) ?? throw new UsageException($"{where}: the key 'id' is missing."), Text(json, MentionColumns.Revision), cells);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new UsageException($"{where}: this is no JSON object ({exception.Message}).", exception);
        }
    }

    private static string? Text(JsonElement json, string key) => json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static EditedCell Cell(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number when value.TryGetDecimal(out var number) => number.ToString("0.##########", CultureInfo.InvariantCulture),
            _ => value.GetRawText(),
        };
        return new(text, text);
    }

    private static List<MentionEdit> ReadTable(string text, string name)
    {
        var head = text.AsSpan(0, text.AsSpan().IndexOf('\n') is >= 0 and var end ? end : text.Length).ToString();
        var separator = Separators.MaxBy(mark => head.Count(character => character == mark));
        using var reader = CsvReader.Create(new StringReader(text), new CsvReaderOptions { HasHeader = false, Separator = separator, MalformedData = CsvMalformedDataHandling.Throw });
        try
        {
            return ReadTable(reader, name);
        }
        catch (CsvFormatException exception)
        {
            throw new UsageException($"'{name}' is no table that can be read: {exception.Message}", exception);
        }
    }

    private static List<MentionEdit> ReadTable(CsvReader reader, string name)
    {
        reader.Read();
        string[] names = [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetString(column).Trim())];
        var (id, revision) = (Array.IndexOf(names, MentionColumns.Id), Array.IndexOf(names, MentionColumns.Revision));
        var columns = Fields.Select(field => (field, Column: Array.IndexOf(names, field))).Where(pair => pair.Column >= 0).ToArray();
        if (id < 0 || columns.Length == 0)
        {
            throw new UsageException($"'{name}' has no column '{MentionColumns.Id}' and one to change; it has {string.Join(", ", names)}. Only files of 'dateline export --format csv' or 'jsonl' can be given back.");
        }

        var edits = new List<MentionEdit>();
        for (var number = 2; reader.Read(); number++)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{name}, row {number}");
            if (reader.FieldCount != names.Length)
            {
                throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{where}: {reader.FieldCount} cells where the table has {names.Length} columns. Nothing was taken from the file."));
            }

            var cells = columns.ToDictionary(pair => pair.field, pair => Cell(reader.GetString(pair.Column)), StringComparer.Ordinal);
            edits.Add(new(where, SpreadsheetCell.Words(reader.GetString(id)), revision < 0 ? null : reader.GetString(revision).Trim(), cells));
        }

        return edits;
    }

    private static EditedCell Cell(string asWritten) => new(SpreadsheetCell.Words(asWritten).Trim(), asWritten);
}
