namespace Dateline.Gazetteers.Build.Sources;

/// <summary>GeoNames' counties and districts: code, name, id; no coordinates.</summary>
internal sealed class Admin2Codes : IGazetteerSource
{
    public string FileName => "admin2Codes.txt";

    public string Origin => "GeoNames, CC BY 4.0";

    public void Read(Stream stream, PlaceCollection places)
    {
        foreach (var (_, fields) in TableReader.Lines(stream, FileName, 4, hasHeader: false))
        {
            AreaRows.Add(places, PlaceKind.Admin2, fields);
        }
    }
}
