using System.CommandLine;
using System.Globalization;
using System.Text;
using Dateline.Cli.Running;
using Dateline.Store;
using Dateline.Store.Events;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline event</c>: one joined event with its reports.</summary>
internal static class EventCommand
{
    public static Verb Create()
    {
        var number = new Argument<long>("EVENT") { Description = "Number of the event, as 'dateline ledger' gives it." };
        var store = SharedOptions.Store();
        var verb = new Verb("event", "Show one event that was joined from reports: how many sources are independent, in what they differ, how well it is borne out, and why each report was joined.")
        {
            Examples = ["dateline event 4611686018427387904 --store events.dls"],
        };
        verb.Add(number);
        verb.Add(store);
        verb.SetAction(result =>
        {
            using var file = StoreFile.OpenForReading(result.GetValue(store)!);
            var sheet = EventSheet.Find(file, result.GetValue(number))
                ?? throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"There is no event {result.GetValue(number)} in this store; 'dateline ledger --format jsonl' lists numbers."));
            result.InvocationConfiguration.Output.Write(Text(sheet));
            return ExitCodes.Done;
        });
        return verb;
    }

    private static string Text(EventSheet sheet)
    {
        var text = new StringBuilder();
        var reports = sheet.Reports.Select(told => told.Report).Distinct(StringComparer.Ordinal).Count();
        text.Append(CultureInfo.InvariantCulture, $"event {sheet.Number}: {sheet.Independent} independent of {reports} reports, grade F{(int)sheet.Grade} ({sheet.Grade})\n\n");
        Differences(text, sheet);
        text.Append('\n');
        foreach (var told in sheet.Reports)
        {
            text.Append(CultureInfo.InvariantCulture, $"{told.Group,3}  {told.Published,-10}  {told.Report} {told.Number}: {told.Type} {told.Status}; from {told.Origin}\n");
            text.Append(CultureInfo.InvariantCulture, $"       {(told.Reasons.Length == 0 ? "the event is named after it" : told.Reasons)}; id {told.Id}\n");
        }

        return text.ToString();
    }

    /// <summary>For each field every value that is told, with the independent sources that tell it.</summary>
    private static void Differences(StringBuilder text, EventSheet sheet)
    {
        foreach (var (field, value) in (IReadOnlyList<(string, Func<ToldEvent, string?>)>)
        [
            ("type", told => told.Type), ("status", told => told.Status), ("day", told => told.Day), ("place", told => told.Place), ("actor", told => told.Actor),
            ("recipient", told => told.Recipient), ("dead", told => told.Dead?.ToString(CultureInfo.InvariantCulture)),
        ])
        {
            var values = sheet.Reports.Where(told => value(told) is not null).GroupBy(told => value(told)!, StringComparer.Ordinal).OrderByDescending(group => group.Select(told => told.Group).Distinct().Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
            text.Append(field.PadRight(11)).AppendJoin(" | ", values.Select(group => $"{group.Key} ({string.Join(' ', group.Select(told => told.Group).Distinct().Order())})")).Append('\n');
        }
    }
}
