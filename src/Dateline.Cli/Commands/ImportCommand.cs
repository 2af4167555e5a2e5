using System.CommandLine;
using Dateline.Cli.Running;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline import</c>: what a person changed in an exported file, back into the store.</summary>
internal static class ImportCommand
{
    public static Verb Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "CSV or JSONL of 'dateline export', changed.", Arity = ArgumentArity.OneOrMore };
        var store = SharedOptions.Store();
        var person = new Option<string?>("--person") { Description = "Who decided. Default: the name of the user.", HelpName = "NAME" };
        var reason = new Option<string?>("--reason") { Description = "Why, kept with each decision.", HelpName = "TEXT" };
        var data = SharedOptions.Data();
        var verb = new Verb("import", "Take the changes of a person in an exported CSV or JSONL file as decisions. They name the words of a report, so that no coder that comes later touches them. Only cells that were changed count; the same file again decides nothing.")
        {
            Examples =
            [
                "dateline export --store events.dls --status planned -f csv -o plans.csv",
                "dateline import plans.csv --store events.dls --person 'A. Reader'",
            ],
        };
        verb.Add(files);
        verb.Add(store);
        verb.Add(person);
        verb.Add(reason);
        verb.Add(data);
        verb.SetAction(result => new ImportRun
        {
            Files = result.GetValue(files)!,
            StorePath = result.GetValue(store)!,
            Person = result.GetValue(person) is { Length: > 0 } given ? given : Environment.UserName,
            Reason = result.GetValue(reason),
            Data = SharedOptions.DataFolder(result.GetValue(data)),
            Error = result.InvocationConfiguration.Error,
        }.Run());
        return verb;
    }
}
