using System.Globalization;
using Dateline.Syntax.Conllu;

namespace Dateline.Evaluation.Corpora;

/// <summary>A mention of GUM's entity annotation: tokens of one sentence.</summary>
/// <param name="Group">The number of its chain in the document.</param>
/// <param name="Kind">person, organization, place ...</param>
/// <param name="Sentence">Index of the sentence in the list that was read.</param>
/// <param name="Heads">The tokens that carry it (GUM's minimal span), indices in the sentence.</param>
internal sealed record GumMention(string Group, string Kind, int Sentence, int First, int End, IReadOnlyList<int> Heads);

/// <summary>Reads <c>Entity=(group-kind-…-minimal span-link</c> of the MISC column. Mentions that cross a gap are left out; GUM has a handful.</summary>
internal static class GumEntities
{
    private const int HeadsField = 5;

    public static List<GumMention> Read(IReadOnlyList<ConlluSentence> document)
    {
        var mentions = new List<GumMention>();
        var open = new List<(string Group, string[] Fields, int First)>();
        for (var s = 0; s < document.Count; s++)
        {
            open.Clear();
            for (var i = 0; i < document[s].Tokens.Count; i++)
            {
                ReadToken(Entity(document[s].Tokens[i].Misc), s, i, open, mentions);
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

    private static void ReadToken(string entity, int sentence, int token, List<(string Group, string[] Fields, int First)> open, List<GumMention> mentions)
    {
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
                    Close(open.Count - 1, sentence, token, open, mentions);
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
                Close(open.FindLastIndex(o => o.Group == group), sentence, token, open, mentions);
                i = end + 1;
            }
        }
    }

    private static void Close(int index, int sentence, int token, List<(string Group, string[] Fields, int First)> open, List<GumMention> mentions)
    {
        if (index < 0)
        {
            return;
        }

        var (group, fields, first) = open[index];
        open.RemoveAt(index);
        if (group.Contains('[', StringComparison.Ordinal) || fields.Length <= HeadsField)
        {
            return;
        }

        var heads = fields[HeadsField].Split(',').Select(h => first + int.Parse(h, CultureInfo.InvariantCulture) - 1);
        mentions.Add(new(group, fields[1], sentence, first, token + 1, [.. heads]));
    }
}
