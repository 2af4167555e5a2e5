using System.Text.Json;
using Dateline.Corroboration.Records;

namespace Dateline.Exports.Stored;

/// <summary>The 40 columns of POLECAT's weekly files in their order.</summary>
internal static class PolecatColumns
{
    public static IReadOnlyList<StoredColumn> All { get; } =
    [
        StoredColumn.Text("Event ID", row => row.Event.Id),
        StoredColumn.Code("Event Date", row => RecordDates.Iso(row.Day)),
        StoredColumn.Code("Event Type", row => row.Told.Type),
        StoredColumn.Code("Event Mode", row => row.Told.Mode),
        StoredColumn.Code("Intensity", row => Cells.Rounded(row.Tables.Score(row.Told.Type, row.Told.Mode), 1)),
        StoredColumn.Code("Quad Code", row => row.Tables.Quad(row.Told.Type)),
        StoredColumn.Code("Contexts", row => StoredColumn.List(row.Told.Contexts)),
        .. Party("Actor", row => row.Told.Actors),
        .. Party("Recipient", row => row.Told.Recipients),
        StoredColumn.Text("Placename", row => row.Place?.Name),
        StoredColumn.Text("City", row => row.Place is { AcledPrecision: 1 } place ? place.Name : null),
        StoredColumn.Empty("District"),
        StoredColumn.Text("Province", row => row.Place?.Admin1),
        StoredColumn.Code("Country", row => row.Country?.Iso3),
        StoredColumn.Code("Latitude", row => Cells.Degrees(row.Place?.Latitude)),
        StoredColumn.Code("Longitude", row => Cells.Degrees(row.Place?.Longitude)),
        StoredColumn.Code("GeoNames ID", row => Cells.Number(row.Place?.GeoNames)),
        StoredColumn.Text("Raw Placename", row => row.Place?.Text),
        StoredColumn.Empty("Feature Type"),
        StoredColumn.Text("Source", row => StoredColumn.List(row.Publishers)),
        StoredColumn.Code("Publication Date", row => RecordDates.Iso(row.Published)),
        StoredColumn.Text("Story People", row => Named(row, "person")),
        StoredColumn.Text("Story Organizations", row => Named(row, "organisation")),
        StoredColumn.Text("Story Locations", row => Named(row, "place")),
        StoredColumn.Code("Language", row => row.Event.Lead.Report.Record.Language),
        StoredColumn.Code("Version", row => row.Event.Lead.Report.Record.Coder.Version),
    ];

    public static string? Refuse(ExportRow row) => row.Day is null ? "no day is known" : null;

    private static IEnumerable<StoredColumn> Party(string role, Func<ExportRow, IReadOnlyList<RecordActor>> side) =>
    [
        StoredColumn.Text($"{role} Name", row => StoredColumn.List(side(row).Select(actor => actor.Name))),
        StoredColumn.Code($"{role} Country", row => StoredColumn.List(side(row).Select(actor => actor.Code).OfType<string>().Distinct(StringComparer.Ordinal))),
        StoredColumn.Code($"{role} COW", row => StoredColumn.List(side(row).Select(actor => row.Tables.ByActorCode(actor.Code) is { } country ? row.Tables.Numbers(country.Iso2).Cow : "").Where(cow => cow.Length > 0).Distinct(StringComparer.Ordinal))),
        StoredColumn.Code($"Primary {role} Sector", row => side(row).Select(actor => actor.Sector).OfType<string>().FirstOrDefault()),
        StoredColumn.Code($"{role} Sectors", row => StoredColumn.List(side(row).Select(actor => actor.Sector).OfType<string>().Distinct(StringComparer.Ordinal))),
        StoredColumn.Empty($"{role} Title"),
        StoredColumn.Text($"{role} Name Raw", row => StoredColumn.List(side(row).Select(actor => actor.Text))),
        StoredColumn.Empty($"Wikipedia {role} ID"),
    ];

    /// <summary>The names of one kind in the report, each once, in the order of the text.</summary>
    private static string Named(ExportRow row, string kind)
    {
        var mentions = row.Event.Lead.Report.Json.TryGetProperty("mentions", out var found) && found.ValueKind == JsonValueKind.Array ? found.EnumerateArray().ToArray() : [];
        return StoredColumn.List(mentions
            .Where(mention => mention.TryGetProperty("kind", out var value) && value.GetString() == kind)
            .Select(mention => mention.TryGetProperty("name", out var name) ? name.GetString() : null).Where(name => !string.IsNullOrEmpty(name)).OfType<string>().Distinct(StringComparer.Ordinal));
    }
}
