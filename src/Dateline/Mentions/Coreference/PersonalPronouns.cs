using Dateline.Mentions.Finding;

namespace Dateline.Mentions.Coreference;

/// <summary>
/// Gives "I", "we" and "you" their chains, after all others have theirs: inside a quotation "I" is its speaker and "we" the speaker's side, outside they are the
/// writer's. One "we" and one "you" a voice.
/// </summary>
internal sealed class PersonalPronouns(IReadOnlyList<Draft> drafts, Func<int, Chain> chainOf, Speakers speakers)
{
    private readonly Dictionary<(Person, int), Chain> _chains = [];

    private enum Person : byte
    {
        None,
        I,
        We,
        You,
    }

    /// <param name="create">Makes a new chain.</param>
    public void Link(Func<Chain> create)
    {
        foreach (var draft in drafts)
        {
            var person = PersonOf(draft);
            if (person == Person.None)
            {
                continue;
            }

            var quotation = speakers.QuotationOf(draft);
            var speaker = quotation >= 0 && speakers.Of(quotation) is >= 0 and var number ? chainOf(number) : null;
            var chain = speaker is not null && Speaks(person, speaker) ? speaker : ChainOf(person, speaker?.Number ?? -2 - quotation, create);
            chain.Add(draft);
        }
    }

    public static bool IsFirstOrSecond(Draft draft) => PersonOf(draft) != Person.None;

    private static bool Speaks(Person person, Chain speaker) => person switch
    {
        Person.I => speaker.IsPerson && !speaker.IsPlural,
        Person.We => speaker.Kind == MentionKind.Organisation || speaker.IsPlural || (speaker.Kind == MentionKind.Actor && !speaker.IsPerson),
        _ => false,
    };

    private Chain ChainOf(Person person, int voice, Func<Chain> create)
    {
        if (!_chains.TryGetValue((person, voice), out var chain))
        {
            _chains.Add((person, voice), chain = create());
        }

        return chain;
    }

    private static Person PersonOf(Draft draft) => draft.Kind != MentionKind.Pronoun ? Person.None : draft.HeadToken.Lower switch
    {
        "i" or "me" or "my" or "mine" or "myself" => Person.I,
        "we" or "us" or "our" or "ours" or "ourselves" => Person.We,
        "you" or "your" or "yours" or "yourself" or "yourselves" => Person.You,
        _ => Person.None,
    };
}
