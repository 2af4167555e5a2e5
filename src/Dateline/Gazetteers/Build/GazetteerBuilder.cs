namespace Dateline.Gazetteers.Build;

/// <summary>Builds the place file from its sources. The same sources give the same bytes.</summary>
public static class GazetteerBuilder
{
    /// <summary>Share of an area's places that its circle covers.</summary>
    private const double CoveredShare = 0.9;

    private const double SmallestAreaRadiusKm = 8;

    private const double NearestTownKm = 60;

    /// <summary>Builds with the project's own tables beside the program.</summary>
    /// <param name="sourcesFolder">The files of docs/use/gazetteer.md, packed or unpacked, in any order of folders. All are needed.</param>
    /// <param name="outputPath">The place file; replaced only when the build has succeeded.</param>
    /// <param name="progress">One line a source.</param>
    public static GazetteerSummary Build(string sourcesFolder, string outputPath, IProgress<string>? progress = null) =>
        Build(sourcesFolder, Path.Combine(AppContext.BaseDirectory, "data", "gazetteer"), outputPath, progress);

    /// <param name="ownFolder">The folder with the project's own tables: country-points.tsv, extra-places.tsv, aliases.tsv.</param>
    public static GazetteerSummary Build(string sourcesFolder, string ownFolder, string outputPath, IProgress<string>? progress)
    {
        var places = new PlaceCollection();
        ReadAll(new SourceFolder(sourcesFolder), new SourceFolder(ownFolder), places, progress);
        LocateAreas(places);
        var towns = places.Drafts.Where(d => d.IsLocated && !d.IsArea && d.Area.Length > 3 && d.Population > 0).ToLookup(d => d.Country, StringComparer.Ordinal);
        var rows = places.Drafts.Where(d => d.IsLocated).Select(d => ToRow(d, AreaOf(d, towns))).ToArray();
        var partial = outputPath + ".partial";
        GazetteerWriter.Write(partial, rows, "GeoNames 2020-03 and 2026-09, Who's On First, OurAirports, Natural Earth;");
        File.Move(partial, outputPath, overwrite: true);
        using var built = Gazetteer.Open(outputPath);
        return new(built.Count, built.NameCount, new FileInfo(outputPath).Length, built.Version, places.Remarks);
    }

    private static void ReadAll(SourceFolder elsewhere, SourceFolder own, PlaceCollection places, IProgress<string>? progress)
    {
        foreach (var source in GazetteerSources.All)
        {
            var folder = source.IsOwn ? own : elsewhere;
            using var stream = folder.Open(source.FileName)
                ?? throw new UsageException($"The folder '{folder.Path}' lacks {source.FileName} ({source.Origin}); docs/use/gazetteer.md says how to get it.");
            source.Read(stream, places);
            progress?.Report($"{source.FileName}: {places.Drafts.Count} places so far");
        }
    }

    /// <summary>Areas that no source places lie amid their settlements; every area gets its radius and population from them where it has none.</summary>
    private static void LocateAreas(PlaceCollection places)
    {
        var members = new Dictionary<string, List<PlaceDraft>>(StringComparer.Ordinal);
        foreach (var place in places.Drafts.Where(d => !d.IsArea && d.IsLocated && d.Kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District))
        {
            for (var code = place.Area; code.Contains('.', StringComparison.Ordinal); code = code[..code.LastIndexOf('.')])
            {
                (members.TryGetValue(code, out var list) ? list : members[code] = []).Add(place);
            }
        }

        foreach (var area in places.Areas)
        {
            if (!members.TryGetValue(area.Area, out var inside))
            {
                continue;
            }

            if (!area.IsLocated)
            {
                area.Latitude = inside.Average(p => p.Latitude);
                area.Longitude = inside.Average(p => p.Longitude);
            }

            area.Population = area.Population > 0 ? area.Population : inside.Sum(p => p.Population);
            if (area.RadiusKm <= 0)
            {
                var distances = inside.Select(p => p.KmTo(area.Latitude, area.Longitude)).Order().ToArray();
                area.RadiusKm = Math.Max(SmallestAreaRadiusKm, distances[(int)((distances.Length - 1) * CoveredShare)]);
            }
        }
    }

    /// <summary>Air bases, camps and the like of which only the country is known lie in the area of the nearest town.</summary>
    private static string AreaOf(PlaceDraft draft, ILookup<string, PlaceDraft> towns)
    {
        if (draft.Area.Length != 2 || draft.IsArea || draft.Kind is PlaceKind.Region or PlaceKind.River or PlaceKind.Lake)
        {
            return draft.Area;
        }

        var nearest = towns[draft.Country].MinBy(t => Math.Abs(t.Latitude - draft.Latitude) + Math.Abs(t.Longitude - draft.Longitude));
        return nearest is not null && nearest.KmTo(draft.Latitude, draft.Longitude) < NearestTownKm ? nearest.Area : draft.Area;
    }

    private static GazetteerRow ToRow(PlaceDraft draft, string area) => new(draft.Name, draft.Kind, area, draft.Latitude, draft.Longitude)
    {
        GeoNames = draft.GeoNames,
        Population = draft.Population,
        RadiusKm = draft.RadiusKm > 0 ? draft.RadiusKm : TypicalRadiusKm(draft),
        IsArea = draft.IsArea,
        Names = [.. draft.Names],
        FurtherPrimaryNames = [.. draft.PrimaryNames],
        Shape = draft.Shape,
        Ids = draft.Ids,
    };

    /// <summary>A town of 10,000 is about 1.5 km across from its middle, a city of ten million about 30.</summary>
    private static double TypicalRadiusKm(PlaceDraft draft) => draft.Kind switch
    {
        PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District => Math.Clamp(0.015 * Math.Pow(Math.Max(draft.Population, 500), 0.48), 0.5, 40),
        PlaceKind.Airport or PlaceKind.AirBase => 3,
        PlaceKind.Admin1 => 60,
        PlaceKind.Admin2 => 20,
        _ => 0,
    };
}
