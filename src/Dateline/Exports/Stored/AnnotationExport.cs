using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Dateline.Corroboration.Records;
using Dateline.Store.Queries;

namespace Dateline.Exports.Stored;

/// <summary>
/// The evidence of every mention as W3C Web Annotations (JSON-LD): one annotation for each span, found again by its place in the text and by its words with those around it.
/// Positions count code points, as that standard asks, where the record counts UTF-16 units.
/// </summary>
public sealed class AnnotationExport : IStoredExport
{
    private const int Around = 32;

    public string Name => "annotations";

    public string FileExtension => ".jsonld";

    public string Summary => "the words that every field was read from, as W3C Web Annotations";

    public bool IsOfEvents => false;

    public bool IsOfFacts => false;

    public IReadOnlyList<string> Columns => [];

    public string Head => "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationPage\",\"items\":[\n";

    public string Separator => ",\n";

    public string Tail => "\n]}\n";

    public string? Refuse(ExportRow row) => row.Event.Lead.Report.Record.Text is null ? "the text is not there" : null;

    public void Write(ExportRow row, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var mention = row.Event.Lead;
        var isFirst = true;
        foreach (var (field, position, span, value) in Evidence(mention))
        {
            if (!isFirst)
            {
                output.Write(",\n"u8);
            }

            isFirst = false;
            using var json = new Utf8JsonWriter(output, RecordJson.WriterOptions);
            Write(json, mention, string.Create(CultureInfo.InvariantCulture, $"{field}-{position}"), field, span, value);
        }
    }

    /// <summary>Every span of the mention as the coder read it, with the value it gave.</summary>
    private static IEnumerable<(string Field, int Position, RecordSpan Span, string Value)> Evidence(StoredMention mention)
    {
        var told = mention.Event;
        var spans = new List<(string, RecordSpan, string)> { ("trigger", told.Trigger, told.Mode is { } mode ? $"{told.Type}/{mode}" : told.Type) };
        if (told.StatusCue is { } cue)
        {
            spans.Add(("status", cue, told.Status));
        }

        spans.AddRange(told.Actors.Select(actor => ("actor", actor.Span, actor.Name)));
        spans.AddRange(told.Recipients.Select(actor => ("recipient", actor.Span, actor.Name)));
        spans.AddRange(told.Places.Select(place => ("place", place.Span, place.Name ?? place.Text)));
        if (told.Time is { } time)
        {
            spans.Add(("time", time.Span, time.Value ?? time.Text));
        }

        spans.AddRange(told.Sizes.Select(size => (size.Kind, size.Span, size.Low.ToString(CultureInfo.InvariantCulture) + (size.High == size.Low ? "" : "-" + size.High?.ToString(CultureInfo.InvariantCulture)))));
        spans.AddRange(Sources(mention));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (field, span, value) in spans)
        {
            var position = numbers[field] = numbers.GetValueOrDefault(field, -1) + 1;
            yield return (field, position, span, value);
        }
    }

    /// <summary>The words that name the sources of the chain and those that mark them.</summary>
    private static IEnumerable<(string, RecordSpan, string)> Sources(StoredMention mention)
    {
        if (!mention.Json.TryGetProperty("hops", out var hops))
        {
            yield break;
        }

        var attributions = mention.Report.Json.GetProperty("attributions");
        foreach (var hop in hops.EnumerateArray())
        {
            if (!hop.TryGetProperty("attribution", out var number) || attributions.EnumerateArray().FirstOrDefault(item => item.GetProperty("id").GetInt32() == number.GetInt32()) is not { ValueKind: JsonValueKind.Object } attribution)
            {
                continue;
            }

            foreach (var part in (string[])["source", "cue"])
            {
                if (attribution.TryGetProperty(part, out var found) && found.ValueKind == JsonValueKind.Object)
                {
                    yield return (part, new(found.GetProperty("start").GetInt32(), found.GetProperty("end").GetInt32()), hop.GetProperty("name").GetString()!);
                }
            }
        }
    }

    private static void Write(Utf8JsonWriter json, StoredMention mention, string part, string field, RecordSpan span, string value)
    {
        json.WriteStartObject();
        json.WriteString("id", $"urn:dateline:{Uri.EscapeDataString(mention.Id)}:{Uri.EscapeDataString(part)}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "tagging");
        json.WriteStartArray("body");
        WriteBody(json, "tagging", field);
        WriteBody(json, "describing", SingleLine.Collapse(value));
        json.WriteEndArray();
        WriteTarget(json, mention.Report, span);
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string purpose, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", purpose);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    /// <summary>The text is named by its hash (RFC 6920), because the page behind an address is not the text that the positions count in.</summary>
    private static void WriteTarget(Utf8JsonWriter json, StoredReport report, RecordSpan span)
    {
        var text = report.Record.Text!;
        json.WriteStartObject("target");
        json.WriteString("type", "SpecificResource");
        json.WriteStartObject("source");
        json.WriteString("id", report.Record.Url ?? HashName(report));
        json.WriteString("type", "Text");
        json.WriteString("format", "text/plain");
        json.WriteString("language", report.Record.Language);
        if (report.Record.Url is not null)
        {
            json.WriteString("canonical", HashName(report));
        }

        json.WriteEndObject();
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", CodePoints(text.AsSpan(0, span.Start)));
        json.WriteNumber("end", CodePoints(text.AsSpan(0, span.End)));
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", text[span.Start..span.End]);
        json.WriteString("prefix", text[Whole(text, Math.Max(0, span.Start - Around))..span.Start]);
        json.WriteString("suffix", text[span.End..Whole(text, Math.Min(text.Length, span.End + Around))]);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string HashName(StoredReport report) => "ni:///sha-256;" + Convert.ToBase64String(Convert.FromHexString(report.Record.Sha256)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += char.IsLowSurrogate(character) ? 0 : 1;
        }

        return count;
    }

    /// <summary>A cut never falls into a character.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
