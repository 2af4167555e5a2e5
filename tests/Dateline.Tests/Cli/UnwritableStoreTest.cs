using System.Diagnostics;
using Dateline.Cli;
using Dateline.Tests.Store;
using Xunit;

namespace Dateline.Tests.Cli;

/// <summary>A read-only folder and a full disk, in a process of its own that has no more rights than a user has.</summary>
public sealed class UnwritableStoreTest : IDisposable
{
    private const string Program = "/usr/bin/env";

    private readonly SomeStore _some = new();

    [Fact]
    public void A_store_in_a_read_only_folder_is_read_and_never_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "rights of Unix");
        _some.Write([.. Enumerable.Range(0, 3).Select(i => SomeStore.Report($"r{i}"))]);
        var records = Path.Combine(_some.Folder, "more.jsonl");
        File.WriteAllText(records, SomeStore.Record("more"));
        Run(["chmod", "-R", "a=rX", _some.Folder]);
        try
        {
            string[] asUser = Environment.UserName == "root" ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
            Assert.SkipUnless(Run([.. asUser, "true"]).ExitCode == 0, "no way to be another user");
            var told = Run([.. asUser, .. Dateline("ingest", records)]);
            Assert.Equal((2, true, true), (told.ExitCode, told.Error.Contains("is read-only", StringComparison.Ordinal), told.Error.Contains(_some.Path, StringComparison.Ordinal)));
            Assert.Equal((0, "6\n"), Output(Run([.. asUser, .. Dateline("query", "--count")])));
            Assert.Equal(0, Run([.. asUser, .. Dateline("status")]).ExitCode);
            Assert.Equal([records, _some.Path], Directory.GetFiles(_some.Folder).OrderDescending(StringComparer.Ordinal));
        }
        finally
        {
            Run(["chmod", "-R", "u+w", _some.Folder]);
        }
    }

    [Fact]
    public void A_full_disk_is_told_and_the_same_command_goes_on_when_there_is_room()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a small disk in memory");
        var disk = Directory.CreateDirectory(Path.Combine(_some.Folder, "disk")).FullName;
        var records = Path.Combine(_some.Folder, "records.jsonl");
        File.WriteAllLines(records, Enumerable.Range(0, 1500).Select(i => SomeStore.Record($"r{i}")));
        string[] asOwner = ["unshare", "--user", "--map-root-user", "--mount"];
        Assert.SkipUnless(Run([.. asOwner, "mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk]).ExitCode == 0, "no disk can be mounted here");
        var program = $"dotnet {typeof(CommandLine).Assembly.Location}";
        var (exitCode, output, error) = Run([.. asOwner, "sh", "-c", $"""
            mount -t tmpfs -o size=3m tmpfs {disk}
            {program} ingest {records} --store {disk}/e.dls; echo "first $?"
            {program} query --store {disk}/e.dls --count
            {program} export --store {disk}/e.dls -f jsonl -o {disk}/e.jsonl; echo "export $?"
            ls -A {disk} | grep jsonl
            mount -o remount,size=300m {disk}
            {program} ingest {records} --store {disk}/e.dls; echo "second $?"
            {program} query --store {disk}/e.dls --count
            {program} status --store {disk}/e.dls | grep '^file'
            """]);
        Assert.Equal(0, exitCode);
        Assert.Matches("^first 2\n[0-9]+\nexport 2\nsecond 0\n3000\nfile +sound\n$", output);
        Assert.Contains($"The disk of the store '{disk}/e.dls' is full.", error, StringComparison.Ordinal);
        Assert.Contains($"--output '{disk}/e.jsonl' cannot be written: No space left on device", error, StringComparison.Ordinal);
    }

    public void Dispose() => _some.Dispose();

    private string[] Dateline(params string[] arguments) => ["dotnet", typeof(CommandLine).Assembly.Location, .. arguments, "--store", _some.Path];

    private static (int ExitCode, string Output) Output((int ExitCode, string Output, string Error) ran) => (ran.ExitCode, ran.Output);

    private static (int ExitCode, string Output, string Error) Run(IEnumerable<string> command)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, command) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["DOTNET_CLI_HOME"] = Path.GetTempPath() } })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
