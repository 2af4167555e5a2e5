using System.Globalization;
using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Benchmarks;

/// <summary>The texts that a benchmark reads: a JSONL file with a field "text", or a folder of text files in the order of their names.</summary>
internal static class ReportFiles
{
    public static IEnumerable<RawReport> Read(string input)
    {
        if (Directory.Exists(input))
        {
            return Directory.GetFiles(input, "*.txt").Order(StringComparer.Ordinal).Select(f => new RawReport(Path.GetFileName(f), File.ReadAllText(f)));
        }

        return File.ReadLines(input).Select((line, i) =>
        {
            using var json = JsonDocument.Parse(line);
            return new RawReport(i.ToString(CultureInfo.InvariantCulture), json.RootElement.GetProperty("text").GetString()!);
        });
    }
}
