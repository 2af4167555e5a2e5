namespace Dateline.Gazetteers.Build.Sources;

/// <summary>GeoNames' states, provinces and governorates: code, name, id; no coordinates.</summary>
internal sealed class Admin1Codes : IGazetteerSource
{
    public string FileName => "admin1CodesASCII.txt";

    public string Origin => "GeoNames, CC BY 4.0";

    public void Read(Stream stream, PlaceCollection places)
    {
        foreach (var (_, fields) in TableReader.Lines(stream, FileName, 4, hasHeader: false))
        {
            AreaRows.Add(places, PlaceKind.Admin1, fields);
        }
    }
}
