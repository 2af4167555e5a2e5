using System.CommandLine;
using Dateline.Cli.Output;
using Dateline.Cli.Running;
using Dateline.Corroboration.Announcements;
using Dateline.Store;
using Dateline.Store.Events;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline ledger</c>: what was announced, and what became of it.</summary>
internal static class LedgerCommand
{
    public static Verb Create()
    {
        var store = SharedOptions.Store();
        var source = new Option<string?>("--source") { Description = "Only announcements of this source (its name, or part of it).", HelpName = "NAME" };
        var outcome = new Option<string?>("--outcome") { Description = "open, happened, partly, contradicted or expired.", HelpName = "OUTCOME" };
        outcome.AcceptOnlyFromAmong([.. Enum.GetNames<Outcome>().Select(name => name.ToLowerInvariant())]);
        var format = new Option<string>("--format", "-f") { Description = "table or jsonl.", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "jsonl");
        var verb = new Verb("ledger", "List what was announced (planned, expected, requested or conditional events), by whom, due when, and what became of it; and for each source how much came true.")
        {
            Examples = ["dateline ledger --store events.dls", "dateline ledger --store events.dls --outcome contradicted --format jsonl"],
        };
        verb.Add(store);
        verb.Add(source);
        verb.Add(outcome);
        verb.Add(format);
        verb.SetAction(result =>
        {
            using var file = StoreFile.OpenForReading(result.GetValue(store)!);
            var (name, wanted) = (result.GetValue(source), result.GetValue(outcome));
            var entries = Ledger.Read(file).Where(entry =>
                (name is null || entry.Source.Contains(name, StringComparison.OrdinalIgnoreCase)) && (wanted is null || entry.Finding.Outcome.ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase))).ToList();
            result.InvocationConfiguration.Output.Write(result.GetValue(format) == "jsonl" ? LedgerText.Jsonl(entries) : LedgerText.Table(entries));
            return ExitCodes.Done;
        });
        return verb;
    }
}
