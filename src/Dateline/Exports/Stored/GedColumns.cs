using System.Globalization;
using Dateline.Corroboration.Records;
using Dateline.Store.Queries;

namespace Dateline.Exports.Stored;

/// <summary>The 49 columns of UCDP's georeferenced event data in their order. Numbers of conflicts, dyads and sides are UCDP's own and stay empty.</summary>
internal static class GedColumns
{
    private const string StateBased = "1";
    private const string NonState = "2";
    private const string OneSided = "3";

    public static IReadOnlyList<StoredColumn> All { get; } =
    [
        StoredColumn.Code("id", row => row.Number),
        StoredColumn.Code("relid", row => string.Join('-', row.Country?.Iso3 ?? "XXX", row.Day?.Year.ToString(CultureInfo.InvariantCulture), Violence(row) is { Length: > 0 } kind ? kind : "0", row.Number)),
        StoredColumn.Code("year", row => row.Day?.Year.ToString(CultureInfo.InvariantCulture)),
        StoredColumn.Empty("active_year"),
        StoredColumn.Code("code_status", CodeStatus),
        StoredColumn.Code("type_of_violence", Violence),
        StoredColumn.Empty("conflict_dset_id"),
        StoredColumn.Empty("conflict_new_id"),
        StoredColumn.Empty("conflict_name"),
        StoredColumn.Empty("dyad_dset_id"),
        StoredColumn.Empty("dyad_new_id"),
        StoredColumn.Text("dyad_name", row => (SideA(row), SideB(row)) is ({ Length: > 0 } a, { Length: > 0 } b) ? $"{a} - {b}" : null),
        StoredColumn.Empty("side_a_dset_id"),
        StoredColumn.Empty("side_a_new_id"),
        StoredColumn.Text("side_a", SideA),
        StoredColumn.Empty("side_b_dset_id"),
        StoredColumn.Empty("side_b_new_id"),
        StoredColumn.Text("side_b", SideB),
        StoredColumn.Code("number_of_sources", row => Cells.Number(row.Publishers.Count())),
        StoredColumn.Text("source_article", row => string.Join(";", row.Event.Mentions.Select(mention => mention.Report).Distinct().Select(Article))),
        StoredColumn.Text("source_office", row => string.Join(";", row.Publishers)),
        StoredColumn.Code("source_date", row => string.Join(";", row.Event.Mentions.Select(mention => RecordDates.Iso(mention.Report.Record.Published)).OfType<string>().Distinct(StringComparer.Ordinal))),
        StoredColumn.Text("source_headline", row => string.Join(";", row.Event.Mentions.Select(mention => mention.Report.Record.Title).OfType<string>().Distinct(StringComparer.Ordinal))),
        StoredColumn.Text("source_original", row => string.Join(";", row.Speakers)),
        StoredColumn.Code("where_prec", row => Cells.Number(row.Place?.UcdpPrecision)),
        StoredColumn.Text("where_coordinates", row => row.Place is { Latitude: not null } place ? place.Name ?? place.Text : null),
        StoredColumn.Text("where_description", row => StoredColumn.List(row.Told.Places.Select(place => place.Text).Distinct(StringComparer.Ordinal))),
        StoredColumn.Text("adm_1", row => row.Place?.Admin1),
        StoredColumn.Empty("adm_2"),
        StoredColumn.Code("latitude", row => Cells.Degrees(row.Place?.Latitude)),
        StoredColumn.Code("longitude", row => Cells.Degrees(row.Place?.Longitude)),
        StoredColumn.Code("geom_wkt", row => row.Place is { Latitude: not null, Longitude: not null } place ? $"POINT ({Cells.Degrees(place.Longitude)} {Cells.Degrees(place.Latitude)})" : null),
        StoredColumn.Code("priogrid_gid", row => row.Place is { Latitude: { } latitude, Longitude: { } longitude } ? PrioGrid(latitude, longitude) : null),
        StoredColumn.Text("country", row => row.Country?.Name),
        StoredColumn.Code("country_id", row => row.Numbers.Gw),
        StoredColumn.Code("region", row => row.Numbers.UcdpRegion),
        StoredColumn.Code("event_clarity", row => row is { HasTime: true, Days: 1, Place.UcdpPrecision: not null } ? "1" : "2"),
        StoredColumn.Code("date_prec", row => !row.HasTime ? "2" : row.Days switch { 1 => "1", <= 6 => "2", 7 => "3", <= 31 => "4", _ => "5" }),
        StoredColumn.Code("date_start", row => RecordDates.Iso(row.Day)),
        StoredColumn.Code("date_end", row => RecordDates.Iso(row.LastDay)),
        StoredColumn.Code("deaths_a", _ => "0"),
        StoredColumn.Code("deaths_b", _ => "0"),
        StoredColumn.Code("deaths_civilians", row => Cells.Number(Violence(row) == OneSided ? row.Dead?.Best : 0)),
        StoredColumn.Code("deaths_unknown", row => Cells.Number(Violence(row) == OneSided ? 0 : row.Dead?.Best)),
        StoredColumn.Code("best", row => Cells.Number(row.Dead?.Best)),
        StoredColumn.Code("high", row => Cells.Number(row.Dead?.High)),
        StoredColumn.Code("low", row => Cells.Number(row.Dead?.Low)),
        StoredColumn.Code("gwnoa", row => Gw(row, row.SideA)),
        StoredColumn.Code("gwnob", row => Violence(row) == OneSided ? null : Gw(row, row.SideB)),
    ];

