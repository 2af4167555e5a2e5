using Dateline.Cli.Output;
using Dateline.Documents.Readers;
using Dateline.Exports.Stored;
using Dateline.Lexicons;
using Dateline.Store;
using Dateline.Store.Decisions;

namespace Dateline.Cli.Running;

/// <summary>One run of <c>dateline import</c>. Each file is one transaction.</summary>
internal sealed class ImportRun
{
    public required IReadOnlyList<string> Files { get; init; }

    public required string StorePath { get; init; }

    public required string Person { get; init; }

    public required string? Reason { get; init; }

    public required DataFolder Data { get; init; }

    public required TextWriter Error { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Returns the exit code.</summary>
    public int Run()
    {
        StoreFile.RequireFile(StorePath);

        // All files are read before anything is written.
        var edits = Files.Select(file => EditFile.Read(Text(file), file)).ToArray();
        var types = ExportTables.Load(Data).Types;
        using var store = StoreFile.OpenForWriting(StorePath);
        using var writer = new DecisionWriter(store) { Types = types };
        EditOutcome[] outcomes = [.. edits.SelectMany(ofFile => writer.Import(ofFile, Person, Reason, Clock.GetUtcNow()))];
        foreach (var outcome in outcomes.Where(outcome => outcome.Failure is not null))
        {
            Error.WriteLine($"{outcome.Edit.Where}: {outcome.Failure}");
        }

        var (failed, changed) = (outcomes.Count(outcome => outcome.Failure is not null), outcomes.Count(outcome => outcome.Decisions > 0));
        Error.WriteLine(FormattableString.Invariant($"dateline: {Wording.Count(outcomes.Sum(outcome => outcome.Decisions), "decision")} on {Wording.Count(changed, "mention")}, {Wording.Count(outcomes.Length - changed - failed, "row")} unchanged{(failed > 0 ? $", {Wording.Count(failed, "row")} failed" : "")}."));
        return failed > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    private static string Text(string file)
    {
        try
        {
            var decoded = TextDecoder.Decode(File.ReadAllBytes(file));
            return decoded.Text ?? throw new UsageException($"'{file}' cannot be read: {decoded.Refusal}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file}' cannot be read: {exception.Message}", exception);
        }
    }
}
