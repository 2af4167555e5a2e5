using Dateline.Exports;

namespace Dateline.Cli.Output;

/// <summary>The formats that <c>--format</c> takes: the terminal's table and every export of the library.</summary>
internal static class OutputFormats
{
    public const string Table = "table";

    public static IReadOnlyList<string> Names { get; } = [Table, .. ExportFormats.All.Select(export => export.Name)];

    /// <param name="name">Null to go by the extension of the output file, else the table.</param>
    /// <param name="outputFile">Null for standard output.</param>
    public static IExport Find(string? name, string? outputFile)
    {
        var toFile = outputFile is not (null or "-");
        if (name is null && toFile)
        {
            name = ExportFormats.All.FirstOrDefault(export => export.FileExtension.Equals(Path.GetExtension(outputFile), StringComparison.OrdinalIgnoreCase))?.Name;
        }

        return name is null or Table ? TableFor(toFile)
            : ExportFormats.All.FirstOrDefault(export => export.Name == name)
            ?? throw new UsageException($"--format '{name}' is unknown; give {string.Join(", ", Names)}.");
    }

    private static TableExport TableFor(bool toFile) =>
        toFile ? new(Terminal.PipeWidth, hasColours: false) : new(Terminal.OutputWidth, Terminal.OutputHasColours);
}
