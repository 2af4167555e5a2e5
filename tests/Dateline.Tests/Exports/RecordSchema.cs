using NJsonSchema;

namespace Dateline.Tests.Exports;

/// <summary>The schema of the record as it lies in data/schema.</summary>
internal static class RecordSchema
{
    public static string Path => RepositoryFolder.File("data", "schema", "record.schema.json");

    /// <summary>One line for each fault of a record: path, kind.</summary>
    public static async Task<IReadOnlyList<string>> FaultsOf(string line)
    {
        var schema = await JsonSchema.FromFileAsync(Path);
        return [.. schema.Validate(line).Select(fault => fault.ToString())];
    }
}
