using System.Text.Json;
using Dateline.Exports.Releases;
using Dateline.Exports.Stored;
using Dateline.Store;
using Dateline.Store.Decisions;
using Dateline.Tests.Exports.Stored;
using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Exports.Releases;

public sealed class ReleaseTest : IDisposable
{
    private readonly SomeStore _some = new();

    public ReleaseTest()
    {
        _some.Write(SomeStore.Report("b"), SomeStore.Report("a"), SomeStore.Storable(SomeStore.Line(SomeReport.Empty("empty", "Nothing."))));
        Decide("a", "denied");
    }

    [Fact]
    public void A_release_is_built_anew_byte_for_byte()
    {
        var folder = Write("one", new());
        var rebuilt = Folder("two");
        new Release(Exported.Data).Rebuild(folder, rebuilt);
        Assert.Empty(Release.Differences(folder, rebuilt));
        Assert.Equal(Directory.GetFiles(folder).Select(Path.GetFileName).Order(), Directory.GetFiles(rebuilt).Select(Path.GetFileName).Order());
        Assert.All(Directory.GetFiles(folder), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(rebuilt, Path.GetFileName(file)))));
    }

    [Fact]
    public void It_does_not_depend_on_the_order_in_which_reports_were_stored()
    {
        var folder = Write("one", new());
        using var other = new SomeStore();
        other.Write(SomeStore.Storable(SomeStore.Line(SomeReport.Empty("empty", "Nothing."))));
        other.Write(SomeStore.Report("a"));
        other.Write(SomeStore.Report("b"));
        using (var store = StoreFile.OpenForWriting(other.Path))
        {
            DecisionFile.Read(store, File.ReadLines(Path.Combine(folder, Release.Decisions)), "decisions");
        }

        var second = Folder("two");
        using (var store = StoreFile.OpenForReading(other.Path))
        {
            new Release(Exported.Data).Write(store, new(), second);
        }

        Assert.Empty(Release.Differences(folder, second));
    }

    [Fact]
    public void The_manifest_names_inputs_coder_decisions_and_files()
    {
        var folder = Write("one", new() { Formats = ["csv"] });
        var json = JsonElement.Parse(File.ReadAllText(Path.Combine(folder, ReleaseManifest.Name)));
        Assert.Equal(["a", "b", "empty"], json.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("key").GetString()));
        Assert.All(json.GetProperty("inputs").EnumerateArray(), input => Assert.Matches("^[0-9a-f]{64}$", input.GetProperty("sha256").GetString()));
        Assert.Equal(("0.1.0", 1), (json.GetProperty("coders")[0].GetProperty("version").GetString(), json.GetProperty("decisions").GetInt32()));
        Assert.Equal(["records.jsonl", "decisions.jsonl", "events.csv", "events.csv.meta.json", "README.md"], json.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()));
        Assert.Contains(",denied,", File.ReadAllText(Path.Combine(folder, "events.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_is_kept_and_only_its_reports_are_in_the_folder()
    {
        var plan = new ReleasePlan { Selection = new() { Filter = new() { Statuses = ["denied"], Box = new(-5, 30, 50, 40), From = new(2021, 1, 1), Text = "\"army\"", Confidence = 0.5 }, EveryStatus = true } };
        var folder = Write("one", plan);
        Assert.Single(File.ReadLines(Path.Combine(folder, Release.Records)));
        var rebuilt = Folder("two");
        new Release(Exported.Data).Rebuild(folder, rebuilt);
        Assert.Empty(Release.Differences(folder, rebuilt));
        Assert.Equal(2, File.ReadLines(Path.Combine(rebuilt, "events.csv")).Count());
    }

    [Fact]
    public void A_changed_file_is_found_and_changed_records_are_refused()
    {
        var folder = Write("one", new());
        File.AppendAllText(Path.Combine(folder, "events.csv"), "x\n");
        var rebuilt = Folder("two");
        new Release(Exported.Data).Rebuild(folder, rebuilt);
        Assert.Equal(["events.csv"], Release.Differences(folder, rebuilt));
        File.AppendAllText(Path.Combine(folder, Release.Records), "{}\n");
        Assert.Contains("not the file that the manifest names", Assert.Throws<UsageException>(() => new Release(Exported.Data).Rebuild(folder, Folder("three"))).Message, StringComparison.Ordinal);
        Assert.Contains("is no release", Assert.Throws<UsageException>(() => new Release(Exported.Data).Rebuild(Folder("four"), Folder("five"))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _some.Dispose();

    private string Write(string name, ReleasePlan plan)
    {
        var folder = Folder(name);
        using var store = StoreFile.OpenForReading(_some.Path);
        new Release(Exported.Data).Write(store, plan, folder);
        return folder;
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_some.Folder, name)).FullName;

    private void Decide(string key, string status)
    {
        var line = Exported.As("jsonl", _some.Path, new ExportSelection { Filter = new() { Reports = [key], Statuses = ["planned"] } }).Text;
        using var store = StoreFile.OpenForWriting(_some.Path);
        using var writer = new DecisionWriter(store);
        Assert.Equal(1, Assert.Single(writer.Import(EditFile.Read(line.Replace("\"planned\"", $"\"{status}\"", StringComparison.Ordinal), "edits"), "A. Reader", null, DateTimeOffset.UnixEpoch)).Decisions);
    }
}
