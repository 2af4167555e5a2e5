using Dateline.Lexicons;
using Dateline.Mentions.Finding;

namespace Dateline.Mentions.Coreference;

/// <summary>Finds the person whom the first sentences of a report only describe and the next ones name: "The country's new army chief ... Lieutenant General X said".</summary>
internal static class Cataphora
{
    private const int FirstSentences = 2;
    private const int SentencesAhead = 3;

    public static Chain? Find(int index, IReadOnlyList<Draft> drafts, Func<int, Chain> chainOf)
    {
        var draft = drafts[index];
        if (draft.Noun is not { Kind: AgentKind.Person } noun || draft.IsPlural || !draft.IsDefinite || draft.Sentence.Index >= FirstSentences)
        {
            return null;
        }

        for (var i = index + 1; i < drafts.Count && drafts[i].Sentence.Index - draft.Sentence.Index <= SentencesAhead; i++)
        {
            var later = drafts[i];
            if (later is not { IsName: true, Kind: MentionKind.Person } || later.Sentence == draft.Sentence)
            {
                continue;
            }

            var chain = chainOf(later.Entity);
            if ((draft.Country is null || chain.Country is null || draft.Country == chain.Country) && later.Roles.Exists(role => Agree(role.Noun, noun)))
            {
                return chain;
            }
        }

        return null;
    }

    private static bool Agree(AgentNoun a, AgentNoun b) => a == b || a.Broader.Contains(b.Noun) || b.Broader.Contains(a.Noun);
}
