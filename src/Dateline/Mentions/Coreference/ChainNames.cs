using System.Text;
using Dateline.Mentions.Finding;
using Dateline.Syntax;

namespace Dateline.Mentions.Coreference;

/// <summary>What a chain is called: the longest bare proper name in it, else the words of its first nominal without article.</summary>
internal static class ChainNames
{
    public static IReadOnlyList<ChainName> Of(List<Draft> drafts, List<Chain> chains)
    {
        var best = new Draft?[chains.Count];
        foreach (var draft in drafts)
        {
            if (best[draft.Entity] is not { } other || IsBetter(draft, other))
            {
                best[draft.Entity] = draft;
            }
        }

        var names = new ChainName[chains.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = best[i] is { } draft ? new(chains[i].Actor is { } actor && IsAbbreviation(draft, actor.Name) ? actor.Name : NameOf(draft), chains[i].Kind) : default;
        }

        return names;
    }

    // A chain of nothing but an abbreviation is called by what the actor table spells out.
    private static bool IsAbbreviation(Draft draft, string name) => draft.IsName && draft.NameEnd - draft.NameFirst == 1 && NameLinker.IsAbbreviation(draft.Sentence[draft.NameFirst].Lower, NameWords.Of(name));

    private static bool IsBetter(Draft draft, Draft other)
    {
        if (draft.IsName != other.IsName)
        {
            return draft.IsName;
        }

        if (draft.IsName)
        {
            return draft.NameText.Length > other.NameText.Length;
        }

        return other.Kind == MentionKind.Pronoun && draft.Kind != MentionKind.Pronoun;
    }

    private static string NameOf(Draft draft)
    {
        if (draft.IsName)
        {
            return Squeeze(draft.NameText);
        }

        var first = draft.First;
        while (first < draft.End - 1 && draft.Sentence[first].Upos is Upos.Det || (draft.Sentence[first].Xpos == Xpos.PRPS && first < draft.End - 1))
        {
            first++;
        }

        return Squeeze(draft.In.Forms(first, draft.End));
    }

    private static string Squeeze(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            builder.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        return builder.ToString();
    }
}
