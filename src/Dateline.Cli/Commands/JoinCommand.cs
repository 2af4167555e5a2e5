using Dateline.Cli.Running;
using Dateline.Store;
using Dateline.Store.Events;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline join</c>: event mentions of several reports into events.</summary>
internal static class JoinCommand
{
    public static Verb Create()
    {
        var store = SharedOptions.Store();
        var verb = new Verb("join", "Join the event mentions of a store that are about one event, across reports. 'dateline ingest' does so at its end; this completes a run that was stopped and applies decisions.")
        {
            Examples = ["dateline join --store events.dls"],
        };
        verb.Add(store);
        verb.SetAction(result =>
        {
            using var interruption = new Interruption();
            using var file = StoreFile.OpenForWriting(result.GetValue(store)!);
            var count = EventJoining.Run(file, interruption.Token);
            var isStopped = interruption.Token.IsCancellationRequested;
            result.InvocationConfiguration.Error.WriteLine(isStopped
                ? "dateline: stopped; the same command goes on."
                : FormattableString.Invariant($"dateline: {count.Events:N0} events in what {count.Accounts:N0} accounts of single reports tell."));
            return isStopped ? ExitCodes.Interrupted : ExitCodes.Done;
        });
        return verb;
    }
}
