using System.Globalization;
using System.Text.Json;
using Dateline.Text;

namespace Dateline.Documents.Readers;

/// <summary>Reads the fields of one JSON object. A missing or ill-typed text is a failure; any other field that cannot be used is left out with a diagnostic.</summary>
internal static class JsonReport
{
    public static (RawReport? Report, ReadFailure? Failure) Read(string json, string input, string keyWithoutId)
    {
        JsonDocument parsed;
        try
        {
            parsed = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException exception)
        {
            return (null, new(input, "broken-json", string.Create(CultureInfo.InvariantCulture, $"It is no valid JSON near character {exception.BytePositionInLine + 1}.")));
        }

        using (parsed)
        {
            return Read(parsed.RootElement, input, keyWithoutId);
        }
    }

    /// <summary>The same for an element that was already parsed.</summary>
    public static (RawReport? Report, ReadFailure? Failure) Read(JsonElement json, string input, string keyWithoutId) =>
        json.ValueKind == JsonValueKind.Object
            ? ReadObject(json, input, keyWithoutId)
            : (null, new(input, "broken-json", $"It is a JSON {Kind(json)}; an object with a field \"text\" is expected."));

    private static (RawReport? Report, ReadFailure? Failure) ReadObject(JsonElement json, string input, string keyWithoutId)
    {
        if (!json.TryGetProperty("text", out var text) || text.ValueKind == JsonValueKind.Null)
        {
            return (null, new(input, "missing-text", "The field \"text\" is missing."));
        }

        if (text.ValueKind != JsonValueKind.String)
        {
            return (null, new(input, "wrong-type", $"The field \"text\" is a JSON {Kind(text)}; a string is expected."));
        }

        var diagnostics = new List<Diagnostic>();
        return (new RawReport(Id(json, diagnostics) ?? keyWithoutId, String(text, diagnostics))
        {
            Title = Field(json, "title", diagnostics),
            Publisher = Field(json, "publisher", diagnostics),
            Byline = Field(json, "byline", diagnostics),
            Published = Published(json, diagnostics),
            Url = Field(json, "url", diagnostics),
            Language = Field(json, "language", diagnostics),
            Diagnostics = diagnostics,
        }, null);
    }

    private static string? Id(JsonElement json, List<Diagnostic> diagnostics) =>
        json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText() : Field(json, "id", diagnostics);

    private static string? Field(JsonElement json, string name, List<Diagnostic> diagnostics)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            diagnostics.Add(new("field-ignored", null, $"The field \"{name}\" is a JSON {Kind(value)}; a string is expected, so it is left out."));
            return null;
        }

        var text = String(value, diagnostics).Trim();
        return text.Length == 0 ? null : text;
    }

    private static NodaTime.LocalDate? Published(JsonElement json, List<Diagnostic> diagnostics)
    {
        var written = Field(json, "published", diagnostics);
        if (written is null)
        {
            return null;
        }

        var date = PublicationDate.Read(written);
        if (date is null)
        {
            diagnostics.Add(new("published-not-read", null, $"The publication date '{written}' is not read; a date such as 2017-01-31 is expected."));
        }

        return date;
    }

    // "\ud83d" without its other half is valid JSON but no text; the reader of the platform throws for it.
    private static string String(JsonElement value, List<Diagnostic> diagnostics)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            diagnostics.Add(new("broken-character", null, "Half a surrogate pair was escaped in the JSON; it is read as U+FFFD."));
            using var repaired = JsonDocument.Parse(WithoutLoneSurrogates(value.GetRawText()));
            return repaired.RootElement.GetString()!;
        }
    }

    private static string WithoutLoneSurrogates(string json)
    {
        var result = new System.Text.StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\')
            {
                result.Append(json[i]);
                continue;
            }

            var unit = Escape(json, i);
            if (unit is null || !char.IsSurrogate(unit.Value))
            {
                // The escaped character goes along, so that the second of two backslashes begins no escape.
                result.Append(json, i, 2);
                i++;
            }
            else if (char.IsHighSurrogate(unit.Value) && Escape(json, i + 6) is { } low && char.IsLowSurrogate(low))
            {
                result.Append(json, i, 12);
                i += 11;
            }
            else
            {
                result.Append("\\ufffd");
                i += 5;
            }
        }

        return result.ToString();
    }

    private static char? Escape(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u' && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
