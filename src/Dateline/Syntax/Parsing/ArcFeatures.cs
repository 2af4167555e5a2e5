using Dateline.Syntax.Models;

namespace Dateline.Syntax.Parsing;

/// <summary>What both parsers see of their state, and what only the second one sees of the outline. Changing anything here needs both models retrained and both template names counted up.</summary>
internal static class ArcFeatures
{
    public const int MostRows = 136;

    /// <summary>How many words between two are looked at, and how many ahead for the next verb.</summary>
    private const int LookBack = 12;
    private const int LookAhead = 7;
    public static readonly ulong OutlineTemplates = FeatureHash.Of("outline/1");
    public static readonly ulong Templates = FeatureHash.Of("arcs/3");

    /// <summary>Of the parser that has an outline.</summary>
    public static void AddAll(ref FeatureRows rows, ParserState state)
    {
        Add(ref rows, state);
        OutlineFeatures.Add(ref rows, state);
    }

    /// <summary>Of the parser that makes the outline.</summary>
    public static void Add(ref FeatureRows rows, ParserState state)
    {
        var view = new StateView(state);
        AddWords(ref rows, view);
        AddPairs(ref rows, view);
        AddDistances(ref rows, view, state);
        AddChildren(ref rows, view, state);
        AddClusters(ref rows, view);
        AddFineTags(ref rows, view, state);
        AddBetween(ref rows, view, state);
        AddAhead(ref rows, view, state);
    }

    private static void AddWords(ref FeatureRows rows, in StateView v)
    {
        rows.Add(1, v.S0Word, v.S0Tag);
        rows.Add(2, v.S0Word);
        rows.Add(3, v.S0Tag);
        rows.Add(4, v.N0Word, v.N0Tag);
        rows.Add(5, v.N0Word);
        rows.Add(6, v.N0Tag);
        rows.Add(7, v.N1Word, v.N1Tag);
        rows.Add(8, v.N1Word);
        rows.Add(9, v.N1Tag);
        rows.Add(10, v.N2Word, v.N2Tag);
        rows.Add(11, v.S1Word, v.S1Tag);
        rows.Add(12, v.S1Word);
        rows.Add(13, v.S1Tag);
        rows.Add(14, v.S2Word, v.S2Tag);
    }

    private static void AddPairs(ref FeatureRows rows, in StateView v)
    {
        rows.Add(15, v.S0Word, v.N0Word, v.S0N0);
        rows.Add(16, v.S0Word, v.S0N0);
        rows.Add(17, v.N0Word, v.S0N0);
        rows.Add(18, v.S0Word, v.N0Word);
        rows.Add(19, v.S0N0);
        rows.Add(20, v.S0N0, v.N1Tag);
        rows.Add(21, v.S0N0, v.N1Tag, v.N2Tag);
        rows.Add(22, v.S0N0, v.S1Tag);
        rows.Add(23, v.S0N0, v.S1Tag, v.S2Tag);
        rows.Add(24, v.S0Tag, v.S1Tag);
        rows.Add(25, v.S0Word, v.S1Word);
        rows.Add(26, v.S0Word, v.S1Tag);
        rows.Add(27, v.S0Tag, v.S1Word);
        rows.Add(28, v.S0Tag, v.S1Tag, v.S2Tag);
        rows.Add(29, v.N0Tag, v.S1Tag);
        rows.Add(30, v.N0Word, v.S1Tag);
        rows.Add(31, v.S0Tag, v.N0Word);
        rows.Add(32, v.S1Word, v.N0Tag, v.S0Tag);
        rows.Add(60, v.N0Tag, v.N1Tag, v.S0Word);
        rows.Add(61, v.N0Tag, v.N1Tag, v.N2Tag);
        rows.Add(62, v.N0Word, v.N1Word);
        rows.Add(63, v.S1S0, v.N0Word);
        rows.Add(64, v.S1S0, v.N0Tag, v.N1Tag);
    }

