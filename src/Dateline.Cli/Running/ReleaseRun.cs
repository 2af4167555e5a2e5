using Dateline.Documents;
using Dateline.Exports.Releases;
using Dateline.Lexicons;
using Dateline.Store;
using Dateline.Store.Decisions;

namespace Dateline.Cli.Running;

/// <summary>One run of <c>dateline release</c>. A folder appears under its name only when it is whole.</summary>
internal sealed class ReleaseRun
{
    public required ReleasePlan Plan { get; init; }

    public required string? Out { get; init; }

    public required DataFolder Data { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Writes a release of a store; returns the exit code.</summary>
    public int Write(string storePath)
    {
        var target = Out ?? throw new UsageException("--out DIR is missing: the folder to write.");
        using var store = StoreFile.OpenForReading(storePath);
        return Make(target, (folder, stop) =>
        {
            var manifest = new Release(Data).Write(store, Plan, folder, stop);
            Error.WriteLine(FormattableString.Invariant($"dateline: {manifest.Inputs.Count:N0} report{(manifest.Inputs.Count == 1 ? "" : "s")}, {manifest.Decisions:N0} decision{(manifest.Decisions == 1 ? "" : "s")}, {manifest.Files.Count + 1} files in '{target}'."));
            return ExitCodes.Done;
        });
    }

    /// <summary>Builds a release anew and holds the two against each other; returns the exit code.</summary>
    public int Rebuild(string release) => Make(Out, (folder, stop) => Compare(release, folder, new Release(Data).Rebuild(release, folder, stop)));

    /// <summary>Codes the reports of a release again and holds what comes of them against it; returns the exit code.</summary>
    public int Recode(string release, IReadOnlyList<string> inputs, ReadOptions reading) => Make(Out, (folder, stop) =>
    {
        var (plan, _) = ReleaseManifest.Read(release);
        var place = Directory.CreateTempSubdirectory("dateline-recoded-").FullName;
        try
        {
            var path = Path.Combine(place, "recoded.dls");
            using (var ingest = new IngestRun(Data) { Inputs = inputs, StorePath = path, Threads = Environment.ProcessorCount, Reading = reading, Error = Error })
            {
                ingest.Run();
            }

            using (var store = StoreFile.OpenForWriting(path))
            {
                DecisionFile.Read(store, File.ReadLines(Path.Combine(release, Release.Decisions)), Path.Combine(release, Release.Decisions));
            }

            using var recoded = StoreFile.OpenForReading(path);
            return Compare(release, folder, new Release(Data).Write(recoded, plan, folder, stop));
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    });

    private int Compare(string release, string folder, ReleaseManifest manifest)
    {
        var different = Release.Differences(release, folder);
        foreach (var name in different)
        {
            Error.WriteLine($"{name}: not the same bytes");
        }

        Error.WriteLine(different.Count == 0
            ? FormattableString.Invariant($"dateline: all {manifest.Files.Count + 1} files of '{release}' are the same bytes.")
            : FormattableString.Invariant($"dateline: {different.Count} of {manifest.Files.Count + 1} files of '{release}' are not the same bytes; they were changed, or written by another version (this one is {manifest.Program})."));
        return different.Count == 0 ? ExitCodes.Done : ExitCodes.SomeFailed;
    }

    /// <param name="target">Null for a folder that is gone afterwards.</param>
    private int Make(string? target, Func<string, CancellationToken, int> make)
    {
        using var interruption = new Interruption();
        var final = target is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (final is not null && (File.Exists(final) || (Directory.Exists(final) && Directory.EnumerateFileSystemEntries(final).Any())))
        {
            throw new UsageException($"--out '{target}' is there and not empty; name a new folder.");
        }

        string? partial = null;
        try
        {
            partial = final is null ? Directory.CreateTempSubdirectory("dateline-release-").FullName : Directory.CreateDirectory($"{final}.{Environment.ProcessId}.partial").FullName;
            var exitCode = make(partial, interruption.Token);
            if (final is not null)
            {
                if (Directory.Exists(final))
                {
                    Directory.Delete(final);
                }

                Directory.Move(partial, final);
            }

            return exitCode;
        }
        catch (OperationCanceledException)
        {
            Error.WriteLine("dateline: stopped; nothing was written.");
            return ExitCodes.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The release cannot be written: {exception.Message}", exception);
        }
        finally
        {
            if (partial is not null && Directory.Exists(partial))
            {
                Directory.Delete(partial, recursive: true);
            }
        }
    }
}
