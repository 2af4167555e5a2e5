namespace Dateline.Exports.Stored;

/// <summary>The table of the formats that a store is exported in; a new format is one file and one line here (docs/extend/export.md).</summary>
public static class StoredExports
{
    public static IReadOnlyList<IStoredExport> All { get; } =
    [
        new MentionJsonl(),
        new StoredTable("csv", ".csv", "event mentions as a flat table; changes can be given back", ',', MentionColumns.All) { IsOfEvents = false, IsOfFacts = false },
        new StoredTable("acled", ".acled.csv", "one row an event in the 31 columns of ACLED", ',', AcledColumns.All, AcledColumns.Refuse) { IsOfEvents = true, IsOfFacts = true },
        new StoredTable("polecat", ".polecat.tsv", "one row an event in the 40 columns of POLECAT", '\t', PolecatColumns.All, PolecatColumns.Refuse) { IsOfEvents = true, IsOfFacts = true },
        new StoredTable("ged", ".ged.csv", "one row a deadly event in the 49 columns of UCDP GED", ',', GedColumns.All, GedColumns.Refuse) { IsOfEvents = true, IsOfFacts = true },
        new StoredGeoJson(),
        new AnnotationExport(),
    ];

    /// <exception cref="UsageException">No format is called so.</exception>
    public static IStoredExport Find(string name) => All.FirstOrDefault(export => export.Name == name) ?? throw new UsageException($"--format '{name}' is unknown; give {string.Join(", ", All.Select(export => export.Name))}.");
}
