using System.CommandLine;
using Dateline.Cli.Output;
using Dateline.Cli.Running;
using Dateline.Store;
using Dateline.Store.Queries;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline query</c>: event mentions of a store in the terminal.</summary>
internal static class QueryCommand
{
    private const int DefaultLimit = 20;

    public static Verb Create()
    {
        var store = SharedOptions.Store();
        var filter = new FilterOptions();
        var limit = SharedOptions.Number("--limit", "-n");
        limit.Description = $"At most so many, the newest first by the day of the event. Default: {DefaultLimit}.";
        limit.HelpName = "N";
        var skip = SharedOptions.Number("--skip");
        skip.Description = "After so many.";
        skip.HelpName = "N";
        var count = new Option<bool>("--count") { Description = "Print only how many there are." };
        var verb = new Verb("query", "Find event mentions in a store, the newest first. What is asked must all hold; 'dateline export' takes the same options.")
        {
            Examples =
            [
                "dateline query --store events.dls --type ASSAULT --country SY --from 2017-01-01",
                "dateline query --store events.dls --status planned,expected --actor \"Syrian Army\"",
                "dateline query --store events.dls --text 'ceasefire -Geneva' --count",
            ],
        };
        verb.Add(store);
        filter.AddTo(verb);
        verb.Add(limit);
        verb.Add(skip);
        verb.Add(count);
        verb.SetAction(result =>
        {
            var asked = filter.Read(result);
            using var file = StoreFile.OpenForReading(result.GetValue(store)!);
            var query = new MentionQuery(file);
            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(count))
            {
                output.Write(FormattableString.Invariant($"{query.Count(asked)}\n"));
                return ExitCodes.Done;
            }

            var first = result.GetValue(skip) ?? 0;
            var page = query.Find(asked, result.GetValue(limit) ?? DefaultLimit, first);
            output.Write(QueryText.Table(page, first, Terminal.OutputWidth, Terminal.OutputHasColours));
            return ExitCodes.Done;
        });
        return verb;
    }
}
