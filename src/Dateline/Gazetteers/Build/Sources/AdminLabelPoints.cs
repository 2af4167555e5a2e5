using System.Text.Json;

namespace Dateline.Gazetteers.Build.Sources;

/// <summary>Natural Earth's label points of first-level areas, for areas without an outline. An area of many parts (islands) has many points; the one nearest to the middle of the box around its
/// towns is taken, and between the two the point: labels are drawn where the map has room for them.</summary>
internal sealed class AdminLabelPoints : IGazetteerSource
{
    public string FileName => "ne_10m_admin_1_label_points.geojson";

    public string Origin => "Natural Earth, public domain";

    public void Read(Stream stream, PlaceCollection places)
    {
        using var json = JsonDocument.Parse(stream);
        var points = new SortedDictionary<(string Country, string Name), List<(double Longitude, double Latitude)>>();
        foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
        {
            var key = (GeoJson.Property(feature, "iso_a2"), GeoJson.Property(feature, "name"));
            if (key.Item2.Length > 0 && GeoJson.Point(feature) is { } point)
            {
                (points.TryGetValue(key, out var list) ? list : points[key] = []).Add(point);
            }
        }

        var towns = places.Drafts.Where(d => !d.IsArea && d.Area.Length > 3).ToLookup(d => d.Area.Split('.')[1] is { } admin1 ? $"{d.Country}.{admin1}" : "");
        foreach (var ((country, name), list) in points)
        {
            // "Aleppo (Halab)" gives both names.
            var names = name.Split('(', ')').Select(n => n.Trim()).Where(n => n.Length > 0).ToArray();
            var area = names.SelectMany(n => places.ByName(n, country)).FirstOrDefault(p => p.Kind == PlaceKind.Admin1);
            if (area is null)
            {
                continue;
            }

            foreach (var other in names.Where(NameFilter.IsLatinName))
            {
                places.AddName(area, other);
            }

            if (!area.IsLocated)
            {
                (area.Longitude, area.Latitude) = AmidTowns(list, [.. towns[area.Area]]);
            }
        }
    }

    private static (double Longitude, double Latitude) AmidTowns(List<(double Longitude, double Latitude)> points, PlaceDraft[] towns)
    {
        if (towns.Length == 0)
        {
            return points[0];
        }

        var latitude = (towns.Min(t => t.Latitude) + towns.Max(t => t.Latitude)) / 2;
        var longitude = (towns.Min(t => t.Longitude) + towns.Max(t => t.Longitude)) / 2;
        var label = points.MinBy(p => GeoDistance.Km(p.Latitude, p.Longitude, latitude, longitude));
        return ((label.Longitude + longitude) / 2, (label.Latitude + latitude) / 2);
    }
}
