using System.Globalization;
using Dateline.Corroboration.Records;
using Dateline.Lexicons;
using NodaTime;

namespace Dateline.Exports.Stored;

/// <summary>The 31 columns of ACLED's files in their order. What Dateline does not know is empty and never guessed.</summary>
internal static class AcledColumns
{
    private const string External = "External/Other forces";

    public static IReadOnlyList<StoredColumn> All { get; } =
    [
        StoredColumn.Code("event_id_cnty", row => (row.Country?.Iso3 ?? "XXX") + row.Number),
        StoredColumn.Code("event_date", row => RecordDates.Iso(row.Day)),
        StoredColumn.Code("year", row => row.Day?.Year.ToString(CultureInfo.InvariantCulture)),
        StoredColumn.Code("time_precision", row => !row.HasTime ? "2" : row.Days == 1 ? "1" : row.Days <= 7 ? "2" : "3"),
        StoredColumn.Code("disorder_type", row => row.Acled?.DisorderType),
        StoredColumn.Code("event_type", row => row.Acled?.EventType),
        StoredColumn.Code("sub_event_type", row => row.Acled?.SubEventType),
        StoredColumn.Text("actor1", row => First(row.SideA)),
        StoredColumn.Text("assoc_actor_1", row => Rest(row.SideA)),
        StoredColumn.Code("inter1", row => Inter(row, row.SideA)),
        StoredColumn.Text("actor2", row => First(row.SideB)),
        StoredColumn.Text("assoc_actor_2", row => Rest(row.SideB)),
        StoredColumn.Code("inter2", row => InterOfOther(row)),
        StoredColumn.Code("interaction", Interaction),
        StoredColumn.Code("civilian_targeting", row => row.Acled is { EventType: "Violence against civilians" } || (row.IsAgainstCivilians && row.Acled?.DisorderType == "Political violence") ? "Civilian targeting" : null),
        StoredColumn.Code("iso", row => row.Numbers.Iso.TrimStart('0')),
        StoredColumn.Code("region", row => row.Numbers.AcledRegion),
        StoredColumn.Text("country", row => row.Country?.Name),
        StoredColumn.Text("admin1", row => row.Place?.Admin1),
        StoredColumn.Empty("admin2"),
        StoredColumn.Empty("admin3"),
        StoredColumn.Text("location", row => row.Place?.Name ?? row.Place?.Text),
        StoredColumn.Code("latitude", row => Cells.Degrees(row.Place?.Latitude)),
        StoredColumn.Code("longitude", row => Cells.Degrees(row.Place?.Longitude)),
        StoredColumn.Code("geo_precision", row => Cells.Number(row.Place?.AcledPrecision)),
        StoredColumn.Text("source", row => StoredColumn.List(row.Publishers)),
        StoredColumn.Code("source_scale", SourceScale),
        StoredColumn.Text("notes", row => Cells.Notes(row.Event.Lead)),
        StoredColumn.Code("fatalities", row => Cells.Number(row.Dead?.Low ?? 0)),
        StoredColumn.Code("tags", row => row.ShowsStatus ? "status=" + row.Status : null),
        StoredColumn.Code("timestamp", row => (row.Published ?? row.Day)?.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ];

    public static string? Refuse(ExportRow row) =>
        row.Acled is null ? $"ACLED has no type for {row.Told.Type}"
        : row.Day is null ? "no day is known"
        : null;

    private static string? First(IReadOnlyList<RecordActor> side) => side.Count > 0 ? side[0].Name : null;

    private static string Rest(IReadOnlyList<RecordActor> side) => StoredColumn.List(side.Skip(1).Select(actor => actor.Name));

    /// <summary>Those who protest are called by what they do.</summary>
    private static string Inter(ExportRow row, IReadOnlyList<RecordActor> side) =>
        row.Told.Type == "PROTEST" ? row.Acled?.EventType == "Riots" ? "Rioters" : "Protesters"
        : side.Count > 0 ? InterOf(row, side[0]) : "";

    private static string InterOfOther(ExportRow row) =>
        row.SideB.Count == 0 ? "" : row.Acled is { EventType: "Protests" } && row.Told.Type == "ASSAULT" ? "Protesters" : InterOf(row, row.SideB[0]);

    /// <summary>Forces of a state outside its country are external ones.</summary>
    private static string InterOf(ExportRow row, RecordActor actor)
    {
        var isCountry = row.Tables.ByActorCode(actor.Code) is not null;
        return (row.KindOf(actor) == "state" && actor.Code is not null && row.Country is { } country && actor.Code != country.Plover) || (actor is { Code: not null, Sector: null or "MIL" } && !isCountry) ? External
            : actor.Sector is null && isCountry ? "State forces"
            : row.Tables.Party(actor.Sector).Acled;
    }

    private static string Interaction(ExportRow row)
    {
        string[] sides = [.. new[] { Inter(row, row.SideA), InterOfOther(row) }.Where(side => side.Length > 0)];
        return sides.Length == 1 ? sides[0] + " only" : string.Join('-', sides);
    }

    /// <summary>Only of outlets that are known: those of the country are national ones, others international.</summary>
    private static string SourceScale(ExportRow row) => string.Join('-', row.Publishers
        .Select(name => row.Tables.Media.TryFindCredited(name, out MediaOutlet outlet) && row.Place?.Country is { } country ? outlet.Country == country ? "National" : "International" : "")
        .Where(scale => scale.Length > 0).Distinct(StringComparer.Ordinal).OrderDescending(StringComparer.Ordinal));
}
