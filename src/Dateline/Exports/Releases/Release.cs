using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dateline.Corroboration.Records;
using Dateline.Exports.Stored;
using Dateline.Lexicons;
using Dateline.Store;
using Dateline.Store.Decisions;
using Dateline.Store.Queries;

namespace Dateline.Exports.Releases;

/// <summary>
/// A folder that others can check: the records and the decisions of persons, the files made of them, and a manifest. The files are made from a store that is built from the records and decisions
/// of the folder alone, in the order of their keys; so whoever has the folder can make the same bytes, and the store that it was taken from is not needed.
/// </summary>
public sealed class Release(DataFolder data)
{
    public const string Records = "records.jsonl";
    public const string Decisions = "decisions.jsonl";

    private const int ReportsOfBatch = 500;

    private readonly ExportTables _tables = ExportTables.Load(data);

    /// <summary>Writes a release of what a plan asks for into an empty folder.</summary>
    /// <exception cref="UsageException">The store cannot be read.</exception>
    public ReleaseManifest Write(StoreFile store, ReleasePlan plan, string folder, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(plan);
        var reports = new MentionQuery(store).Reports(plan.Selection.Filter);
        using (var records = new StoredRecords(store))
        using (var output = File.Create(Path.Combine(folder, Records)))
        {
            foreach (var report in reports)
            {
                stop.ThrowIfCancellationRequested();
                output.Write(records.Of(report));
                output.WriteByte((byte)'\n');
            }
        }

        using (var output = File.Create(Path.Combine(folder, Decisions)))
        {
            DecisionFile.Write(store, reports.ToHashSet(), output);
        }

        return Build(plan, folder, stop);
    }

    /// <summary>Builds the files of a release anew, from its records and decisions, into another, empty folder.</summary>
    /// <exception cref="UsageException">The folder is no release, or its records or decisions are not those of its manifest.</exception>
    public ReleaseManifest Rebuild(string release, string folder, CancellationToken stop = default)
    {
        var (plan, files) = ReleaseManifest.Read(release);
        foreach (var name in (string[])[Records, Decisions])
        {
            var file = files.FirstOrDefault(file => file.Name == name);
            if (file is null || !File.Exists(Path.Combine(release, name)) || ReleasedFile.Of(release, name) != file)
            {
                throw new UsageException($"'{Path.Combine(release, name)}' is missing or not the file that the manifest names, so that nothing can be built from it; get the release again.");
            }

            File.Copy(Path.Combine(release, name), Path.Combine(folder, name));
        }

        return Build(plan, folder, stop);
    }

    /// <summary>The names of files that are not the same bytes in two folders with a manifest, or are in one only.</summary>
    public static IReadOnlyList<string> Differences(string first, string second)
    {
        var (one, other) = (Files(first), Files(second));
        return [.. one.Union(other).GroupBy(file => file.Name).Where(file => file.Count() > 1 || !(one.Contains(file.First()) && other.Contains(file.First()))).Select(file => file.Key).Order(StringComparer.Ordinal)];
    }

    private static HashSet<ReleasedFile> Files(string folder) => [.. ReleaseManifest.Read(folder).Files.Select(file => file.Name).Append(ReleaseManifest.Name).Where(name => File.Exists(Path.Combine(folder, name))).Select(name => ReleasedFile.Of(folder, name))];

    private ReleaseManifest Build(ReleasePlan plan, string folder, CancellationToken stop)
    {
        var path = Path.Combine(folder, ".release.dls");
        var names = new List<string> { Records, Decisions };
        var (inputs, coders) = Fill(path, folder, stop);
        using (var store = StoreFile.OpenForReading(path))
        {
            foreach (var export in plan.Formats.Select(StoredExports.Find))
            {
                names.AddRange(Export(store, export, plan.Selection, folder, stop));
            }
        }

        Array.ForEach(Directory.GetFiles(folder, ".release.dls*"), File.Delete);
        File.WriteAllText(Path.Combine(folder, "README.md"), ReleaseReadme.Text(plan, inputs.Count));
        names.Add("README.md");
        var decisions = File.ReadLines(Path.Combine(folder, Decisions)).Count();
        var program = typeof(Release).Assembly.GetName().Version!.ToString(3);
        var manifest = new ReleaseManifest(program, plan, inputs, coders, decisions, [.. names.Select(name => ReleasedFile.Of(folder, name))]);
        File.WriteAllBytes(Path.Combine(folder, ReleaseManifest.Name), manifest.Write());
        return manifest;
    }

    /// <summary>Builds the store of a release.</summary>
    private static (List<string> Inputs, List<RecordCoder> Coders) Fill(string path, string folder, CancellationToken stop)
    {
        var (inputs, coders) = (new List<string>(), new HashSet<RecordCoder>());
        using var store = StoreFile.OpenForWriting(path);
        using var writer = new StoreWriter(store);
        var number = 0;
        foreach (var batch in File.ReadLines(Path.Combine(folder, Records)).Chunk(ReportsOfBatch))
        {
            stop.ThrowIfCancellationRequested();
            StorableReport[] reports = [.. batch.Select(line => StorableReport.Read(Encoding.UTF8.GetBytes(line), $"{Records}, line {++number}"))];
            writer.Write(reports);
            inputs.AddRange(reports.Select((report, i) => Input(report.Record, batch[i])));
            coders.UnionWith(reports.Select(report => report.Record.Coder));
        }

        DecisionFile.Read(store, File.ReadLines(Path.Combine(folder, Decisions)), Decisions);
        return (inputs, [.. coders.OrderBy(coder => coder.Version, StringComparer.Ordinal).ThenBy(coder => coder.Models, StringComparer.Ordinal).ThenBy(coder => coder.Gazetteer, StringComparer.Ordinal)]);
    }

    private static string Input(ReportRecord record, string line)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, RecordJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("key", record.Key);
            json.WriteString("sha256", record.Sha256);
            json.WriteText("publisher", record.Publisher);
            json.WriteText("published", RecordDates.Iso(record.Published));
            json.WriteText("url", record.Url);
            json.WriteText("licence", record.Licence);
            json.WriteString("record", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line))));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private IEnumerable<string> Export(StoreFile store, IStoredExport export, ExportSelection selection, string folder, CancellationToken stop)
    {
        var name = "events" + export.FileExtension;
        ExportTally tally;
        using (var output = new BufferedStream(File.Create(Path.Combine(folder, name)), 1 << 16))
        {
            tally = new StoredExportRun(store, _tables).Write(export, selection, output, stop);
        }

        File.WriteAllBytes(Path.Combine(folder, name + ".meta.json"), ExportMeta.Write(export, selection, tally, data, name, ReleasedFile.Of(folder, name).Sha256));
        return [name, name + ".meta.json"];
    }
}
