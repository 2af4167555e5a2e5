using System.Globalization;
using System.Text.Json;

namespace Dateline.Gazetteers.Build.Sources;

/// <summary>Islands, mountains, deserts and other regions.</summary>
internal sealed class NaturalEarthRegions : IGazetteerSource
{
    /// <summary>Islands up to this radius belong to the country of the nearest town.</summary>
    private const double OneCountryKm = 150;

    public string FileName => "ne_10m_geography_regions_polys.geojson";

    public string Origin => "Natural Earth, public domain";

    public void Read(Stream stream, PlaceCollection places)
    {
        using var json = JsonDocument.Parse(stream);
        var towns = places.Drafts.Where(d => d.Kind is PlaceKind.Settlement or PlaceKind.Capital && d.Population > 1000).ToArray();
        foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
        {
            var (name, type) = (GeoJson.Property(feature, "name"), GeoJson.Property(feature, "featurecla"));
            if (name.Length < 3 || type is "Continent" or "Dragons-be-here" || places.ByName(name, "").Count > 0)
            {
                continue;
            }

            var ring = GeoJson.Lines(feature).MaxBy(l => l.Count)!;
            var (longitude, latitude) = new Outline([ring]) is { IsEmpty: false } outline ? outline.Middle : (ring.Average(p => p.Longitude), ring.Average(p => p.Latitude));
            var radius = Math.Max(3, ring.Average(p => GeoDistance.Km(p.Latitude, p.Longitude, latitude, longitude)));
            var country = type == "Island" && radius <= OneCountryKm ? towns.MinBy(t => Square(t, latitude, longitude))!.Country : "";
            places.Merge(new(Cased(name), type == "Lake" ? PlaceKind.Lake : PlaceKind.Region, country) { Latitude = latitude, Longitude = longitude, RadiusKm = radius });
        }
    }

    private static double Square(PlaceDraft town, double latitude, double longitude)
    {
        var (dy, dx) = (town.Latitude - latitude, (town.Longitude - longitude) * Math.Cos(latitude * Math.PI / 180));
        return (dx * dx) + (dy * dy);
    }

    private static string Cased(string name) => !name.Any(char.IsLower) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant()) : name;
}
