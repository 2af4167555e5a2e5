using System.Text.Json;
using Dateline.Text;

namespace Dateline.Evaluation.Corpora;

/// <summary>One annotated report of the Dateline gold (data/gold, GUIDELINES.md and RULINGS.md there).</summary>
internal sealed record GoldReport(ReportInput Input, IReadOnlyList<TextSpan> Sentences, IReadOnlyList<GoldEvent> Events, IReadOnlyList<GoldAttribution> Attributions)
{
    /// <summary>All reports of the folder, in ordinal order of their ids.</summary>
    public static IEnumerable<GoldReport> ReadAll(string folder)
    {
        var annotations = Path.Combine(folder, "annotations");
        if (!Directory.Exists(annotations))
        {
            throw new UsageException($"No gold at '{folder}': a folder with documents/ and annotations/ is expected. Name the corpora with --corpora.");
        }

        return Directory.GetFiles(annotations, "*.json").Order(StringComparer.Ordinal).Select(file => Read(folder, file));
    }

    private static GoldReport Read(string folder, string file)
    {
        using var annotation = JsonDocument.Parse(File.ReadAllText(file));
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "documents", Path.GetFileName(file))));
        var d = document.RootElement;
        var input = new ReportInput(d.GetProperty("id").GetString()!, d.GetProperty("text").GetString()!, Text(d, "title"), Text(d, "published"), Text(d, "publisher"));
        var sentences = d.GetProperty("sentences").EnumerateArray().Select(s => new TextSpan(s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32())).ToArray();
        return new(
            input,
            sentences,
            [.. annotation.RootElement.GetProperty("events").EnumerateArray().Select(Event)],
            [.. annotation.RootElement.GetProperty("attributions").EnumerateArray().Select(Attribution)]);
    }

    private static GoldEvent Event(JsonElement e) => new(
        e.GetProperty("sentence").GetInt32(),
        e.GetProperty("trigger").GetString()!,
        e.TryGetProperty("occurrence", out var n) ? n.GetInt32() : null,
        Texts(e, "alt"),
        e.GetProperty("type").GetString()!,
        e.GetProperty("status").GetString()!,
        Texts(e, "actor"),
        Texts(e, "recipient"),
        [.. e.GetProperty("place").EnumerateArray().Select(p => p.TryGetProperty("lat", out var lat) && lat.ValueKind == JsonValueKind.Number ? ((double, double)?)(lat.GetDouble(), p.GetProperty("lon").GetDouble()) : null)],
        Text(e, "time"),
        Text(e, "attribution"));

    private static GoldAttribution Attribution(JsonElement a) => new(
        a.GetProperty("id").GetString()!,
        a.TryGetProperty("scope", out var scope) && scope.GetString() == "document",
        a.GetProperty("sentence").GetInt32(),
        Text(a, "source") ?? "",
        Text(a, "source_name") ?? "",
        a.GetProperty("content_start").GetString()!,
        a.GetProperty("content_end").GetString()!,
        Text(a, "parent"));

    private static string? Text(JsonElement e, string name) => e.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text ? text : null;

    private static string[] Texts(JsonElement e, string name) => e.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];
}

/// <param name="Places">Latitude and longitude; null for a place without coordinates.</param>
/// <param name="Time">The words of the report, mostly of the same sentence.</param>
internal sealed record GoldEvent(int Sentence, string Trigger, int? Occurrence, string[] Alternatives, string Type, string Status, string[] Actors, string[] Recipients, (double Latitude, double Longitude)?[] Places, string? Time, string? Attribution);

internal sealed record GoldAttribution(string Id, bool OfDocument, int Sentence, string Source, string SourceName, string ContentStart, string ContentEnd, string? Parent);
