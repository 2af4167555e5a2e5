using Dateline.Mentions.Finding;
using Dateline.Syntax;

namespace Dateline.Mentions.Coreference;

/// <summary>One name is one kind in a document: the surest reading of it counts everywhere, and a person's first or last name alone is that person.</summary>
internal static class NameConsistency
{
    public static void Apply(List<Draft> drafts)
    {
        LikeNeighbours(drafts);
        var readings = new Dictionary<string, List<Draft>>(StringComparer.Ordinal);
        var personal = new HashSet<string>(StringComparer.Ordinal);
        var family = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (!draft.IsName || draft.Kind == MentionKind.Nationality)
            {
                continue;
            }

            var words = NameWords.Of(draft.NameText);
            var key = string.Join(' ', words);
            (readings.TryGetValue(key, out var same) ? same : readings[key] = []).Add(draft);
            if (draft.Kind == MentionKind.Person && draft.Strength >= KindStrength.Syntax && words.Length > 1)
            {
                personal.Add(words[^1]);
                personal.Add(words[0]);
                family.Add(words[^1]);
            }
        }

        foreach (var (key, same) in readings)
        {
            var best = Surest(same);
            var isPersonal = best.Strength < KindStrength.List && personal.Contains(key);
            foreach (var draft in same)
            {
                if (draft.Strength < KindStrength.List)
                {
                    draft.Kind = isPersonal ? MentionKind.Person : best.Kind;
                }
                else if (draft.Kind == MentionKind.Place && family.Contains(key) && IsSpeaker(draft))
                {
                    // Where Anna Paris is named, "Paris says" is she.
                    draft.Kind = MentionKind.Person;
                }
            }
        }
    }

    private static bool IsSpeaker(Draft draft) =>
        draft.HeadToken.Relation.IsSubject() && draft.HeadToken.Head >= 0 && Voices.IsSpeech(draft.Sentence[draft.HeadToken.Head]);

    // The strongest reading; of equally strong ones the most frequent, then the first.
    private static Draft Surest(List<Draft> same)
    {
        var best = same[0];
        foreach (var draft in same)
        {
            if (draft.Strength > best.Strength || (draft.Strength == best.Strength && Count(same, draft) > Count(same, best)))
            {
                best = draft;
            }
        }

        return best;
    }

    private static int Count(List<Draft> same, Draft like) => same.Count(d => d.Kind == like.Kind && d.Strength == like.Strength);

    // "Aleppo and Homs", "Petrov, Smirnov and Ivanov": an unclear name is what it is joined to.
    private static void LikeNeighbours(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (!draft.IsName || draft.Strength > KindStrength.Guess || draft.HeadToken.Relation != Relation.Conj)
            {
                continue;
            }

            foreach (var other in drafts)
            {
                if (other.Sentence == draft.Sentence && other.IsName && other.Head == draft.HeadToken.Head && other.Strength > KindStrength.Guess && other.Kind is MentionKind.Person or MentionKind.Place)
                {
                    (draft.Kind, draft.Strength) = (other.Kind, KindStrength.Syntax);
                }
            }
        }
    }
}
