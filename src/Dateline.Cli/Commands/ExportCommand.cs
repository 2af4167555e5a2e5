using System.CommandLine;
using Dateline.Cli.Output;
using Dateline.Cli.Running;
using Dateline.Exports.Stored;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline export</c>: event mentions or events of a store into a file of another program.</summary>
internal static class ExportCommand
{
    public static Verb Create()
    {
        var store = SharedOptions.Store();
        var format = new Option<string?>("--format", "-f")
        {
            Description = $"{string.Join("; ", StoredExports.All.Select(export => $"{export.Name}: {export.Summary}"))}. Default: by the extension of the output file.",
            HelpName = "FORMAT",
        };
        var output = SharedOptions.OutputFile();
        output.Description = "Write to FILE instead of standard output, and FILE.meta.json beside it: filter, counts of what was left out, coders, attributions.";
        var everyStatus = new Option<bool>("--every-status")
        {
            Description = "acled, polecat and ged hold only occurred and ongoing events unless this or --status is given; the column 'tags' of acled then tells the status.",
        };
        var filter = new FilterOptions();
        var data = SharedOptions.Data();
        var verb = new Verb("export", "Write events of a store for other programs. What the options ask must all hold, as in 'dateline query'.")
        {
            Examples =
            [
                "dateline export --store events.dls --format csv -o events.csv",
                "dateline export --store events.dls --format acled --country SY --from 2017-01-01 -o syria.csv",
                "dateline export --store events.dls --format annotations --report wire/7 -o wire-7.jsonld",
            ],
        };
        verb.Add(store);
        verb.Add(format);
        verb.Add(output);
        verb.Add(everyStatus);
        filter.AddTo(verb);
        verb.Add(data);
        verb.SetAction(result => new ExportRun
        {
            StorePath = result.GetValue(store)!,
            Export = StoredFormats.Find(result.GetValue(format), result.GetValue(output)),
            Selection = new() { Filter = filter.Read(result), EveryStatus = result.GetValue(everyStatus) },
            OutputFile = result.GetValue(output),
            Data = SharedOptions.DataFolder(result.GetValue(data)),
            Error = result.InvocationConfiguration.Error,
        }.Run());
        return verb;
    }
}
