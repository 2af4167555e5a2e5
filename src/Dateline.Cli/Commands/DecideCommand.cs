using System.CommandLine;
using System.Globalization;
using Dateline.Cli.Running;
using Dateline.Store;
using Dateline.Store.Decisions;
using Dateline.Store.Events;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline decide</c>: what a person decides on which reports are about one event.</summary>
internal static class DecideCommand
{
    public static Verb Create()
    {
        var verb = new Verb("decide", "Decide which reports are about one event and which are not. Decisions name the words of reports; they hold in every joining and for every coder to come.");
        verb.Add(Merge());
        verb.Add(Split());
        verb.Add(List());
        return verb;
    }

    private static Verb Merge()
    {
        var (one, other) = (Id("A"), Id("B"));
        var verb = new Verb("merge", "Two are one event. An event brings all its reports along, a mention only what its own report tells of the event. Joins the store again.")
        {
            Examples = ["dateline decide merge 4611686018427387904 1152921504606846976 --store events.dls"],
        };
        verb.Add(one);
        verb.Add(other);
        Act(verb, isMerge: true, (result, decisions) => decisions.Merge(result.GetValue(one)!, result.GetValue(other)!));
        return verb;

        static Argument<string> Id(string name) => new(name) { Description = "Number of an event or id of an event mention, as 'dateline event' shows them." };
    }

    private static Verb Split()
    {
        var ids = new Argument<string[]>("ID") { Description = "Number of one event, which is taken apart whole, or ids of mentions to take out of their event.", Arity = ArgumentArity.OneOrMore };
        var verb = new Verb("split", "What is one event is several. Joins the store again.")
        {
            Examples = ["dateline decide split 'report-7@0a1b2c3d:120-128' --store events.dls --by 'A. Reader'"],
        };
        verb.Add(ids);
        Act(verb, isMerge: false, (result, decisions) => decisions.Split(result.GetValue(ids)!));
        return verb;
    }

    private static Verb List()
    {
        var store = SharedOptions.Store();
        var verb = new Verb("list", "List the decisions on joining in the order in which they were made: number, kind, the two mentions, who, when and why. Of two on the same mentions the last counts.")
        {
            Examples = ["dateline decide list --store events.dls"],
        };
        verb.Add(store);
        verb.SetAction(result =>
        {
            using var file = StoreFile.OpenForReading(result.GetValue(store)!);
            foreach (var made in LinkDecisions.List(file))
            {
                result.InvocationConfiguration.Output.Write(string.Create(CultureInfo.InvariantCulture, $"{made.Number}  {made.Kind}  {made.One}  {made.Other}  {made.At}  {made.Person}{(made.Reason is { } why ? ": " + why : "")}\n"));
            }

            return ExitCodes.Done;
        });
        return verb;
    }

    private static void Act(Verb verb, bool isMerge, Func<ParseResult, LinkDecisions, (long One, long Other)> decide)
    {
        var store = SharedOptions.Store();
        var person = new Option<string?>("--by") { Description = "Who decided. Default: the name of the user.", HelpName = "NAME" };
        var reason = new Option<string?>("--why") { Description = "Why, kept with each decision.", HelpName = "TEXT" };
        verb.Add(store);
        verb.Add(person);
        verb.Add(reason);
        verb.SetAction(result =>
        {
            var path = result.GetValue(store)!;
            StoreFile.RequireFile(path);

            using var file = StoreFile.OpenForWriting(path);
            var name = result.GetValue(person) is { Length: > 0 } given ? given : Environment.UserName;
            var pair = decide(result, new(file, name, result.GetValue(reason), TimeProvider.System.GetUtcNow()));
            var count = EventJoining.Run(file);
            var isDone = LinkDecisions.AreTogether(file, pair) == isMerge;
            result.InvocationConfiguration.Error.WriteLine(isDone
                ? FormattableString.Invariant($"dateline: decided; {count.Events:N0} events in what {count.Accounts:N0} accounts of single reports tell.")
                : "dateline: the decision is stored, but others stand against it; 'dateline decide list' shows them.");
            return isDone ? ExitCodes.Done : ExitCodes.SomeFailed;
        });
    }
}
