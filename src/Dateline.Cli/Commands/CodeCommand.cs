using System.CommandLine;
using Dateline.Attributions;
using Dateline.Cli.Output;
using Dateline.Cli.Running;
using Dateline.Exports;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline code</c>: reports in, records of events out.</summary>
internal static class CodeCommand
{
    public static Verb Create()
    {
        var inputs = SharedOptions.Inputs();
        var format = new Option<string?>("--format", "-f")
        {
            Description = $"{string.Join(", ", OutputFormats.Names)}. Default: by the extension of the output file, else table.",
            HelpName = "FORMAT",
        };
        var output = SharedOptions.OutputFile();
        var threads = SharedOptions.Number("--threads");
        threads.Description = "Reports coded at a time; the output is the same whatever the number. Default: one for each processor.";
        threads.HelpName = "N";
        var published = SharedOptions.Published();
        var withText = new Option<bool>("--with-text") { Description = "Write the text that the offsets count in beside each record (jsonl)." };
        var attitudes = new Option<bool>("--attitudes")
        {
            Description = "Also list passages that a source only has an attitude to (what it condemns, plans, supports, asks for); they are marked and are never hops of a chain.",
        };
        var data = SharedOptions.Data();
        var verb = new Verb("code", "Code reports: find the events in them, with their sources, status, actors, places and times.")
        {
            Examples =
            [
                "dateline code samples                              read the coded reports in the terminal",
                "dateline code reports/ -o events.jsonl             every record, lossless",
                "dateline code 'archive/2017-*.html' --format csv   one row an event",
                "cat report.txt | dateline code - --published 2017-01-03",
            ],
        };
        verb.Add(inputs);
        verb.Add(format);
        verb.Add(output);
        verb.Add(threads);
        verb.Add(published);
        verb.Add(withText);
        verb.Add(attitudes);
        verb.Add(data);
        verb.SetAction(result =>
        {
            var run = new CodingRun
            {
                Inputs = result.GetValue(inputs)!,
                Export = OutputFormats.Find(result.GetValue(format), result.GetValue(output)),
                Options = new ExportOptions { WithText = result.GetValue(withText) },
                OutputFile = result.GetValue(output),
                Threads = SharedOptions.Threads(result.GetValue(threads)),
                Reading = SharedOptions.Reading(result.GetValue(published)),
                Attributions = new AttributionOptions { IncludeAttitudes = result.GetValue(attitudes) },
                Data = SharedOptions.DataFolder(result.GetValue(data)),
                Error = result.InvocationConfiguration.Error,
            };
            return run.Run();
        });
        return verb;
    }
}