    private static void AddDistances(ref FeatureRows rows, in StateView v, ParserState state)
    {
        var near = Distance(v.S0, v.N0);
        var inner = Distance(v.S1, v.S0);
        var s0Valency = v.S0 > ParserState.None ? Valency(state.LeftCount[v.S0], state.RightCount[v.S0]) : 20;
        var n0Valency = v.N0 > ParserState.None ? (ulong)Math.Min(3, state.LeftCount[v.N0]) : 9;
        var s1Valency = v.S1 > ParserState.None ? (ulong)Math.Min(3, state.RightCount[v.S1]) : 9;
        rows.Add(33, v.S0N0, near);
        rows.Add(34, v.S0Word, near);
        rows.Add(35, v.N0Word, near);
        rows.Add(36, v.S1S0, inner);
        rows.Add(37, v.S1Word, v.S0Word, inner);
        rows.Add(38, v.S0Tag, s0Valency);
        rows.Add(39, v.S0Word, s0Valency);
        rows.Add(40, v.N0Tag, n0Valency);
        rows.Add(41, v.S1Tag, s1Valency);
        rows.Add(42, v.S1S0, s0Valency, s1Valency);
    }

    private static void AddChildren(ref FeatureRows rows, in StateView v, ParserState state)
    {
        var (tags, words) = (state.Tags, state.Words);
        int s0Left = state.Left[v.S0], s0Right = state.Right[v.S0], s1Left = state.Left[v.S1], s1Right = state.Right[v.S1], n0Left = state.Left[v.N0];
        ulong s0LeftTag = tags[s0Left], s0RightTag = tags[s0Right], s0LeftWord = words[s0Left];
        rows.Add(43, v.S0N0, s0LeftTag);
        rows.Add(44, v.S0N0, s0RightTag);
        rows.Add(45, v.S0N0, tags[n0Left]);
        rows.Add(46, v.S1S0, s0LeftTag);
        rows.Add(47, v.S1S0, s0RightTag);
        rows.Add(48, v.S1S0, tags[s1Right]);
        rows.Add(49, v.S1S0, tags[s1Left]);
        rows.Add(50, v.S0Tag, s0LeftTag, tags[state.Left2[v.S0]]);
        rows.Add(51, v.S0Tag, s0RightTag, tags[state.Right2[v.S0]]);
        rows.Add(52, v.N0Tag, tags[n0Left], tags[state.Left2[v.N0]]);
        rows.Add(53, v.S0Tag, s0LeftWord);
        rows.Add(54, v.S0Tag, words[s0Right]);
        rows.Add(55, v.N0Tag, words[n0Left]);
        rows.Add(56, v.S0N0, s0LeftWord);
        rows.Add(57, v.S1S0, s0LeftWord);
        rows.Add(58, v.S1Word, s0LeftWord, v.S0Tag);
        rows.Add(59, v.S1Tag, words[s1Right], v.S0Tag);
        rows.Add(65, v.S1Word, s0LeftWord, v.N0Tag);
        rows.Add(66, v.S1S0, s0LeftTag, v.N0Tag);
        rows.Add(67, v.S1S0, s0RightTag, v.N0Tag);
        rows.Add(75, state.Clusters[v.S1], s0LeftWord, state.Clusters[v.S0]);
    }

    private static void AddClusters(ref FeatureRows rows, in StateView v)
    {
        rows.Add(70, v.S0Cluster, v.N0Cluster);
        rows.Add(71, v.S0Cluster, v.S1Cluster);
        rows.Add(72, v.S0Cluster, v.S1Tag, v.N0Tag);
        rows.Add(73, v.S1Cluster, v.S0Tag, v.N0Tag);
        rows.Add(74, v.N0Cluster, v.S0Tag, v.S1Tag);
        rows.Add(76, v.S1Cluster, v.S0Cluster, v.N0Cluster);
    }

    private static void AddFineTags(ref FeatureRows rows, in StateView v, ParserState state)
    {
        var fine = state.FineTags;
        ulong s0 = fine[v.S0], s1 = fine[v.S1], n0 = fine[v.N0], n1 = fine[v.N1];
        var s0n0 = (s0 * 64) + n0;
        var s1s0 = (s1 * 64) + s0;
        rows.Add(80, s0n0);
        rows.Add(81, s0n0, n1);
        rows.Add(82, s0n0, s1);
        rows.Add(83, s1s0);
        rows.Add(84, s1s0, fine[state.Left[v.S0]]);
        rows.Add(85, s0n0, fine[state.Left[v.S0]]);
        rows.Add(86, s1s0, n0, n1);
        rows.Add(87, s0, fine[state.Left[v.S0]], fine[state.Right[v.S0]]);
        rows.Add(88, v.S0Word, n0);
        rows.Add(89, v.N0Word, s0);
        rows.Add(90, v.S1Word, s0, n0);
        rows.Add(91, s0n0, fine[state.Left[v.N0]]);
        rows.Add(92, s1s0, fine[state.Right[v.S0]]);
        rows.Add(93, s0n0, n1, fine[v.N2]);
    }

