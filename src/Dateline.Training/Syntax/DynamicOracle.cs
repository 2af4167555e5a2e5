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

    public static Transition BestOfCheapest(ReadOnlySpan<int> costs, ReadOnlySpan<float> scores)
    {
        var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
        var best = -1;
        for (var t = 0; t < 3; t++)
        {
            if (costs[t] == least && (best < 0 || scores[t] > scores[best]))
            {
                best = t;
            }
        }

        return (Transition)best;
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
