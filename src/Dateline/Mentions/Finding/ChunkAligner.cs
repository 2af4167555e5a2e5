using Dateline.Syntax;

namespace Dateline.Mentions.Finding;

/// <summary>Brings runs of name words together with the names that the tagger sees: a run with two names in it is cut between them, a name that reaches farther than its run widens it, a name without a run becomes one.</summary>
internal static class ChunkAligner
{
    public static List<(int First, int End)> Align(Sentence sentence, List<(int First, int End)> runs, IReadOnlyList<NameSpan> tagged)
    {
        if (AgreesWith(runs, tagged))
        {
            return runs;
        }

        var aligned = new List<(int First, int End)>(runs.Count);
        foreach (var (first, end) in Widened(sentence, runs, tagged))
        {
            var start = first;
            NameSpan? before = null;
            foreach (var name in tagged)
            {
                if (name.Kind == MentionKind.Miscellaneous || name.First < first || name.End > end)
                {
                    continue;
                }

                if (before is { } left && IsLink(sentence, left.End, name.First))
                {
                    aligned.Add((start, left.End));
                    start = name.First;
                }

                before = name;
            }

            aligned.Add((start, end));
        }

        return aligned;
    }

    // Whether every name lies in a run and no run holds two: the usual case, which needs no new lists.
    private static bool AgreesWith(List<(int First, int End)> runs, IReadOnlyList<NameSpan> tagged)
    {
        var (run, last) = (0, -1);
        for (var i = 0; i < tagged.Count; i++)
        {
            var name = tagged[i];
            if (name.Kind == MentionKind.Miscellaneous)
            {
                continue;
            }

            while (run < runs.Count && runs[run].End <= name.First)
            {
                run++;
            }

            if (run == last || run == runs.Count || name.First < runs[run].First || name.End > runs[run].End)
            {
                return false;
            }

            last = run;
        }

        return true;
    }

    // Runs and names that overlap only in part, or names beside all runs, in the order of the text and without overlap.
    private static List<(int First, int End)> Widened(Sentence sentence, List<(int First, int End)> runs, IReadOnlyList<NameSpan> tagged)
    {
        var all = new List<(int First, int End)>(runs);
        foreach (var name in tagged)
        {
            if (name.Kind != MentionKind.Miscellaneous && HoldsWord(sentence, name) && !runs.Exists(r => r.First <= name.First && name.End <= r.End))
            {
                all.Add((name.First, name.End));
            }
        }

        all.Sort();
        var merged = new List<(int First, int End)>(all.Count);
        foreach (var run in all)
        {
            if (merged.Count > 0 && run.First < merged[^1].End)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].End, run.End));
            }
            else
            {
                merged.Add(run);
            }
        }

        return merged;
    }

    private static bool HoldsWord(Sentence sentence, NameSpan name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (sentence[i].Form.AsSpan().ContainsAnyExceptInRange('!', '/') && sentence[i].Upos is not (Upos.Punct or Upos.Det))
            {
                return true;
            }
        }

        return false;
    }

    // Whether nothing but small words and marks stands between two names; a title between them belongs to the second.
    private static bool IsLink(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (char.IsLetterOrDigit(sentence[i].Form[0]) && sentence[i].Lower is not "and")
            {
                return false;
            }
        }

        return true;
    }
}
