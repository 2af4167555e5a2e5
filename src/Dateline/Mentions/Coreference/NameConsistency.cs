using Dateline.Mentions.Finding;

namespace Dateline.Mentions.Coreference;

/// <summary>One name is one kind in a document: the surest reading of it counts everywhere, and a person's last name alone is that person.</summary>
internal static class NameConsistency
{
    public static void Apply(List<Draft> drafts)
    {
        var surest = new Dictionary<string, Draft>(StringComparer.Ordinal);
        var lastNames = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<(Draft Draft, string Key)>();
        foreach (var draft in drafts)
        {
            if (!draft.IsName || draft.Kind == MentionKind.Nationality)
            {
                continue;
            }

            var words = NameWords.Of(draft.NameText);
            var key = string.Join(' ', words);
            names.Add((draft, key));
            if (!surest.TryGetValue(key, out var best) || draft.Strength > best.Strength)
            {
                surest[key] = draft;
            }

            if (draft.Kind == MentionKind.Person && draft.Strength >= KindStrength.Syntax && words.Length > 0)
            {
                lastNames.Add(words[^1]);
            }
        }

        foreach (var (draft, key) in names)
        {
            var best = surest[key];
            if (draft.Strength < KindStrength.List && best.Strength < KindStrength.List && lastNames.Contains(key))
            {
                draft.Kind = MentionKind.Person;
            }
            else if (best.Strength > draft.Strength)
            {
                draft.Kind = best.Kind;
            }
        }
    }
}
