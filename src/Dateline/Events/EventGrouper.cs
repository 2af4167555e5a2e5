namespace Dateline.Events;

/// <summary>
/// Links mentions of one event inside a report: same type, and either the same noun taken up again or the same parties and place. The most specific mention represents
/// the event: its id is the group of all.
/// </summary>
internal static class EventGrouper
{
    /// <summary>How many sentences back an event may be taken up without sharing a party.</summary>
    private const int NearSentences = 2;

    /// <summary>The mentions with their group: the id of the mention that says most of the event, of several the first.</summary>
    public static IReadOnlyList<EventMention> Group(IReadOnlyList<EventMention> mentions)
    {
        var grouped = new List<EventMention>(mentions.Count);
        foreach (var mention in mentions)
        {
            var earlier = grouped.FindLast(e => e.Type == mention.Type && IsSame(e, mention));
            grouped.Add(mention with { Group = earlier?.Group ?? mention.Id });
        }

        var representatives = grouped.GroupBy(m => m.Group).ToDictionary(g => g.Key, g => g.MaxBy(Specificity)!.Id);
        return grouped.ConvertAll(m => m with { Group = representatives[m.Group] });
    }

    /// <summary>How many of the questions who, to whom, where, when, how many, in what way the mention answers.</summary>
    private static int Specificity(EventMention mention) =>
        Answers(mention.Actors.Count > 0) + Answers(mention.Recipients.Count > 0) + Answers(mention.Places.Count > 0) + Answers(mention.Time is not null) + Answers(mention.Sizes.Count > 0) + Answers(mention.Mode is not null);

    private static int Answers(bool isAnswered) => isAnswered ? 1 : 0;

    private static bool IsSame(EventMention earlier, EventMention later)
    {
        if (earlier.Sentence == later.Sentence || earlier.Status != later.Status || Differ(earlier, later))
        {
            return false;
        }

        var shared = Shares(earlier.Actors, later.Actors) || Shares(earlier.Recipients, later.Recipients);
        var sameWord = string.Equals(earlier.TriggerText, later.TriggerText, StringComparison.OrdinalIgnoreCase);
        var samePlace = earlier.Places.Any(p => later.Places.Any(q => p.Place is not null && p.Place.Index == q.Place?.Index));
        var apart = Apart(earlier.Actors, later.Actors) || Apart(earlier.Recipients, later.Recipients);
        return (sameWord && (shared || (samePlace && !apart))) || (shared && samePlace) || (sameWord && later.Actors.Count == 0 && later.Recipients.Count == 0 && later.Places.Count == 0 && later.Sentence - earlier.Sentence <= NearSentences);
    }

    private static bool Differ(EventMention a, EventMention b) =>
        (a.Places.Count > 0 && b.Places.Count > 0 && !a.Places.Any(p => b.Places.Any(q => p.Place?.Index == q.Place?.Index)))
        || (a.Time?.From is { } from && b.Time?.From is { } other && from != other);

    /// <summary>Both say who it was, and it was not the same: one place may see many killed.</summary>
    private static bool Apart(IReadOnlyList<Actors.ActorMention> a, IReadOnlyList<Actors.ActorMention> b) => a.Count > 0 && b.Count > 0 && !Shares(a, b);

    private static bool Shares(IReadOnlyList<Actors.ActorMention> a, IReadOnlyList<Actors.ActorMention> b) =>
        a.Any(x => b.Any(y => (x.Entity >= 0 && x.Entity == y.Entity) || string.Equals(x.Name, y.Name, StringComparison.OrdinalIgnoreCase)));
}
