using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Mentions;

/// <summary>What the names tagger sees of a tagged word. Changing anything here needs the model retrained and the template name counted up.</summary>
internal static class NameFeatures
{
    public static readonly ulong Templates = FeatureHash.Of("names/1");

    /// <summary>A run of capitalised words is followed this far.</summary>
    private const int LongestRun = 8;

    public static void AddPosition(ref FeatureRows rows, WorkingSentence sentence, int i)
    {
        var (word, before, after) = (sentence.Form(i), sentence.Form(i - 1), sentence.Form(i + 1));
        var (before2, after2) = (sentence.Form(i - 2), sentence.Form(i + 2));
        AddWord(ref rows, word, i == 0 ? 1UL : 0);
        rows.Add(20, before.LowerHash);
        rows.Add(21, after.LowerHash);
        rows.Add(22, before2.LowerHash);
        rows.Add(23, after2.LowerHash);
        rows.Add(24, before.LowerHash, word.LowerHash);
        rows.Add(25, word.LowerHash, after.LowerHash);
        rows.Add(26, before.Cluster);
        rows.Add(27, after.Cluster);
        rows.Add(28, before.Cluster, word.Cluster);
        rows.Add(29, word.Cluster, after.Cluster);
        rows.Add(30, before.Shape, word.Shape, after.Shape);
        rows.Add(31, before.LowerHash, word.Shape);
        rows.Add(32, after.LowerHash, word.Shape);
        rows.Add(33, before2.LowerHash, before.LowerHash);
        rows.Add(34, after.LowerHash, after2.LowerHash);
        rows.Add(35, before.Suffix3, word.Shape);
        rows.Add(36, after.Suffix3, word.Shape);
        rows.Add(37, before.CoarseCluster, word.Shape, after.CoarseCluster);
        rows.Add(38, before.Shape);
        rows.Add(39, after.Shape);
        rows.Add(45, before2.CoarseCluster, before.CoarseCluster, word.Shape);
        rows.Add(46, after.CoarseCluster, after2.CoarseCluster, word.Shape);
        AddTags(ref rows, sentence, i, word);
        AddRun(ref rows, sentence, i, word);
    }

    public static void AddTransition(ref FeatureRows rows, WorkingSentence sentence, int i, int previous)
    {
        var (label, word) = ((ulong)(previous + 2), sentence.Form(i));
        rows.Add(80, label);
        rows.Add(81, label, word.LowerHash);
        rows.Add(82, label, word.Shape);
        rows.Add(83, label, (ulong)sentence.Xpos[i]);
        rows.Add(84, label, word.Cluster);
        rows.Add(85, label, sentence.Form(i - 1).LowerHash);
        rows.Add(86, label, word.Shape, sentence.Form(i + 1).Shape);
        rows.Add(87, label, sentence.Form(i - 1).Cluster, word.CoarseCluster);
    }

    private static void AddWord(ref FeatureRows rows, WordForm word, ulong isFirst)
    {
        rows.Add(1, word.Full);
        rows.Add(2, word.LowerHash);
        rows.Add(3, word.Suffix2);
        rows.Add(4, word.Suffix3);
        rows.Add(5, word.Suffix4);
        rows.Add(6, word.Prefix2);
        rows.Add(7, word.Prefix3);
        rows.Add(8, word.Shape, isFirst);
        rows.Add(9, word.Flags, isFirst);
        rows.Add(10, word.Cluster);
        rows.Add(11, word.CoarseCluster, word.Shape);
        rows.Add(12, word.Suffix3, word.Shape);
        rows.Add(13, word.Cluster, word.Shape, isFirst);
    }

    private static void AddTags(ref FeatureRows rows, WorkingSentence sentence, int i, WordForm word)
    {
        var own = (ulong)sentence.Xpos[i] + 5;
        var before = i > 0 ? (ulong)sentence.Xpos[i - 1] + 5 : 4;
        var after = i + 1 < sentence.Count ? (ulong)sentence.Xpos[i + 1] + 5 : 4;
        rows.Add(50, own);
        rows.Add(51, own, before);
        rows.Add(52, own, after);
        rows.Add(53, own, before, after);
        rows.Add(54, own, word.Shape);
        rows.Add(55, own, (ulong)sentence.Upos[i]);
        rows.Add(56, own, sentence.Form(i - 1).LowerHash);
        rows.Add(57, own, sentence.Form(i + 1).LowerHash);
    }

    /// <summary>The run of capitalised words around a capitalised word: its first and last word and what stands beside it tell a ministry from a minister.</summary>
    private static void AddRun(ref FeatureRows rows, WorkingSentence sentence, int i, WordForm word)
    {
        if (!word.StartsUpper)
        {
            return;
        }

        var (first, last) = (i, i);
        while (i - first < LongestRun && Continues(sentence, first - 1, -1))
        {
            first--;
        }

        while (last - i < LongestRun && Continues(sentence, last + 1, 1))
        {
            last++;
        }

        var (head, tail) = (sentence.Form(first), sentence.Form(last));
        var place = (ulong)(((i - first) * 16) + (last - i));
        rows.Add(60, tail.LowerHash, place);
        rows.Add(61, head.LowerHash, place);
        rows.Add(62, tail.LowerHash);
        rows.Add(63, head.LowerHash);
        rows.Add(64, tail.Cluster);
        rows.Add(65, head.Cluster);
        rows.Add(66, sentence.Form(first - 1).LowerHash, (ulong)(last - first));
        rows.Add(67, sentence.Form(last + 1).LowerHash, (ulong)(last - first));
        rows.Add(68, sentence.Form(first - 1).Cluster, sentence.Form(last + 1).Cluster);
        rows.Add(69, place);
        rows.Add(70, sentence.Form(first - 2).LowerHash, sentence.Form(first - 1).LowerHash);
        rows.Add(71, sentence.Form(first - 1).LowerHash, sentence.Form(last + 1).LowerHash);
    }

    /// <summary>Capitalised words go on; so do hyphens, "of" and "al" between them.</summary>
    private static bool Continues(WorkingSentence sentence, int at, int step)
    {
        if (sentence.Form(at).StartsUpper)
        {
            return true;
        }

        return (uint)at < (uint)sentence.Count && sentence.Form(at).Lower is "-" or "of" or "al" && sentence.Form(at + step) is { } beyond && (beyond.StartsUpper || beyond.Lower is "-");
    }
}
