using System.CommandLine;
using Dateline.Cli.Running;
using Dateline.Exports.Releases;
using Dateline.Exports.Stored;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline release</c>: a folder that others can check and build anew.</summary>
internal static class ReleaseCommand
{
    public static Verb Create()
    {
        var store = new Option<string?>("--store", "-s") { Description = "The store, one SQLite file.", HelpName = "FILE" };
        var output = new Option<string?>("--out", "-o") { Description = "The folder to write; it must be new or empty.", HelpName = "DIR" };
        var rebuild = new Option<string?>("--rebuild") { Description = "Build a release anew from its records and decisions and tell whether all files are the same bytes; exit code 1 where they are not. With --out the files stay there.", HelpName = "DIR" };
        var inputs = new Option<string[]>("--inputs") { Description = "With --rebuild: code these reports (files, folders, globs) again instead of taking the records of the release, so that coder and texts are checked too. May be given again.", HelpName = "INPUT" };
        var published = SharedOptions.Published();
        var formats = new Option<string[]>("--format", "-f") { Description = $"{string.Join(", ", StoredExports.All.Select(export => export.Name))}; several separated by commas. Default: all.", HelpName = "FORMAT" };
        var everyStatus = new Option<bool>("--every-status") { Description = "As in 'dateline export'." };
        var filter = new FilterOptions();
        var data = SharedOptions.Data();
        var verb = new Verb("release", "Write a dataset folder: records, decisions, exported files and a manifest with the hashes of inputs and files. Whoever has the folder can build the same bytes from it.")
        {
            Examples =
            [
                "dateline release --store events.dls --out syria-2017 --country SY --from 2017-01-01",
                "dateline release --rebuild syria-2017                        from the folder alone",
                "dateline release --rebuild syria-2017 --inputs reports/      from the reports themselves",
            ],
        };
        verb.Add(store);
        verb.Add(output);
        verb.Add(rebuild);
        verb.Add(inputs);
        verb.Add(published);
        verb.Add(formats);
        verb.Add(everyStatus);
        filter.AddTo(verb);
        verb.Add(data);
        verb.SetAction(result =>
        {
            string[] names = [.. (result.GetValue(formats) ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(name => StoredExports.Find(name).Name).Distinct(StringComparer.Ordinal)];
            var plan = new ReleasePlan { Selection = new() { Filter = filter.Read(result), EveryStatus = result.GetValue(everyStatus) } };
            var run = new ReleaseRun
            {
                Plan = names.Length > 0 ? plan with { Formats = names } : plan,
                Out = result.GetValue(output),
                Data = SharedOptions.DataFolder(result.GetValue(data)),
                Error = result.InvocationConfiguration.Error,
            };
            return (result.GetValue(store), result.GetValue(rebuild)) switch
            {
                ({ } path, null) => run.Write(path),
                (null, { } folder) when result.GetValue(inputs) is { Length: > 0 } reports => run.Recode(folder, reports, SharedOptions.Reading(result.GetValue(published))),
                (null, { } folder) => run.Rebuild(folder),
                _ => throw new UsageException("Give --store FILE and --out DIR to write a release, or --rebuild DIR to check one."),
            };
        });
        return verb;
    }
}
