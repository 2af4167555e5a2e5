using System.Globalization;
using System.Text.Json;
using Dateline.Store;

namespace Dateline.Generator;

/// <summary>What is true of reports and events, one JSON object a line, and how near a store comes to it.</summary>
internal static class Truth
{
    public static void Write(Stream output, GeneratedReport report) => WriteLine(output, new
    {
        key = report.Key,
        original = report.Original,
        copy = report.CopyKind,
        mentions = report.Sentences.Where(sentence => sentence.Mention is not null).Select(sentence => sentence.Mention!.Event.Id),
    });

    public static void Write(Stream output, InventedEvent told) => WriteLine(output, new
    {
        @event = told.Id,
        type = told.Type,
        place = told.Place.Name,
        day = told.Day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture),
        actor = told.Actor.Name,
        recipient = told.Recipient.Name,
        dead = told.Dead,
        announced = told.IsAnnounced,
        outcome = told.Outcome,
    });

    /// <summary>The copies that a store has found, held against the truth.</summary>
    public static CopyScore Judge(string truthFile, string storeFile)
    {
        var truth = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(truthFile))
        {
            using var json = JsonDocument.Parse(line);
            truth.Add(json.RootElement.GetProperty("key").GetString()!, json.RootElement.GetProperty("original").GetString()!);
        }

        using var store = StoreFile.OpenForReading(storeFile);
        return CopyScore.Of(truth, Lineages.Read(store));
    }

    private static void WriteLine(Stream output, object value)
    {
        output.Write(JsonSerializer.SerializeToUtf8Bytes(value));
        output.WriteByte((byte)'\n');
    }
}
