namespace Dateline.Gazetteers.Build.Sources;

/// <summary>The project's own rows.</summary>
internal sealed class ExtraPlaces : IGazetteerSource
{
    public string FileName => "extra-places.tsv";

    public string Origin => "part of the project, data/gazetteer";

    public bool IsOwn => true;

    public void Read(Stream stream, PlaceCollection places)
    {
        foreach (var (line, fields) in TableReader.Lines(stream, FileName, 8, hasHeader: true))
        {
            if (!Enum.TryParse<PlaceKind>(fields[1], out var kind))
            {
                throw new UsageException($"{FileName}, line {line}: '{fields[1]}' is no kind of place; the kinds are {string.Join(", ", Enum.GetNames<PlaceKind>())}.");
            }

            var place = new PlaceDraft(fields[0], kind, fields[2])
            {
                Latitude = TableReader.Degrees(fields[3], FileName, line),
                Longitude = TableReader.Degrees(fields[4], FileName, line),
                RadiusKm = TableReader.Count(fields[5]),
            };
            var merged = places.Merge(place);
            foreach (var name in fields[6].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                places.AddPrimaryName(merged, name);
            }
        }
    }
}
