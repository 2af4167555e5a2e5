using Dateline.Mentions;

namespace Dateline.Events;

/// <summary>
/// How much a document speaks of states, officials and armed people: a word such as "training" or "visit" is an event in a report on an army and none in
/// a guide to a town. Shares are buckets, so that a model can learn from them.
/// </summary>
internal sealed class DocumentTopic
{
    private static readonly string[] PoliticalSectors = ["MIL", "REB", "UAF", "PRM", "COP", "SPY", "GOV", "LEG", "JUD", "PTY", "OPP", "UNS", "SEP"];

    private readonly HashSet<int> _politicalSentences = [];

    public DocumentTopic(EventContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (political, countries, first) = (0, 0, 0);
        foreach (var actor in context.Actors)
        {
            if (actor.Mention is not { } id)
            {
                continue;
            }

            var mention = context.Mentions.All[id];
            var isPolitical = Array.IndexOf(PoliticalSectors, actor.Sector) >= 0;
            var isCountry = actor.Code.Length > 0 && mention.Kind is MentionKind.Place or MentionKind.Nationality;
            political += isPolitical && mention.Kind != MentionKind.Pronoun ? 1 : 0;
            countries += isCountry ? 1 : 0;
            if (isPolitical || isCountry)
            {
                _politicalSentences.Add(mention.Sentence);
            }
        }

        var words = 0;
        foreach (var sentence in context.Sentences)
        {
            words += sentence.Count;
            foreach (ref readonly var token in sentence.Tokens)
            {
                first += token.Lower is "i" or "you" or "my" or "your" ? 1 : 0;
            }
        }

        Political = Bucket(political, words);
        Countries = Bucket(countries, words);
        Personal = Bucket(first, words);
        Sentences = context.Sentences.Count switch { 1 => 0, <= 3 => 1, <= 8 => 2, _ => 3 };
        Share = (ulong)(4 * _politicalSentences.Count / Math.Max(1, context.Sentences.Count));
    }

    /// <summary>Officials and armed people per word.</summary>
    public ulong Political { get; }

    /// <summary>Countries and nationalities per word.</summary>
    public ulong Countries { get; }

    /// <summary>First and second person per word.</summary>
    public ulong Personal { get; }

    /// <summary>How many sentences there are: one, a few, a paragraph, a report.</summary>
    public ulong Sentences { get; }

    /// <summary>Of four sentences how many name somebody political.</summary>
    public ulong Share { get; }

    public bool IsPolitical(int sentence) => _politicalSentences.Contains(sentence);

    /// <summary>0 for none, else one more for each doubling from one in 400 words on.</summary>
    private static ulong Bucket(int count, int words)
    {
        if (count == 0)
        {
            return 0;
        }

        var per = 400.0 * count / Math.Max(1, words);
        return per < 1 ? 1 : (ulong)Math.Min(7, 2 + (int)Math.Log2(per));
    }
}
