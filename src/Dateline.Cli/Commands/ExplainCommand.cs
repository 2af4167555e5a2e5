using System.CommandLine;
using System.Globalization;
using Dateline.Cli.Output;
using Dateline.Documents;
using Dateline.Events;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline explain</c>: the evidence of one event, for a human reader.</summary>
internal static class ExplainCommand
{
    public static Verb Create()
    {
        var file = new Argument<string>("FILE") { Description = "One report (text, HTML, JSONL), or - for standard input." };
        var id = SharedOptions.Number("--event", "-e");
        id.Description = "Id of the event; without it the events of the report are listed with their ids.";
        id.HelpName = "ID";
        var report = new Option<string?>("--key", "-k") { Description = "Which report, where FILE holds several (JSONL).", HelpName = "KEY" };
        var published = SharedOptions.Published();
        var data = SharedOptions.Data();
        var verb = new Verb("explain", "Show the evidence of one event: the sentence, and for every field the words and the rule or model it was read with.")
        {
            Examples =
            [
                "dateline explain samples/01-river-crossing.txt               list the events with their ids",
                "dateline explain samples/01-river-crossing.txt --event 0     the evidence of one",
                "dateline explain samples/11-wire.jsonl --key 12-catatumbo-handover --event 2",
            ],
        };
        verb.Add(file);
        verb.Add(id);
        verb.Add(report);
        verb.Add(published);
        verb.Add(data);
        verb.SetAction(result =>
        {
            var input = result.GetValue(file)!;
            var folder = SharedOptions.DataFolder(result.GetValue(data));
            using var coder = Coder.Load(folder);
            var document = Find(DocumentFeed.Load(folder), input, result.GetValue(report), SharedOptions.Reading(result.GetValue(published)));
            var coded = coder.Code(document);
            var explanation = new Explanation(coded, Terminal.OutputWidth, Terminal.OutputHasColours);
            result.InvocationConfiguration.Output.Write(result.GetValue(id) is { } wanted ? explanation.Of(Event(coded, wanted)) : explanation.List());
        });
        return verb;
    }

    /// <summary>Standard input can be read only once, so all reports of the input are taken in one go; keys are kept for the message.</summary>
    private static Document Find(DocumentFeed feed, string input, string? key, ReadOptions options)
    {
        const int MostKeysNamed = 10;
        Document? found = null;
        var keys = new List<string>();
        foreach (var outcome in feed.Read([input], options))
        {
            var document = outcome.Document ?? throw new UsageException($"{outcome.Input}: {outcome.Failure!.Message}");
            keys.Add(document.Key);
            if (key is null || document.Key == key)
            {
                found ??= document;
            }

            if (document.Key == key || (key is null && keys.Count > MostKeysNamed))
            {
                break;
            }
        }

        var named = string.Join(", ", keys.Take(MostKeysNamed)) + (keys.Count > MostKeysNamed ? " ..." : "");
        return key is null && keys.Count > 1 ? throw new UsageException($"'{input}' holds several reports; name one with --key: {named}.")
            : found ?? throw new UsageException(keys.Count == 0 ? $"'{input}' holds no report." : $"'{input}' holds no report with the key '{key}'; it has {named}.");
    }

    private static EventMention Event(CodedDocument document, int id) =>
        document.Events.FirstOrDefault(eventMention => eventMention.Id == id)
        ?? throw new UsageException(document.Events.Count == 0
            ? "The report has no events."
            : string.Create(CultureInfo.InvariantCulture, $"The report has no event {id}; its ids are {document.Events.Min(e => e.Id)} to {document.Events.Max(e => e.Id)}."));
}
