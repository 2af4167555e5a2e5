using Dateline.Syntax.Parsing;

namespace Dateline.Training.Syntax;

/// <summary>How many gold arcs each transition of an arc-hybrid state makes unreachable (Goldberg and Nivre 2013).</summary>
internal static class DynamicOracle
{
    /// <summary>The cost of a transition that the state does not allow.</summary>
    public const int Forbidden = 99;

    public static void Costs(ParserState state, int[] heads, Span<int> costs)
    {
        costs.Fill(Forbidden);
        if (state.CanShift)
        {
            costs[(int)Transition.Shift] = ShiftCost(state, heads);
        }

        if (state.StackCount == 0)
        {
            return;
        }

        var top = state.StackWord(state.StackCount - 1);
        var lost = 0;
        for (var i = state.Front; i < state.WordCount; i++)
        {
            lost += heads[i] == top ? 1 : 0;
        }

        var isHeadAhead = heads[top] >= state.Front;
        if (state.CanLeft)
        {
            var below = state.StackCount > 1 ? state.StackWord(state.StackCount - 2) : -1;
            costs[(int)Transition.Left] = lost + ((isHeadAhead && heads[top] != state.Front) || heads[top] == below ? 1 : 0);
        }

        if (state.CanRight)
        {
            costs[(int)Transition.Right] = lost + (isHeadAhead ? 1 : 0);
        }
    }

    /// <summary>The cheapest transition; of several an arc before a shift, so that arcs are built as early as can be.</summary>
    public static Transition Cheapest(ReadOnlySpan<int> costs)
    {
        var best = Transition.Left;
        best = costs[(int)Transition.Right] < costs[(int)best] ? Transition.Right : best;
        return costs[(int)Transition.Shift] < costs[(int)best] ? Transition.Shift : best;
    }

    private static int ShiftCost(ParserState state, int[] heads)
    {
        var (front, cost) = (state.Front, 0);
        for (var i = 0; i < state.StackCount; i++)
        {
            var word = state.StackWord(i);
            cost += heads[word] == front ? 1 : 0;
            cost += heads[front] == word && i < state.StackCount - 1 ? 1 : 0;
        }

        return cost;
    }
}
