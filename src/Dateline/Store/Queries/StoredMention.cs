using System.Text.Json;
using Dateline.Corroboration.Records;
using Dateline.Store.Decisions;

namespace Dateline.Store.Queries;

/// <summary>A report of a store with the newest coding of it.</summary>
/// <param name="Record">The coding as the coder made it.</param>
/// <param name="Json">The whole record, for what <paramref name="Record"/> leaves out.</param>
public sealed record StoredReport(ReportRecord Record, JsonElement Json)
{
    /// <summary>What persons decided on its mentions.</summary>
    internal Corrections Corrections { get; init; } = Corrections.None;

    /// <exception cref="ArgumentException">The coding has no mention of that number.</exception>
    public StoredMention Mention(int number)
    {
        for (var i = 0; i < Record.Events.Count; i++)
        {
            if (Record.Events[i].Id == number)
            {
                var corrected = Corrections.On(Record.Events[i]);
                return new(this, corrected.Event, Json.GetProperty("events")[i]) { Decided = corrected.Decided, Verdict = corrected.Verdict };
            }
        }

        throw new ArgumentException($"the record of '{Record.Key}' has no event mention {number}", nameof(number));
    }

    /// <summary>Whether the coding has a mention of that number.</summary>
    public bool Holds(int number) => Record.Events.Any(mention => mention.Id == number);

    /// <summary>The words of a span of the report.</summary>
    public string Words(RecordSpan span) => Record.Text![span.Start..span.End];
}

/// <summary>One event mention of a store.</summary>
/// <param name="Event">As it counts.</param>
/// <param name="Json">As the coder made it: the event object of the record.</param>
public sealed record StoredMention(StoredReport Report, RecordEvent Event, JsonElement Json)
{
    /// <summary>The fields that a person has decided on, in the order of the fields.</summary>
    public IReadOnlyList<string> Decided { get; init; } = [];

    /// <summary>What a person says of the mention as a whole: accepted, or empty.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>
    /// Names the words, not the row: the key of the report, the beginning of the SHA-256 of its text, and where the trigger stands ("wire/7@4be2a90c:120-128"). The same in every store and for
    /// every coder.
    /// </summary>
    public string Id => MentionId.Of(Report.Record, Event.Trigger).ToString();

    /// <summary>The sentence as it is written; null where the record names none.</summary>
    public string? Sentence => Event.Sentence >= 0 && Event.Sentence < Report.Record.Sentences.Count ? Report.Words(Report.Record.Sentences[Event.Sentence]) : null;

    /// <summary>The first place that is located.</summary>
    public RecordPlace? Located => Event.Places.FirstOrDefault(place => place is { Latitude: not null, Longitude: not null });

    /// <summary>Who says it: the innermost source; null where the report itself does.</summary>
    public RecordHop? Speaker => Event.Hops.Count > 0 ? Event.Hops[0] : null;
}