    private static void AddBetween(ref FeatureRows rows, in StateView v, ParserState state)
    {
        var (outer, inner) = (Between(state, v.S0, v.N0), Between(state, v.S1, v.S0));
        rows.Add(100, v.S0N0, outer);
        rows.Add(101, v.S1S0, inner);
        rows.Add(102, v.S1S0, outer, v.N0Tag);
        rows.Add(103, v.S0Word, outer, v.N0Tag);
        rows.Add(104, v.N0Word, outer, v.S0Tag);
    }

    /// <summary>Whether a verb, a conjunction and how much punctuation stands between two words.</summary>
    private static ulong Between(ParserState state, int from, int to)
    {
        if (from <= ParserState.None || to <= ParserState.None)
        {
            return 9;
        }

        ulong verb = 0, conjunction = 0, marks = 0;
        for (var i = Math.Max(from + 1, to - LookBack); i < to; i++)
        {
            switch ((Upos)(state.Tags[i] - ParserState.TagShift))
            {
                case Upos.Verb:
                    verb = 1;
                    break;
                case Upos.Punct:
                    marks++;
                    break;
                case Upos.Cconj:
                    conjunction = 2;
                    break;
            }
        }

        return 16 + verb + conjunction + (Math.Min(3, marks) * 4);
    }

    /// <summary>The next verb of the buffer tells whether the word at hand can be the main one.</summary>
    private static void AddAhead(ref FeatureRows rows, in StateView v, ParserState state)
    {
        ulong next = 99, distance = 0;
        for (ulong i = 1; i <= LookAhead && next == 99; i++)
        {
            var word = state.Buffer((int)i);
            if (word <= ParserState.None)
            {
                next = 98;
            }
            else if ((Upos)(state.Tags[word] - ParserState.TagShift) is Upos.Verb or Upos.Aux)
            {
                (next, distance) = (state.FineTags[word], Math.Min(i, 4));
            }
        }

        var fourth = FeatureHash.Join(v.N2Tag, state.Tags[state.Buffer(3)]);
        rows.Add(110, v.S0N0, next);
        rows.Add(111, v.S0Tag, v.N0Tag, FeatureHash.Join(next, distance));
        rows.Add(112, v.S1S0, v.N0Tag, next);
        rows.Add(113, v.N0Tag, v.N1Tag, fourth);
        rows.Add(114, v.S0N0, v.N1Tag, fourth);
    }

    private static ulong Valency(int left, int right) => (ulong)((Math.Min(3, left) * 4) + Math.Min(3, right));

    private static ulong Distance(int from, int to)
    {
        if (from <= ParserState.None || to <= ParserState.None)
        {
            return 0;
        }

        var distance = to - from;
        return (ulong)(distance < 5 ? distance : distance < 10 ? 5 : 6);
    }

    /// <summary>The words around the decision: three of the stack, three of the buffer.</summary>
    private readonly ref struct StateView
    {
        public readonly int S0, S1, N0, N1, N2;
        public readonly ulong S0Word, S1Word, S2Word, N0Word, N1Word, N2Word;
        public readonly ulong S0Tag, S1Tag, S2Tag, N0Tag, N1Tag, N2Tag;
        public readonly ulong S0Cluster, S1Cluster, N0Cluster;
        public readonly ulong S0N0, S1S0;

        public StateView(ParserState state)
        {
            var (words, tags) = (state.Words, state.Tags);
            (S0, S1, N0, N1, N2) = (state.Stack(0), state.Stack(1), state.Buffer(0), state.Buffer(1), state.Buffer(2));
            var s2 = state.Stack(2);
            (S0Word, S1Word, S2Word) = (words[S0], words[S1], words[s2]);
            (N0Word, N1Word, N2Word) = (words[N0], words[N1], words[N2]);
            (S0Tag, S1Tag, S2Tag) = (tags[S0], tags[S1], tags[s2]);
            (N0Tag, N1Tag, N2Tag) = (tags[N0], tags[N1], tags[N2]);
            (S0Cluster, S1Cluster, N0Cluster) = (state.Clusters[S0], state.Clusters[S1], state.Clusters[N0]);
            S0N0 = (S0Tag * 64) + N0Tag;
            S1S0 = (S1Tag * 64) + S0Tag;
        }
    }
}
