using System.Numerics;
using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Mentions.Tagging;

/// <summary>What the net of the names tagger sees of an open word: vectors in fixed places, and signs that are there or not. Changing anything here needs it retrained and the template name counted up.</summary>
internal static class NetFeatures
{
    public static readonly ulong Templates = FeatureHash.Of("name-net/2");

    /// <summary>Words to either side that it sees.</summary>
    private const int Window = 3;

    /// <summary>Places for vectors of words; those behind them hold means.</summary>
    public const int WordSlots = (2 * Window) + 1 + 4 + 5;

    /// <summary>The run, the topic of the sentence, topic and names of the document, the other names of the sentence, what stands beside the word in other sentences.</summary>
    public const int MeanSlots = 6;
    public const int Slots = WordSlots + MeanSlots;

    /// <summary>At most so many signs.</summary>
    public const int MaxSigns = LinearModel.MaxRows;

    /// <summary>Marks of lists are left out from here on: no word stands in so many lists, but nothing forbids it.</summary>
    private const int MostListed = MaxSigns - 60;

    /// <summary>Whether a mean is the same for all words of a sentence.</summary>
    public static bool IsOfSentence(int meanSlot) => meanSlot is > 0 and < 4;

    /// <summary>The rows of the vectors, −1 where there is none.</summary>
    public static void AddWords(Span<int> rows, NameSequence sequence, int i, WordVectors vectors)
    {
        rows.Fill(-1);
        for (var offset = -Window; offset <= Window; offset++)
        {
            rows[offset + Window] = sequence.VectorRow(i + offset);
        }

        const int Run = (2 * Window) + 1;
        if (sequence.IsNameWord(i))
        {
            var (first, last) = sequence.Run(i);
            rows[Run] = sequence.VectorRow(first);
            rows[Run + 1] = sequence.VectorRow(last);
            rows[Run + 2] = sequence.VectorRow(first - 1);
            rows[Run + 3] = sequence.VectorRow(last + 1);
            var (elsewhere, definition) = (sequence.Elsewhere[i], sequence.Definitions[i]);
            rows[Run + 4] = Row(elsewhere.Head, vectors);
            rows[Run + 5] = Row(elsewhere.Tail, vectors);
            rows[Run + 6] = Row(elsewhere.Noun, vectors);
            rows[Run + 7] = Row(definition.Noun, vectors);
            rows[Run + 8] = Row(definition.Verb, vectors);
        }
    }

    /// <summary>Writes the means of an open word, all slots one behind the other, and gives a bit for each that has one.</summary>
    /// <param name="document">Holds the sentence.</param>
    /// <param name="topic">From <see cref="ReadTopic"/>.</param>
    public static uint ReadMeans(Span<byte> levels, NameSequence sequence, int i, WordVectors vectors, DocumentVectors document, ReadOnlySpan<byte> topic)
    {
        var length = vectors.Dimensions;
        topic.CopyTo(levels[length..]);
        return (TryReadRun(levels[..length], sequence, i, vectors) ? 1u : 0)
            | 2
            | (document.TryReadTopic(levels.Slice(2 * length, length)) ? 4u : 0)
            | (document.TryReadNames(levels.Slice(3 * length, length)) ? 8u : 0)
            | (document.TryReadOthers(levels.Slice(4 * length, length), sequence, i) ? 16u : 0)
            | (document.TryReadContext(levels.Slice(5 * length, length), sequence, i) ? 32u : 0);
    }

    public static void AddSigns(ref FeatureRows rows, NameSequence sequence, int i)
    {
        var words = sequence.Words;
        var word = words.Form(i);
        var isFirst = i == 0 ? 1UL : 0;
        rows.Add(1, word.Shape, isFirst);
        rows.Add(2, word.Suffix2);
        rows.Add(3, word.Suffix3);
        rows.Add(4, word.Prefix3);
        rows.Add(5, sequence.VectorRow(i) < 0 ? 1UL : 0, word.Flags, isFirst);
        for (var offset = -2; offset <= 2; offset++)
        {
            rows.Add(10 + (ulong)(offset + 2), Tag(sequence, i + offset));
            rows.Add(15 + (ulong)(offset + 2), words.Form(i + offset).Shape);
            AddLists(ref rows, 20 + (ulong)(offset + 2), sequence.Lists(i + offset));
        }

        rows.Add(6, words.Form(i - 1).Shape, words.Form(i + 1).Shape);
        if (sequence.IsNameWord(i))
        {
            AddRun(ref rows, sequence, i);
        }

        if (sequence.Convention > 0)
        {
            rows.Add(60, (ulong)sequence.Convention);
            rows.Add(61, (ulong)sequence.Convention, Tag(sequence, i));
        }
    }

