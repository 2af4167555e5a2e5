using Dateline.Syntax.Conllu;

namespace Dateline.Evaluation.Corpora;

/// <summary>A mention of GUM's entity annotation: tokens of one sentence.</summary>
/// <param name="Group">The number of its chain in the document.</param>
/// <param name="Kind">person, organization, place ...</param>
/// <param name="Sentence">Index of the sentence in the list that was read.</param>
/// <param name="Head">The token whose governor stands outside the mention.</param>
internal sealed record GumMention(string Group, string Kind, int Sentence, int First, int End, int Head);

/// <summary>Reads <c>Entity=(group-kind-…-minimal span-link</c> of the MISC column. Mentions that cross a gap are left out; GUM has a handful.</summary>
internal static class GumEntities
{
    public static List<GumMention> Read(IReadOnlyList<ConlluSentence> document)
    {
        var mentions = new List<GumMention>();
        var open = new List<(string Group, string[] Fields, int First)>();
        for (var s = 0; s < document.Count; s++)
        {
            open.Clear();
            for (var i = 0; i < document[s].Tokens.Count; i++)
            {
                ReadToken(document[s], s, i, open, mentions);
            }
        }

        return mentions;
    }

    private static string Entity(string misc)
    {
        foreach (var part in misc.Split('|'))
        {
            if (part.StartsWith("Entity=", StringComparison.Ordinal))
            {
                return part["Entity=".Length..];
            }
        }

        return "";
    }

    private static void ReadToken(ConlluSentence words, int sentence, int token, List<(string Group, string[] Fields, int First)> open, List<GumMention> mentions)
    {
        var entity = Entity(words.Tokens[token].Misc);
        for (var i = 0; i < entity.Length;)
        {
            if (entity[i] == '(')
            {
                var end = entity.IndexOfAny(['(', ')'], i + 1);
                var fields = entity[(i + 1)..(end < 0 ? entity.Length : end)].Split('-');
                open.Add((fields[0], fields, token));
                i = end < 0 ? entity.Length : end;
                if (end >= 0 && entity[end] == ')')
                {
                    Close(open.Count - 1, words, sentence, token, open, mentions);
                    i++;
                }
            }
            else
            {
                var end = entity.IndexOf(')', i);
                if (end < 0)
                {
                    return;
                }

                var group = entity[i..end];
                Close(open.FindLastIndex(o => o.Group == group), words, sentence, token, open, mentions);
                i = end + 1;
            }
        }
    }

    private static void Close(int index, ConlluSentence words, int sentence, int token, List<(string Group, string[] Fields, int First)> open, List<GumMention> mentions)
    {
        if (index < 0)
        {
            return;
        }

        var (group, fields, first) = open[index];
        open.RemoveAt(index);
        if (!group.Contains('[', StringComparison.Ordinal) && fields.Length > 1)
        {
            mentions.Add(new(group, fields[1], sentence, first, token + 1, HeadOf(words, first, token + 1)));
        }
    }

    private static int HeadOf(ConlluSentence words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words.Tokens[i].Head is var head && (head < first || head >= end) && words.Tokens[i].Upos != "PUNCT")
            {
                return i;
            }
        }

        return first;
    }
}
