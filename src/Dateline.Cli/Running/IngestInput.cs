using Dateline.Corroboration.Records;
using Dateline.Documents;
using Dateline.Documents.Readers;

namespace Dateline.Cli.Running;

/// <summary>One report of an input on its way to the store: a raw report, a record, or why there is neither; exactly one of the three.</summary>
/// <param name="InputsDone">See <see cref="ReadOutcome.InputsDone"/>.</param>
internal sealed record IngestInput(string Name, int InputsDone, Document? Document, byte[]? Record, string? Failure)
{
    private static readonly string[] MayHoldRecords = ["", ".jsonl", ".ndjson", ".json"];

    /// <summary>The reports of all inputs in their order; lazy, for one thread.</summary>
    public static IEnumerable<IngestInput> Read(DocumentFeed feed, IReadOnlyList<FoundInput> inputs, ReadOptions options)
    {
        // Neighbouring inputs of raw reports are read in one go, so that a key that two of them have is told.
        var raw = new List<FoundInput>();
        var done = 0;
        foreach (var input in inputs)
        {
            using var content = new InputContent(input, options);
            if (!IsRecords(input, content))
            {
                options = input.Path is null ? options with { StandardInput = content.OpenWhole() } : options;
                raw.Add(input);
                continue;
            }

            foreach (var item in ReadRaw(feed, raw, done, options))
            {
                yield return item;
            }

            done += raw.Count;
            raw.Clear();
            foreach (var line in RecordFeed.Read(content))
            {
                yield return new(line.Name, done, null, line.Bytes, line.Failure);
            }

            done++;
        }

        foreach (var item in ReadRaw(feed, raw, done, options))
        {
            yield return item;
        }
    }

    private static IEnumerable<IngestInput> ReadRaw(DocumentFeed feed, List<FoundInput> inputs, int done, ReadOptions options) =>
        feed.Read(inputs, options).Select(outcome => new IngestInput(outcome.Input, done + outcome.InputsDone, outcome.Document, null, outcome.Failure?.Message));

    private static bool IsRecords(FoundInput input, InputContent content)
    {
        if (input.Failure is not null || !MayHoldRecords.Contains(content.Extension))
        {
            return false;
        }

        try
        {
            return RecordFeed.IsRecords(content.Head());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The reader of reports meets the same fault and names it.
            return false;
        }
    }
}
