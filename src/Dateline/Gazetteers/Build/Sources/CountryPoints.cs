namespace Dateline.Gazetteers.Build.Sources;

/// <summary>A point for each country.</summary>
internal sealed class CountryPoints : IGazetteerSource
{
    public string FileName => "country-points.tsv";

    public string Origin => "part of the project, data/gazetteer";

    public bool IsOwn => true;

    public void Read(Stream stream, PlaceCollection places)
    {
        foreach (var (line, fields) in TableReader.Lines(stream, FileName, 3, hasHeader: true))
        {
            var country = places.Area(fields[0]) ?? throw new UsageException($"{FileName}, line {line}: the country '{fields[0]}' is unknown.");
            country.Latitude = TableReader.Degrees(fields[1], FileName, line);
            country.Longitude = TableReader.Degrees(fields[2], FileName, line);
        }
    }
}
