namespace Dateline.Gazetteers.Build.Sources;

/// <summary>The line that both of GeoNames' area tables have: code, name, ASCII name, id.</summary>
internal static class AreaRows
{
    public static void Add(PlaceCollection places, PlaceKind kind, string[] fields)
    {
        var area = new PlaceDraft(fields[1], kind, fields[0]) { IsArea = true, GeoNames = TableReader.Count(fields[3]) };
        if (NameFilter.WithoutAreaWord(fields[1]) is { } core)
        {
            area.AddName(core);
        }

        places.AddArea(area);
    }
}