    /// <summary>The mean of the sentence's words that are no names, drawn out so that long sentences do not all look alike.</summary>
    public static void ReadTopic(Span<byte> levels, NameSequence sequence, WordVectors vectors)
    {
        Span<int> sums = stackalloc int[levels.Length];
        var count = 0;
        for (var i = 0; i < sequence.Count; i++)
        {
            count += !sequence.IsNameWord(i) && Add(sums, sequence.VectorRow(i), levels, vectors) ? 1 : 0;
        }

        Fold(levels, sums, MathF.Sqrt(count));
    }

    /// <summary>The mean of the run's words; false where none has a vector.</summary>
    public static bool TryReadRun(Span<byte> levels, NameSequence sequence, int i, WordVectors vectors)
    {
        if (!sequence.IsNameWord(i))
        {
            return false;
        }

        Span<int> sums = stackalloc int[levels.Length];
        var (first, last) = sequence.Run(i);
        var count = 0;
        for (var j = first; j <= last; j++)
        {
            count += Add(sums, sequence.VectorRow(j), levels, vectors) ? 1 : 0;
        }

        Fold(levels, sums, count);
        return count > 0;
    }

    /// <summary>Adds the vector of a row, its middle at zero, to sums, or takes it away (<paramref name="sign"/> −1); false where there is no row.</summary>
    public static bool Add(Span<int> sums, int row, Span<byte> levels, WordVectors vectors, int sign = 1)
    {
        if (row < 0)
        {
            return false;
        }

        vectors.Read(row, levels);
        for (var d = 0; d < sums.Length; d++)
        {
            sums[d] += sign * ((2 * levels[d]) - WordVectors.TopLevel);
        }

        return true;
    }

    /// <summary>Sums of levels, their middle at zero, as levels again.</summary>
    public static void Fold(Span<byte> levels, ReadOnlySpan<int> sums, float divisor)
    {
        for (var d = 0; d < sums.Length; d++)
        {
            var level = divisor == 0 ? WordVectors.TopLevel / 2f : ((sums[d] / divisor) + WordVectors.TopLevel) / 2;
            levels[d] = (byte)Math.Clamp((int)(level + 0.5f), 0, WordVectors.TopLevel);
        }
    }

    private static void AddRun(ref FeatureRows rows, NameSequence sequence, int i)
    {
        var words = sequence.Words;
        var (first, last) = sequence.Run(i);
        rows.Add(30, (ulong)(i - first));
        rows.Add(31, (ulong)(last - i));
        rows.Add(32, (ulong)(((i - first) * 16) + (last - i)));
        rows.Add(33, words.Form(last).Suffix3);
        rows.Add(34, words.Form(first).Shape);
        rows.Add(35, words.Form(last).Shape);
        rows.Add(36, first == 0 ? 1UL : 0);
        AddLists(ref rows, 40, sequence.Lists(first));
        AddLists(ref rows, 41, sequence.Lists(last));
        AddLists(ref rows, 42, sequence.Lists(first - 1));
        AddLists(ref rows, 43, sequence.Lists(last + 1));
        var elsewhere = sequence.Elsewhere[i];
        for (var rest = (uint)elsewhere.Signs; rest != 0; rest &= rest - 1)
        {
            rows.Add(50, (ulong)BitOperations.TrailingZeroCount(rest));
        }

        if (elsewhere.Tail is { } tail && elsewhere.Head is { } head)
        {
            rows.Add(51, (tail.LowerHash == words.Forms[i].LowerHash ? 1UL : 0) + (head.LowerHash == words.Forms[i].LowerHash ? 2UL : 0));
        }
    }

    private static void AddLists(ref FeatureRows rows, ulong template, ulong lists)
    {
        for (var rest = lists; rest != 0 && rows.Rows.Length < MostListed; rest &= rest - 1)
        {
            rows.Add(template, (ulong)BitOperations.TrailingZeroCount(rest));
        }
    }

    private static ulong Tag(NameSequence sequence, int i) => (uint)i < (uint)sequence.Count ? (ulong)sequence.Words.Xpos[i] + 5 : i < 0 ? 3UL : 4;

    private static int Row(WordForm? form, WordVectors vectors) => form is null ? -1 : vectors.Find(form.LowerHash);
}
