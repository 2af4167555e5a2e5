using Dateline.Lexicons;

namespace Dateline.Exports.Stored;

/// <summary>What the formats of other data sets need to know: their names for types and parties, numbers of countries. Safe for any number of threads.</summary>
public sealed class ExportTables
{
    private readonly Dictionary<string, (string Quad, double Score)> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Mode), double> _modes = [];
    private readonly List<AcledRow> _acled = [];
    private readonly Dictionary<string, PartyKind> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CountryNumbers> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Country> _byCode = new(StringComparer.Ordinal);

    private ExportTables(CountryTable countries, MediaTable media)
    {
        Countries = countries;
        Media = media;
        foreach (var country in countries.All)
        {
            // A territory shares the code of its state, which stands under its own name.
            _byCode.TryAdd(country.Iso3, country);
        }

        foreach (var country in countries.All)
        {
            _byCode.TryAdd(country.Plover, country);
        }
    }

    public CountryTable Countries { get; }

    public MediaTable Media { get; }

    /// <exception cref="UsageException">A table is missing or a line of it is malformed; file and line are named.</exception>
    public static ExportTables Load(DataFolder data, string ontology = "plover")
    {
        ArgumentNullException.ThrowIfNull(data);
        var tables = new ExportTables(CountryTable.Load(data), MediaTable.Load(data));
        string[] quads = ["", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"];
        foreach (var row in TableFile.Read(data.File("ontologies", ontology, "types.tsv"), "code", "quad", "recipient", "score", "definition"))
        {
            tables._types.Add(row.Required(0), (quads[row.Required(1)[0] - '0'], Number(row, 3)));
        }

        foreach (var row in TableFile.Read(data.File("ontologies", ontology, "modes.tsv"), "type", "mode", "score").Where(row => row[2].Length > 0))
        {
            tables._modes.Add((row.Required(0), row.Required(1)), Number(row, 2));
        }

        foreach (var row in TableFile.Read(data.File("ontologies", ontology, "acled.tsv"), "type", "mode", "recipient", "disorder_type", "event_type", "sub_event_type"))
        {
            tables._acled.Add(new(row.Required(0), row[1], row[2] == "civilians", row.Required(3), row.Required(4), row.Required(5)));
        }

        foreach (var row in TableFile.Read(data.File("ontologies", ontology, "parties.tsv"), "sector", "acled", "kind"))
        {
            tables._parties.Add(row.Required(0), new(row[1], row[2]));
        }

        foreach (var row in TableFile.Read(data.File("lexicons", "country-numbers.tsv"), "iso2", "numeric", "cow", "gw", "acled_region", "ucdp_region"))
        {
            tables._numbers.Add(row.Required(0), new(row[1], row[2], row[3], row[4], row[5]));
        }

        return tables;
    }

    /// <summary>The types of the ontology.</summary>
    public IReadOnlySet<string> Types => _types.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Empty for a type that the ontology does not know.</summary>
    public string Quad(string type) => _types.TryGetValue(type, out var found) ? found.Quad : "";

    /// <summary>On the scale from -10 to 10, of the mode where it has one; null for a type that the ontology does not know.</summary>
    public double? Score(string type, string? mode) => mode is not null && _modes.TryGetValue((type, mode), out var score) ? score : _types.TryGetValue(type, out var found) ? found.Score : null;

    /// <summary>What ACLED calls an event; null where it has no word for it.</summary>
    public AcledRow? Acled(string type, string? mode, bool againstCivilians) =>
        _acled.FirstOrDefault(row => row.Type == type && (row.Mode.Length == 0 || row.Mode == mode) && (!row.OfCivilians || againstCivilians));

    public PartyKind Party(string? sector) => sector is not null && _parties.TryGetValue(sector, out var kind) ? kind : PartyKind.Unknown;

    /// <summary>By the country of a place, ISO 3166-1 alpha-2.</summary>
    public CountryNumbers Numbers(string? iso2) => iso2 is not null && _numbers.TryGetValue(iso2, out var numbers) ? numbers : CountryNumbers.None;

    /// <summary>By the code of an actor; null for what is no country.</summary>
    public Country? ByActorCode(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    private static double Number(TableRow row, int column) => double.TryParse(row.Required(column), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw row.Error($"'{row[column]}' is no number");
}

/// <summary>A row of acled.tsv.</summary>
/// <param name="Mode">Empty for any.</param>
/// <param name="OfCivilians">Only where it is done to civilians.</param>
public sealed record AcledRow(string Type, string Mode, bool OfCivilians, string DisorderType, string EventType, string SubEventType);

/// <param name="Acled">The word of ACLED; empty where it has none.</param>
/// <param name="Kind">state, group, civilians or empty.</param>
public sealed record PartyKind(string Acled, string Kind)
{
    public static PartyKind Unknown { get; } = new("", "");
}

/// <summary>Numbers of a country in other data sets, as they write them; empty where they have none.</summary>
public sealed record CountryNumbers(string Iso, string Cow, string Gw, string AcledRegion, string UcdpRegion)
{
    public static CountryNumbers None { get; } = new("", "", "", "", "");
}
