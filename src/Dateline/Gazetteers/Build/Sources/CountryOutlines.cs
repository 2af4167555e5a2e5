using System.Globalization;
using System.Text.Json;

namespace Dateline.Gazetteers.Build.Sources;

/// <summary>
/// Outlines of the countries (TopoJSON). Compact countries (nine tenths in one piece, of middle size and below) lie at the middle of their outline; large compact ones midway between it and
/// the point of country-points.tsv: data sets follow the one or the other, up to 300 km apart, and midway is far from neither. Long and scattered countries keep that point: the middle of
/// Canada's mainland or Vietnam's crescent stands for nothing.
/// </summary>
internal sealed class CountryOutlines : IGazetteerSource
{
    private const double LargestCompactKm = 550;
    private const double CompactShare = 0.9;

    /// <summary>Longer than this many radii from its middle to its furthest end a country is no compact one.</summary>
    private const double LongestReach = 2.2;

    public string FileName => "countries-10m.json";

    public string Origin => "npm world-atlas@2.0.2; Natural Earth, public domain";

    public void Read(Stream stream, PlaceCollection places)
    {
        using var json = JsonDocument.Parse(stream);
        var topology = new Topology(json.RootElement);
        var byNumber = places.Areas.Where(a => a.Kind == PlaceKind.Country && a.IsoNumber > 0).ToDictionary(a => a.IsoNumber);
        var parts = new Dictionary<PlaceDraft, List<JsonElement>>();
        foreach (var geometry in json.RootElement.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray())
        {
            // Territories bear the number of their country (Australia's islands); a few countries have none and are known by name (Kosovo).
            var country = geometry.TryGetProperty("id", out var id) && int.TryParse(id.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? byNumber.GetValueOrDefault(number)
                : places.Areas.FirstOrDefault(a => a.Kind == PlaceKind.Country && a.Name == geometry.GetProperty("properties").GetProperty("name").GetString());
            if (country is not null)
            {
                (parts.TryGetValue(country, out var list) ? list : parts[country] = []).Add(geometry);
            }
        }

        foreach (var (country, geometries) in parts)
        {
            var outline = new Outline(geometries.SelectMany(topology.OuterRings));
            if (outline.IsEmpty)
            {
                continue;
            }

            country.Shape = outline.Simplified();
            country.RadiusKm = outline.RadiusKm;
            if (outline.MainShare >= CompactShare && outline.Reach <= LongestReach * outline.RadiusKm && outline.Contains(outline.Middle))
            {
                var middle = outline.Middle;
                var isLarge = outline.RadiusKm >= LargestCompactKm;
                (country.Longitude, country.Latitude) = isLarge ? ((middle.Longitude + country.Longitude) / 2, (middle.Latitude + country.Latitude) / 2) : middle;
            }
        }
    }

    /// <summary>Arcs shared by neighbours, each kept once as differences in whole steps; a negative number is an arc run backwards.</summary>
    private sealed class Topology
    {
        private readonly List<(double Longitude, double Latitude)>[] _arcs;

        public Topology(JsonElement root)
        {
            var transform = root.GetProperty("transform");
            var (scale, translate) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
            var (scaleX, scaleY, fromX, fromY) = (scale[0].GetDouble(), scale[1].GetDouble(), translate[0].GetDouble(), translate[1].GetDouble());
            _arcs = [.. root.GetProperty("arcs").EnumerateArray().Select(arc =>
            {
                var (x, y) = (0, 0);
                var line = new List<(double, double)>();
                foreach (var step in arc.EnumerateArray())
                {
                    (x, y) = (x + step[0].GetInt32(), y + step[1].GetInt32());
                    line.Add(((x * scaleX) + fromX, (y * scaleY) + fromY));
                }

                return line;
            })];
        }

        public IEnumerable<List<(double Longitude, double Latitude)>> OuterRings(JsonElement geometry) => geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => [Ring(geometry.GetProperty("arcs")[0])],
            "MultiPolygon" => geometry.GetProperty("arcs").EnumerateArray().Select(p => Ring(p[0])),
            _ => [],
        };

        private List<(double Longitude, double Latitude)> Ring(JsonElement arcs)
        {
            var ring = new List<(double, double)>();
            foreach (var number in arcs.EnumerateArray().Select(a => a.GetInt32()))
            {
                var arc = number >= 0 ? _arcs[number] : Enumerable.Reverse(_arcs[~number]);
                ring.AddRange(ring.Count == 0 ? arc : arc.Skip(1));
            }

            return ring;
        }
    }
}
