namespace Dateline.Attributions;

/// <summary>Which attribution stands inside which, and their order.</summary>
internal static class Nesting
{
    /// <summary>The draft whose content holds the cue and the content of another; of several the shortest. A draft that passes the same words on is named by the draft itself.</summary>
    public static Dictionary<Draft, Draft> Parents(IReadOnlyList<Draft> drafts)
    {
        var parents = new Dictionary<Draft, Draft>();
        foreach (var draft in drafts)
        {
            if (Parent(draft, drafts) is { } parent && !Reaches(parents, parent, draft))
            {
                parents.Add(draft, parent);
            }
        }

        return parents;
    }

    /// <summary>By start of content, outer before inner.</summary>
    public static List<Draft> Order(IEnumerable<Draft> drafts, Dictionary<Draft, Draft> parents)
    {
        var ordered = new List<Draft>();
        var placed = new HashSet<Draft>();
        foreach (var draft in drafts
            .OrderBy(d => d.Content.First)
            .ThenBy(d => Depth(d, parents))
            .ThenByDescending(d => d.Content.Length)
            .ThenBy(d => d.Cue.First))
        {
            Place(draft);
        }

        return ordered;

        // A parent comes first even where its content begins a word later.
        void Place(Draft draft)
        {
            if (placed.Add(draft))
            {
                if (parents.TryGetValue(draft, out var parent))
                {
                    Place(parent);
                }

                ordered.Add(draft);
            }
        }
    }

    private static Draft? Parent(Draft draft, IReadOnlyList<Draft> drafts)
    {
        if (draft.Outer is { } outer)
        {
            return outer;
        }

        Draft? best = null;
        foreach (var other in drafts)
        {
            if (other != draft && Holds(other, draft) && (best is null || other.Content.Length < best.Content.Length || (other.Content.Length == best.Content.Length && other.Outer == best)))
            {
                best = other;
            }
        }

        return best;
    }

    private static bool Holds(Draft outer, Draft inner) =>
        !inner.Cue.IsEmpty && !outer.IsTopic && outer.Content.Contains(inner.Cue) && outer.Content.Contains(inner.Content.First) && outer.Content.Length > inner.Content.Length;

    private static int Depth(Draft draft, Dictionary<Draft, Draft> parents)
    {
        var depth = 0;
        while (parents.TryGetValue(draft, out var parent))
        {
            (draft, depth) = (parent, depth + 1);
        }

        return depth;
    }

    private static bool Reaches(Dictionary<Draft, Draft> parents, Draft from, Draft to)
    {
        for (var d = from; ; d = parents[d])
        {
            if (d == to)
            {
                return true;
            }

            if (!parents.ContainsKey(d))
            {
                return false;
            }
        }
    }
}
