using System.Globalization;
using System.Text.Json;
using Dateline.Corroboration.Records;
using Dateline.Exports.Stored;
using Dateline.Store.Queries;
using NodaTime.Text;

namespace Dateline.Exports.Releases;

/// <summary>The manifest of a release: what it was asked for, the hashes of its inputs and files, who coded it and how many decisions of persons count. It tells no time, so that a rebuild has the same bytes.</summary>
/// <param name="Program">Version of Dateline.</param>
/// <param name="Inputs">One JSON object each, in the order of the records.</param>
/// <param name="Coders">Each once.</param>
public sealed record ReleaseManifest(string Program, ReleasePlan Plan, IReadOnlyList<string> Inputs, IReadOnlyList<RecordCoder> Coders, int Decisions, IReadOnlyList<ReleasedFile> Files)
{
    public const string Name = "manifest.json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = RecordJson.WriterOptions.Encoder };

    public byte[] Write()
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("program", "Dateline " + Program);
            ExportMeta.WriteFilter(json, Plan.Selection, null);
            json.WriteStartArray("formats");
            foreach (var format in Plan.Formats)
            {
                json.WriteStringValue(format);
            }

            json.WriteEndArray();
            json.WriteStartArray("coders");
            foreach (var coder in Coders)
            {
                json.WriteStartObject();
                json.WriteString("version", coder.Version);
                json.WriteString("ontology", coder.Ontology);
                json.WriteString("gazetteer", coder.Gazetteer);
                json.WriteString("models", coder.Models);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("decisions", Decisions);
            json.WriteStartArray("files");
            foreach (var file in Files)
            {
                WriteLine(json, string.Create(CultureInfo.InvariantCulture, $"{{\"name\":\"{file.Name}\",\"bytes\":{file.Bytes},\"sha256\":\"{file.Sha256}\"}}"));
            }

            json.WriteEndArray();
            json.WriteStartArray("inputs");
            foreach (var input in Inputs)
            {
                WriteLine(json, input);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    /// <summary>One object a line, so that a difference of two manifests shows.</summary>
    private static void WriteLine(Utf8JsonWriter json, string item) => json.WriteRawValue("\n    " + item, skipInputValidation: true);

    /// <summary>What a release was asked for and which files it has; enough to build it anew.</summary>
    /// <exception cref="UsageException">The folder holds no manifest, or one that cannot be read.</exception>
    public static (ReleasePlan Plan, IReadOnlyList<ReleasedFile> Files) Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            var json = JsonElement.Parse(File.ReadAllBytes(path));
            ReleasedFile[] files = [.. json.GetProperty("files").EnumerateArray().Select(file => new ReleasedFile(file.GetProperty("name").GetString()!, file.GetProperty("bytes").GetInt64(), file.GetProperty("sha256").GetString()!))];
            return files.All(file => Path.GetFileName(file.Name) == file.Name) ? (ReadPlan(json), files) : throw new InvalidOperationException("a file lies outside of the folder");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{folder}' is no release: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UsageException($"'{path}' is no manifest of a release: {exception.Message}", exception);
        }
    }

    private static ReleasePlan ReadPlan(JsonElement json)
    {
        var filter = json.GetProperty("filter");
        return new()
        {
            Formats = List(json, "formats"),
            Selection = new()
            {
                EveryStatus = filter.TryGetProperty("everyStatus", out var every) && every.GetBoolean(),
                Filter = new()
                {
                    Text = Text(filter, "text"),
                    Types = List(filter, "types"),
                    Statuses = List(filter, "statuses"),
                    Actors = List(filter, "actors"),
                    Doers = List(filter, "by"),
                    Recipients = List(filter, "toWhom"),
                    Places = List(filter, "places"),
                    Countries = List(filter, "countries"),
                    Publishers = List(filter, "publishers"),
                    Sources = List(filter, "sources"),
                    Speakers = List(filter, "speakers"),
                    Reports = List(filter, "reports"),
                    Box = Text(filter, "box") is { } box && box.Split(',').Select(side => double.Parse(side, CultureInfo.InvariantCulture)).ToArray() is [var west, var south, var east, var north] ? new GeoBox(west, south, east, north) : null,
                    From = Text(filter, "from") is { } from ? LocalDatePattern.Iso.Parse(from).GetValueOrThrow() : null,
                    To = Text(filter, "to") is { } to ? LocalDatePattern.Iso.Parse(to).GetValueOrThrow() : null,
                    OriginalsOnly = filter.TryGetProperty("originalsOnly", out var originals) && originals.GetBoolean(),
                    Confidence = filter.TryGetProperty("confidence", out var confidence) ? confidence.GetDouble() : null,
                },
            },
        };
    }

    private static string? Text(JsonElement json, string key) => json.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static string[] List(JsonElement json, string key) => json.TryGetProperty(key, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];
}
