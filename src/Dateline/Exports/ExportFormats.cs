namespace Dateline.Exports;

/// <summary>The table of the output formats; a new format is one file and one line here (docs/extend/export.md).</summary>
public static class ExportFormats
{
    public static IReadOnlyList<IExport> All { get; } =
    [
        new JsonlExport(),
        new CsvExport(),
        new GeoJsonExport(),
    ];
}
