using Dateline.Corroboration.Records;

namespace Dateline.Store.Queries;

/// <summary>One event with the mentions that are about it, the one that represents it first.</summary>
/// <param name="Id">Of the representing mention, whichever mentions a filter has let through.</param>
/// <param name="Mentions">At least one.</param>
public sealed record StoredEvent(string Id, IReadOnlyList<StoredMention> Mentions)
{
    public StoredMention Lead => Mentions[0];

    /// <summary>What is known of the event: of each field the first mention that tells it.</summary>
    public RecordEvent Told { get; } = Merge(Mentions);

    /// <summary>The most exact of the located places that lie in a country, else any located one, else any; null where no mention tells a place.</summary>
    public RecordPlace? Place => Told.Places.OrderBy(place => place switch
    {
        { Latitude: not null, Longitude: not null, Country: not null } => place.AcledPrecision ?? Unknown,
        { Latitude: not null, Longitude: not null } => Unknown + 1,
        _ => Unknown + 2,
    }).FirstOrDefault();

    private const int Unknown = 9;

    public static StoredEvent Of(StoredMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return new(mention.Id, [mention]);
    }

    /// <summary>Joins the mentions of one report that are about one event. Mentions of one report must follow one another.</summary>
    public static IEnumerable<StoredEvent> Join(IEnumerable<StoredMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var ofReport = new List<StoredMention>();
        foreach (var mention in mentions)
        {
            if (ofReport.Count > 0 && !ReferenceEquals(ofReport[0].Report, mention.Report))
            {
                foreach (var joined in Groups(ofReport))
                {
                    yield return joined;
                }

                ofReport.Clear();
            }

            ofReport.Add(mention);
        }

        foreach (var joined in Groups(ofReport))
        {
            yield return joined;
        }
    }

    private static IEnumerable<StoredEvent> Groups(List<StoredMention> mentions) =>
        mentions.GroupBy(mention => mention.Event.Group).Select(group =>
        {
            // A group has the number of the mention that represents it.
            StoredMention[] ordered = [.. group.OrderBy(mention => mention.Event.Id == group.Key ? 0 : 1)];
            var isWhole = ordered[0].Event.Id == group.Key;
            return new StoredEvent(isWhole || !ordered[0].Report.Holds(group.Key) ? ordered[0].Id : ordered[0].Report.Mention(group.Key).Id, ordered);
        });

    private static RecordEvent Merge(IReadOnlyList<StoredMention> mentions)
    {
        var lead = mentions[0].Event;
        return mentions.Count == 1 ? lead : lead with
        {
            Actors = First(mentions, mention => mention.Actors),
            Recipients = First(mentions, mention => mention.Recipients),
            Places = First(mentions, mention => mention.Places),
            Sizes = First(mentions, mention => mention.Sizes),
            Time = mentions.Select(mention => mention.Event.Time).FirstOrDefault(time => time is not null),
            Mode = mentions.Select(mention => mention.Event).FirstOrDefault(mention => mention.Type == lead.Type && mention.Mode is not null)?.Mode,
        };
    }

    private static IReadOnlyList<T> First<T>(IReadOnlyList<StoredMention> mentions, Func<RecordEvent, IReadOnlyList<T>> read) =>
        mentions.Select(mention => read(mention.Event)).FirstOrDefault(items => items.Count > 0) ?? [];
}
