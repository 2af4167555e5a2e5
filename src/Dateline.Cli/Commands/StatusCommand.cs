using System.CommandLine;
using Dateline.Cli.Output;
using Dateline.Cli.Running;
using Dateline.Store;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline status</c>: what is in a store.</summary>
internal static class StatusCommand
{
    public static Verb Create()
    {
        var store = SharedOptions.Store();
        var format = new Option<string>("--format", "-f") { Description = "table or json.", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var verb = new Verb("status", "Tell what is in a store and check that the file is sound. Exit code 1 where it is not.")
        {
            Examples = ["dateline status --store events.dls", "dateline status --store events.dls --format json"],
        };
        verb.Add(store);
        verb.Add(format);
        verb.SetAction(result =>
        {
            using var file = StoreFile.OpenForReading(result.GetValue(store)!);
            var status = StoreStatus.Read(file);
            result.InvocationConfiguration.Output.Write(result.GetValue(format) == "json" ? StatusText.Json(status) : StatusText.Table(status));
            return status.Faults.Count == 0 ? ExitCodes.Done : ExitCodes.SomeFailed;
        });
        return verb;
    }
}