    /// <summary>UCDP counts what kills in organised violence.</summary>
    public static string? Refuse(ExportRow row) =>
        row.Told.Type != "ASSAULT" ? $"UCDP does not count {row.Told.Type}"
        : row.Dead is not { High: > 0 } ? "nobody is told to have died"
        : row.Day is null ? "no day is known"
        : null;

    /// <summary>Empty where the parties do not tell.</summary>
    private static string Violence(ExportRow row)
    {
        var (a, b) = (Kind(row, row.SideA), Kind(row, row.SideB));
        return b == "civilians" && a != "civilians" ? OneSided
            : (a, b) is ("state", "state" or "group") or ("group", "state") ? StateBased
            : (a, b) is ("group", "group") ? NonState
            : "";
    }

    private static string Kind(ExportRow row, IReadOnlyList<RecordActor> side) => side.Count > 0 ? row.KindOf(side[0]) : "";

    private static string CodeStatus(ExportRow row) =>
        row.SideA.Count == 0 || row.SideB.Count == 0 ? "Check dyad" : Violence(row).Length == 0 ? "Check type of violence" : row.Dead is { Low: var low, High: var high } && low != high ? "Check deaths" : "Clear";

    private static string? SideA(ExportRow row) => Name(row, row.SideA);

    private static string? SideB(ExportRow row) => Violence(row) == OneSided ? "Civilians" : Name(row, row.SideB);

    private static string? Name(ExportRow row, IReadOnlyList<RecordActor> side) => side.Count == 0 ? null
        : row.KindOf(side[0]) == "state" && row.Tables.ByActorCode(side[0].Code) is { } country ? $"Government of {country.Name}"
        : side[0].Name;

    private static string? Gw(ExportRow row, IReadOnlyList<RecordActor> side) => side.Count > 0 && row.KindOf(side[0]) == "state" && row.Tables.ByActorCode(side[0].Code) is { } country ? row.Tables.Numbers(country.Iso2).Gw : null;

    private static string Article(StoredReport report) => $"\"{report.Record.Publisher ?? report.Record.Key},{RecordDates.Iso(report.Record.Published)},{report.Record.Title}\"";

    /// <summary>Cells of half a degree, counted from the south-west corner of the earth eastwards.</summary>
    private static string PrioGrid(double latitude, double longitude)
    {
        const int CellsOfRow = 720;
        const int Rows = 360;
        var row = Math.Min(Rows - 1, (int)Math.Floor((latitude + 90) * 2));
        var column = Math.Min(CellsOfRow - 1, (int)Math.Floor((longitude + 180) * 2));
        return ((row * CellsOfRow) + column + 1).ToString(CultureInfo.InvariantCulture);
    }
}
