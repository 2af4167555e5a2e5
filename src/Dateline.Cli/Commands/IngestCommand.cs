using Dateline.Cli.Running;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline ingest</c>: reports and records into a store.</summary>
internal static class IngestCommand
{
    public static Verb Create()
    {
        var inputs = SharedOptions.Inputs();
        var store = SharedOptions.Store();
        var threads = SharedOptions.Number("--threads");
        threads.Description = "Reports coded at a time; what is stored is the same whatever the number. Default: one for each processor.";
        threads.HelpName = "N";
        var published = SharedOptions.Published();
        var data = SharedOptions.Data();
        var verb = new Verb("ingest", "Code reports and keep them in a store; records of 'dateline code --with-text' are stored as they are. What is stored already is passed over, so that a run that was stopped goes on where it was.")
        {
            Examples =
            [
                "dateline ingest reports/ --store events.dls         code a folder and store it",
                "dateline ingest events.jsonl --store events.dls     store records that are coded",
            ],
        };
        verb.Add(inputs);
        verb.Add(store);
        verb.Add(threads);
        verb.Add(published);
        verb.Add(data);
        verb.SetAction(result =>
        {
            using var run = new IngestRun(SharedOptions.DataFolder(result.GetValue(data)))
            {
                Inputs = result.GetValue(inputs)!,
                StorePath = result.GetValue(store)!,
                Threads = SharedOptions.Threads(result.GetValue(threads)),
                Reading = SharedOptions.Reading(result.GetValue(published)),
                Error = result.InvocationConfiguration.Error,
            };
            return run.Run();
        });
        return verb;
    }
}
