using System.Globalization;
using System.Text.Json;

namespace Dateline.Gazetteers.Build.Sources;

/// <summary>Who's On First's places of the countries of conflict: hamlets, quarters, and names in the languages of the place.</summary>
internal sealed class WhosOnFirst : IGazetteerSource
{
    /// <summary>Languages whose Latin-script names reach English reports.</summary>
    private static readonly string[] Languages = ["eng", "und", "fra", "tur", "kur"];

    private static readonly string[] OtherScripts = ["ara", "rus", "ukr", "fas", "heb", "urd", "ckb", "pus"];

    public string FileName => "wof_conflict_countries.jsonl";

    public string Origin => "Who's On First, see https://whosonfirst.org/docs/licenses; unpack it with 'xz -d'";

    public void Read(Stream stream, PlaceCollection places)
    {
        var records = new List<JsonElement>();
        using (var reader = new StreamReader(stream))
        {
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0)
                {
                    using var json = JsonDocument.Parse(line);
                    records.Add(json.RootElement.Clone());
                }
            }
        }

        var areas = new Dictionary<long, string>();
        foreach (var type in (string[])["country", "region", "county"])
        {
            foreach (var record in records.Where(r => Type(r) == type))
            {
                if (AddToArea(record, places, areas) is { } code)
                {
                    areas[record.GetProperty("id").GetInt64()] = code;
                }
            }
        }

        foreach (var record in records)
        {
            AddPlace(record, places, areas);
        }
    }

    private static string Type(JsonElement record) => record.GetProperty("type").GetString() ?? "";

    /// <summary>Finds the area that GeoNames has for a region or county, adds the names, and the point where it has none.</summary>
    private static string? AddToArea(JsonElement record, PlaceCollection places, Dictionary<long, string> areas)
    {
        var country = record.GetProperty("country").GetString() ?? "";
        var kind = Type(record) switch { "country" => PlaceKind.Country, "region" => PlaceKind.Admin1, _ => PlaceKind.Admin2 };
        var area = kind == PlaceKind.Country ? places.Area(country) : places.ByGeoNames(Number(record, "geonames"));
        if (area is null || !area.IsArea || area.Kind != kind)
        {
            var parent = areas.GetValueOrDefault(Number(record, "region"), country);
            area = Names(record).Append(record.GetProperty("name").GetString() ?? "").SelectMany(n => places.ByName(n, country))
                .FirstOrDefault(p => p.Kind == kind && p.Area.StartsWith(parent, StringComparison.Ordinal));
        }

        if (area is null)
        {
            return null;
        }

        foreach (var name in Names(record).Append(record.GetProperty("name").GetString() ?? "").Where(n => NameFilter.IsKept(n, NameFilter.OtherScriptsFrom)))
        {
            places.AddName(area, name);
        }

        SetIds(area, record);
        if (!area.IsLocated)
        {
            (area.Latitude, area.Longitude) = (record.GetProperty("lat").GetDouble(), record.GetProperty("lon").GetDouble());
        }

        return area.Area;
    }

    private static void AddPlace(JsonElement record, PlaceCollection places, Dictionary<long, string> areas)
    {
        PlaceKind kind;
        switch (Type(record))
        {
            case "locality":
                kind = PlaceKind.Settlement;
                break;
            case "neighbourhood" or "macrohood" or "microhood" or "borough":
                kind = PlaceKind.District;
                break;
            default:
                return;
        }

        var country = record.GetProperty("country").GetString() ?? "";
        var area = areas.GetValueOrDefault(Number(record, "county")) ?? areas.GetValueOrDefault(Number(record, "region")) ?? country;
        var population = Number(record, "population");
        var place = new PlaceDraft(record.GetProperty("name").GetString() ?? "", kind, area)
        {
            GeoNames = Number(record, "geonames"),
            Latitude = record.GetProperty("lat").GetDouble(),
            Longitude = record.GetProperty("lon").GetDouble(),
            Population = population,
        };
        foreach (var name in Names(record))
        {
            if (NameFilter.IsKept(name, population))
            {
                place.AddName(name);
            }
        }

        SetIds(places.Merge(place), record);
    }

    /// <summary>The Wikidata item; Who's On First's own id only where there is no GeoNames id, for the room it takes.</summary>
    private static void SetIds(PlaceDraft place, JsonElement record)
    {
        if (record.TryGetProperty("wikidata", out var wikidata) && wikidata.GetString() is { } item)
        {
            place.SetId(PlaceIdSystem.Wikidata, item);
        }

        if (place.GeoNames == 0 && !place.IsArea)
        {
            place.SetId(PlaceIdSystem.WhosOnFirst, Number(record, "id").ToString(CultureInfo.InvariantCulture));
        }
    }

    private static long Number(JsonElement record, string name) => record.TryGetProperty(name, out var value) && value.TryGetInt64(out var number) ? number : 0;

    private static IEnumerable<string> Names(JsonElement record)
    {
        if (!record.TryGetProperty("names", out var names))
        {
            yield break;
        }

        foreach (var language in names.EnumerateObject())
        {
            var isWanted = Languages.Contains(language.Name[..3]) || (OtherScripts.Contains(language.Name[..3]) && language.Name.EndsWith("preferred", StringComparison.Ordinal));
            if (isWanted)
            {
                foreach (var name in language.Value.EnumerateArray())
                {
                    yield return name.GetString() ?? "";
                }
            }
        }
    }
}
