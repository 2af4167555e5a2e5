using System.Globalization;
using System.Text.Json;
using Dateline.Documents.Readers;

namespace Dateline.Corroboration.Records;

/// <summary>Tells files of records from files of reports, and cuts them into lines.</summary>
public static class RecordFeed
{
    /// <summary>The record of the longest report that a reader takes has fewer.</summary>
    private const int MostBytesOfLine = 128 << 20;

    /// <summary>Whether an input begins with a record: a JSON object whose first key is "document" with an object in it.</summary>
    /// <param name="head">The first bytes; the object may go on beyond them.</param>
    public static bool IsRecords(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var json = new Utf8JsonReader(head.StartsWith(mark) ? head[mark.Length..] : head, isFinalBlock: false, state: default);
        try
        {
            return json.Read() && json.TokenType == JsonTokenType.StartObject
                && json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("document"u8)
                && json.Read() && json.TokenType == JsonTokenType.StartObject;
        }
        catch (JsonException)
        {
            // What is no JSON is no record.
            return false;
        }
    }

    /// <summary>The lines of an input of records, one in memory at a time; blank lines are passed over.</summary>
    public static IEnumerable<RecordLine> Read(InputContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        foreach (var line in ByteLines.Read(content.OpenWhole(), MostBytesOfLine))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{content.Name}, line {line.Number}");
            if (line.Bytes is null)
            {
                yield return new(name, null, string.Create(CultureInfo.InvariantCulture, $"the line has more than {MostBytesOfLine:N0} bytes"));
            }
            else if (line.Bytes.AsSpan().IndexOfAnyExcept(" \t\r"u8) >= 0)
            {
                yield return new(name, line.Bytes, null);
            }
        }
    }
}

/// <summary>One line of an input of records: its bytes, or why there are none.</summary>
/// <param name="Name">"events.jsonl, line 12".</param>
public sealed record RecordLine(string Name, byte[]? Bytes, string? Failure);
