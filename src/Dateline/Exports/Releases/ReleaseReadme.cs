using System.Globalization;
using System.Text;
using Dateline.Exports.Stored;

namespace Dateline.Exports.Releases;

/// <summary>The page that lies in a release for whoever finds the folder.</summary>
internal static class ReleaseReadme
{
    public static string Text(ReleasePlan plan, int reports)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Events from {reports:N0} reports\n\n");
        text.Append("Coded by Dateline: who did, plans or denies what, to whom, where and when, and who says so. Filter, coders, hashes of inputs and files: `manifest.json`.\n\n| file | what |\n|---|---|\n");
        text.Append("| `records.jsonl` | the record of every report with its text, as it was coded |\n| `decisions.jsonl` | what persons decided |\n");
        foreach (var export in plan.Formats.Select(StoredExports.Find))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `events{export.FileExtension}` | {export.Summary}; beside it what was left out and whom it is owed to (`.meta.json`) |\n");
        }

        text.Append("\nThe files are made of `records.jsonl` and `decisions.jsonl` alone: `dateline release --rebuild DIR` makes them anew and tells whether they are the same bytes.\n");
        return text.ToString();
    }
}
