using System.Globalization;
using System.Text.Json;

namespace Dateline.Documents.Readers;

/// <summary>A JSON file that holds one report, over as many lines as it likes, or a list of them; the fields are those of <see cref="JsonlReader"/>. JSONL under the name .json is read as JSONL.</summary>
internal sealed class JsonReader : IDocumentReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public string Name => "json";

    public IReadOnlyList<string> Extensions => [".json"];

    public bool Recognises(ReadOnlySpan<char> head) => head.TrimStart() is ['[', ..] && head.TrimStart()[1..].TrimStart() is ['{', ..];

    public IEnumerable<ReadItem> Read(InputContent content, ReadOptions options)
    {
        var (bytes, failure) = content.ReadWhole();
        if (bytes is null)
        {
            return [ReadItem.Of(failure!)];
        }

        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is null)
        {
            return [ReadItem.Of(content.Fail("binary", decoded.Refusal!))];
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            return [ReadItem.Of(content.Fail("empty", "It holds nothing."))];
        }

        try
        {
            return ReadAll(content, decoded, options);
        }
        catch (JsonException exception)
        {
            return decoded.Text.AsSpan().Trim().Contains('\n')
                ? JsonlReader.ReadLines(content, ByteLines.Read(new MemoryStream(bytes), options.MaxDocumentBytes), options)
                : [ReadItem.Of(content.Fail("broken-json", string.Create(CultureInfo.InvariantCulture, $"It is no valid JSON near line {exception.LineNumber + 1}.")))];
        }
    }

    private static List<ReadItem> ReadAll(InputContent content, DecodedText decoded, ReadOptions options)
    {
        using var json = JsonDocument.Parse(decoded.Text!, Lenient);
        if (json.RootElement.ValueKind != JsonValueKind.Array)
        {
            return [Item(json.RootElement, content.Name, content.Key, decoded, options)];
        }

        var items = new List<ReadItem>();
        foreach (var element in json.RootElement.EnumerateArray())
        {
            var number = items.Count + 1;
            items.Add(Item(element, string.Create(CultureInfo.InvariantCulture, $"{content.Name}, item {number}"), string.Create(CultureInfo.InvariantCulture, $"{content.Key}#{number}"), decoded, options));
        }

        return items.Count > 0 ? items : [ReadItem.Of(content.Fail("empty", "Its list holds nothing."))];
    }

    private static ReadItem Item(JsonElement element, string name, string key, DecodedText decoded, ReadOptions options)
    {
        var (report, failure) = JsonReport.Read(element, name, key);
        return report is null ? ReadItem.Of(failure!)
            : PlainTextReader.Check(name, report.Text, options) is { } bad ? ReadItem.Of(bad)
            : ReadItem.Of(name, report with { Diagnostics = [.. decoded.Diagnostics, .. report.Diagnostics] });
    }
}
