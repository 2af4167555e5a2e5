using Dateline.Syntax.Models;

namespace Dateline.Syntax.Parsing;

/// <summary>What the outline says of the words at hand: whose dependents they are there and whether dependents of theirs are still to come. Counts to the templates of <see cref="ArcFeatures"/>.</summary>
internal static class OutlineFeatures
{
    /// <summary>Values of a relation between two words fit below it.</summary>
    private const ulong Width = 8;

    public static void Add(ref FeatureRows rows, ParserState state)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), n0 = state.Buffer(0);
        var stack = (StackHead(state, s0, s1, n0) * Width) + AwaitsMore(state, s0, n0);
        var buffer = (HasLeft(state, s0, n0) * Width) + BufferHead(state, s0, s1, n0);
        var both = (stack * Width * Width) + buffer;
        var (tags, words) = (state.Tags, state.Words);
        var outer = (tags[s0] * 64) + tags[n0];
        rows.Add(120, both);
        rows.Add(121, both, Below(state, s0, s1, n0));
        rows.Add(122, outer, stack);
        rows.Add(123, outer, buffer);
        rows.Add(124, outer, both);
        rows.Add(125, (tags[s1] * 64) + tags[s0], stack);
        rows.Add(126, words[s0], stack);
        rows.Add(127, words[n0], buffer);
        rows.Add(128, outer, tags[s1], both);
    }

    private static ulong StackHead(ParserState state, int s0, int s1, int n0)
    {
        if (s0 <= ParserState.None)
        {
            return 0;
        }

        var head = state.Outline[s0];
        return head == n0 ? 1UL : head == ParserState.Root ? 3UL : head == s1 ? 2UL : head > s0 ? 4UL : 5UL;
    }

    private static ulong AwaitsMore(ParserState state, int s0, int n0) =>
        s0 <= ParserState.None ? 0UL : n0 <= ParserState.None ? 2UL : state.OutlineRight[s0] >= n0 ? 1UL : 0UL;

    private static ulong BufferHead(ParserState state, int s0, int s1, int n0)
    {
        if (n0 <= ParserState.None)
        {
            return 0;
        }

        var head = state.Outline[n0];
        return head == ParserState.Root ? 2UL : head == s0 ? 1UL : head > n0 ? 3UL : head == s1 ? 4UL : 5UL;
    }

    private static ulong HasLeft(ParserState state, int s0, int n0) =>
        n0 <= ParserState.None ? 0UL : s0 <= ParserState.None ? 2UL : state.OutlineLeft[n0] > s0 ? 0UL : state.OutlineLeft[n0] == s0 ? 1UL : 3UL;

    private static ulong Below(ParserState state, int s0, int s1, int n0)
    {
        if (s1 <= ParserState.None)
        {
            return 0;
        }

        var last = state.OutlineRight[s1];
        return n0 > ParserState.None && last >= n0 ? 1UL : last >= s0 ? 2UL : 3UL;
    }
}
