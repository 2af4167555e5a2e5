using System.Text.Json;

namespace Dateline.Gazetteers.Build.Sources;

/// <summary>Rivers with their courses, and the lakes they run through.</summary>
internal sealed class NaturalEarthRivers : IGazetteerSource
{
    /// <summary>Stretches of one name further apart than this are different rivers.</summary>
    private const double OneRiverKm = 600;

    /// <summary>Points this near the line between their neighbours are left out.</summary>
    private const double ToleranceDegrees = 0.04;

    public string FileName => "ne_10m_rivers_lake_centerlines.geojson";

    public string Origin => "Natural Earth, public domain";

    public void Read(Stream stream, PlaceCollection places)
    {
        using var json = JsonDocument.Parse(stream);
        var rivers = new SortedDictionary<string, List<List<List<(double Longitude, double Latitude)>>>>(StringComparer.Ordinal);
        var lakes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
        {
            var name = GeoJson.Property(feature, "name_en") is { Length: > 0 } english ? english : GeoJson.Property(feature, "name");
            if (name.Length < 2)
            {
                continue;
            }

            if (GeoJson.Property(feature, "featurecla") != "River" && name.Split(' ').Contains("Lake"))
            {
                lakes.Add(name);
            }

            var lines = GeoJson.Lines(feature).Select(l => LineSimplifier.Simplify(l, ToleranceDegrees)).ToList();
            AddTo(rivers.TryGetValue(name, out var groups) ? groups : rivers[name] = [], lines);
        }

        foreach (var (name, groups) in rivers)
        {
            foreach (var lines in groups)
            {
                places.Merge(ToDraft(name, lakes.Contains(name) ? PlaceKind.Lake : PlaceKind.River, lines));
            }
        }
    }

    private static void AddTo(List<List<List<(double Longitude, double Latitude)>>> groups, List<List<(double Longitude, double Latitude)>> lines)
    {
        var (longitude, latitude) = lines[0][0];
        var group = groups.Find(g => g.Exists(l => l.Exists(p => GeoDistance.Km(p.Latitude, p.Longitude, latitude, longitude) < OneRiverKm)));
        if (group is null)
        {
            groups.Add(lines);
        }
        else
        {
            group.AddRange(lines);
        }
    }

    private static PlaceDraft ToDraft(string name, PlaceKind kind, List<List<(double Longitude, double Latitude)>> lines)
    {
        var points = lines.SelectMany(l => l).ToArray();
        var centre = (Longitude: points.Average(p => p.Longitude), Latitude: points.Average(p => p.Latitude));
        var middle = points.MinBy(p => GeoDistance.Km(p.Latitude, p.Longitude, centre.Latitude, centre.Longitude));
        var draft = new PlaceDraft(name, kind, "")
        {
            Latitude = middle.Latitude,
            Longitude = middle.Longitude,
            RadiusKm = Math.Max(10, points.Max(p => GeoDistance.Km(p.Latitude, p.Longitude, middle.Latitude, middle.Longitude))),
            Shape = kind == PlaceKind.River ? Joined(lines) : [],
        };
        if (kind == PlaceKind.River)
        {
            draft.AddName(name + " River");
            draft.AddName("River " + name);
        }

        return draft;
    }

    private static List<(double Longitude, double Latitude)> Joined(List<List<(double Longitude, double Latitude)>> lines)
    {
        var shape = new List<(double Longitude, double Latitude)>();
        foreach (var line in lines)
        {
            if (shape.Count > 0)
            {
                shape.Add((double.NaN, double.NaN));
            }

            shape.AddRange(line);
        }

        return shape;
    }
}
