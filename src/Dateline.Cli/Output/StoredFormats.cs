using Dateline.Exports.Stored;

namespace Dateline.Cli.Output;

/// <summary>The formats that <c>export --format</c> takes.</summary>
internal static class StoredFormats
{
    /// <param name="name">Null to go by the extension of the output file: the longest that fits ("x.acled.csv" is ACLED's).</param>
    public static IStoredExport Find(string? name, string? outputFile) =>
        name is not null ? StoredExports.Find(name)
        : StoredExports.All.Where(export => outputFile?.EndsWith(export.FileExtension, StringComparison.OrdinalIgnoreCase) == true).MaxBy(export => export.FileExtension.Length)
        ?? throw new UsageException($"Which format? Give --format: {string.Join(", ", StoredExports.All.Select(export => export.Name))}.");
}
