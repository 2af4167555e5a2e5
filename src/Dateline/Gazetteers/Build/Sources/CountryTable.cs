using System.Globalization;

namespace Dateline.Gazetteers.Build.Sources;

/// <summary>GeoNames' table of countries: name, id, area (made a radius), population.</summary>
internal sealed class CountryTable : IGazetteerSource
{
    public string FileName => "countryInfo.txt";

    public string Origin => "GeoNames, CC BY 4.0";

    public void Read(Stream stream, PlaceCollection places)
    {
        foreach (var (_, fields) in TableReader.Lines(stream, FileName, 17, hasHeader: false))
        {
            if (fields[0] is "AN" or "CS")
            {
                continue; // dissolved; their parts have rows of their own
            }

            var squareKm = double.TryParse(fields[6], NumberStyles.Float, CultureInfo.InvariantCulture, out var area) ? area : 1;
            places.AddArea(new(fields[4], PlaceKind.Country, fields[0])
            {
                IsArea = true,
                GeoNames = TableReader.Count(fields[16]),
                IsoNumber = (int)TableReader.Count(fields[2]),
                Population = TableReader.Count(fields[7]),
                RadiusKm = Math.Max(1, Math.Sqrt(squareKm / Math.PI)),
            });
        }
    }
}
