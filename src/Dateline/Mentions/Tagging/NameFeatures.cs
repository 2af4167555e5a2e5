using System.Numerics;
using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Mentions.Tagging;

/// <summary>What the names tagger sees of a tagged word. Changing anything here needs the model retrained and the template name counted up.</summary>
/// <param name="families">Families that are left out are left out in training and tagging alike; the shipped model has all.</param>
internal sealed class NameFeatures(NameFamilies families)
{
    public static readonly ulong Templates = FeatureHash.Of("names/2");

    /// <summary>The features of the shipped model.</summary>
    public static NameFeatures Shipped { get; } = new(NameFamilies.All);

    public bool Has(NameFamilies family) => (families & family) != 0;

    public void AddPosition(ref FeatureRows rows, NameSequence sequence, int i)
    {
        var sentence = sequence.Words;
        var word = sentence.Form(i);
        AddWord(ref rows, word, i == 0 ? 1UL : 0);
        AddNeighbours(ref rows, sentence, i, word);
        if (Has(NameFamilies.Clusters))
        {
            AddClusters(ref rows, sentence, i, word, i == 0 ? 1UL : 0);
        }

        if (Has(NameFamilies.Tags))
        {
            AddTags(ref rows, sentence, i, word);
        }

        if (Has(NameFamilies.Runs) && sequence.IsNameWord(i))
        {
            AddRun(ref rows, sequence, i);
        }

        if (Has(NameFamilies.Lists))
        {
            AddLists(ref rows, sequence, i, word);
        }

        if (Has(NameFamilies.Document) && sequence.IsNameWord(i))
        {
            AddElsewhere(ref rows, sequence.Elsewhere[i], word);
        }

        if (Has(NameFamilies.Definitions) && sequence.IsNameWord(i))
        {
            AddDefinition(ref rows, sequence, i);
        }

        if (Has(NameFamilies.Convention) && sequence.Convention > 0)
        {
            AddConvention(ref rows, sequence, i, word);
        }
    }

    public void AddBoth(ref FeatureRows rows, NameSequence sequence, int i)
    {
        AddPosition(ref rows, sequence, i);
        AddSecond(ref rows, sequence, i);
    }

    /// <summary>What the second reading sees beside <see cref="AddPosition"/>: how other sentences label the word and its neighbours.</summary>
    public static void AddSecond(ref FeatureRows rows, NameSequence sequence, int i)
    {
        ulong own = sequence.Told[i];
        ulong before = i > 0 ? sequence.Told[i - 1] : (byte)0;
        ulong after = i + 1 < sequence.Count ? sequence.Told[i + 1] : (byte)0;
        rows.Add(130, own);
        rows.Add(131, own, before);
        rows.Add(132, own, after);
        rows.Add(133, own, before, after);
        rows.Add(134, own, sequence.Words.Forms[i].Shape);
        rows.Add(135, own, sequence.Lists(i));
        rows.Add(136, own, sequence.Words.Form(i - 1).LowerHash);
        rows.Add(137, own, sequence.Words.Form(i + 1).LowerHash);
    }

    public void AddTransition(ref FeatureRows rows, NameSequence sequence, int i, int previous)
    {
        var sentence = sequence.Words;
        var (label, word) = ((ulong)(previous + 2), sentence.Form(i));
        rows.Add(80, label);
        rows.Add(81, label, word.LowerHash);
        rows.Add(82, label, word.Shape);
        rows.Add(83, label, (ulong)sentence.Xpos[i]);
        rows.Add(84, label, word.Cluster);
        rows.Add(85, label, sentence.Form(i - 1).LowerHash);
        rows.Add(86, label, word.Shape, sentence.Form(i + 1).Shape);
        rows.Add(87, label, sentence.Form(i - 1).Cluster, word.CoarseCluster);
        if (Has(NameFamilies.Lists))
        {
            rows.Add(88, label, sequence.Lists(i));
        }
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
        rows.Add(12, word.Suffix3, word.Shape);
    }

    private static void AddNeighbours(ref FeatureRows rows, WorkingSentence sentence, int i, WordForm word)
    {
        var (before, after) = (sentence.Form(i - 1), sentence.Form(i + 1));
        var (before2, after2) = (sentence.Form(i - 2), sentence.Form(i + 2));
        rows.Add(20, before.LowerHash);
        rows.Add(21, after.LowerHash);
        rows.Add(22, before2.LowerHash);
        rows.Add(23, after2.LowerHash);
        rows.Add(24, before.LowerHash, word.LowerHash);
        rows.Add(25, word.LowerHash, after.LowerHash);
        rows.Add(30, before.Shape, word.Shape, after.Shape);
        rows.Add(31, before.LowerHash, word.Shape);
        rows.Add(32, after.LowerHash, word.Shape);
        rows.Add(33, before2.LowerHash, before.LowerHash);
        rows.Add(34, after.LowerHash, after2.LowerHash);
        rows.Add(35, before.Suffix3, word.Shape);
        rows.Add(36, after.Suffix3, word.Shape);
        rows.Add(38, before.Shape);
        rows.Add(39, after.Shape);
    }

    private static void AddClusters(ref FeatureRows rows, WorkingSentence sentence, int i, WordForm word, ulong isFirst)
    {
        var (before, after) = (sentence.Form(i - 1), sentence.Form(i + 1));
        var (before2, after2) = (sentence.Form(i - 2), sentence.Form(i + 2));
        rows.Add(10, word.Cluster);
        rows.Add(11, word.CoarseCluster, word.Shape);
        rows.Add(13, word.Cluster, word.Shape, isFirst);
        rows.Add(26, before.Cluster);
        rows.Add(27, after.Cluster);
        rows.Add(28, before.Cluster, word.Cluster);
        rows.Add(29, word.Cluster, after.Cluster);
        rows.Add(37, before.CoarseCluster, word.Shape, after.CoarseCluster);
        rows.Add(45, before2.CoarseCluster, before.CoarseCluster, word.Shape);
        rows.Add(46, after.CoarseCluster, after2.CoarseCluster, word.Shape);
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
    private void AddRun(ref FeatureRows rows, NameSequence sequence, int i)
    {
        var sentence = sequence.Words;
        var (first, last) = sequence.Run(i);
        var (head, tail) = (sentence.Form(first), sentence.Form(last));
        var (before, after) = (sentence.Form(first - 1), sentence.Form(last + 1));
        var place = (ulong)(((i - first) * 16) + (last - i));
        rows.Add(60, tail.LowerHash, place);
        rows.Add(61, head.LowerHash, place);
        rows.Add(62, tail.LowerHash);
        rows.Add(63, head.LowerHash);
        rows.Add(66, before.LowerHash, (ulong)(last - first));
        rows.Add(67, after.LowerHash, (ulong)(last - first));
        rows.Add(69, place);
        rows.Add(70, sentence.Form(first - 2).LowerHash, before.LowerHash);
        rows.Add(71, before.LowerHash, after.LowerHash);
        rows.Add(72, tail.Suffix3, place);
        rows.Add(73, after.LowerHash, sentence.Form(last + 2).LowerHash);
        if (Has(NameFamilies.Clusters))
        {
            rows.Add(64, tail.Cluster);
            rows.Add(65, head.Cluster);
            rows.Add(68, before.Cluster, after.Cluster);
            rows.Add(74, tail.Cluster, place);
            rows.Add(75, head.Cluster, place);
        }

        if (Has(NameFamilies.Lists))
        {
            rows.Add(76, sequence.Lists(first), sequence.Lists(last), place);
            rows.Add(77, sequence.Lists(last), place);
            rows.Add(78, sequence.Lists(first), place);
            rows.Add(79, sequence.Lists(first - 1), sequence.Lists(last + 1));
        }
    }

    private static void AddLists(ref FeatureRows rows, NameSequence sequence, int i, WordForm word)
    {
        var lists = sequence.Lists(i);
        for (var rest = lists; rest != 0; rest &= rest - 1)
        {
            var mark = (ulong)BitOperations.TrailingZeroCount(rest);
            rows.Add(100, mark);
            rows.Add(101, mark, word.Shape);
        }

        rows.Add(102, lists);
        rows.Add(103, lists, word.Shape);
        rows.Add(104, sequence.Lists(i - 1));
        rows.Add(105, sequence.Lists(i + 1));
        rows.Add(106, sequence.Lists(i - 1), lists);
        rows.Add(107, lists, sequence.Lists(i + 1));
        rows.Add(108, lists, word.Cluster);
        rows.Add(109, lists, sequence.Words.Form(i - 1).LowerHash);
        rows.Add(110, lists, sequence.Words.Form(i + 1).LowerHash);
    }

    private static void AddElsewhere(ref FeatureRows rows, Elsewhere elsewhere, WordForm word)
    {
        for (var rest = (uint)elsewhere.Signs; rest != 0; rest &= rest - 1)
        {
            rows.Add(120, (ulong)BitOperations.TrailingZeroCount(rest));
        }

        rows.Add(121, (ulong)elsewhere.Signs);
        if (elsewhere.Tail is { } tail && elsewhere.Head is { } head)
        {
            var end = (tail.LowerHash == word.LowerHash ? 1UL : 0) + (head.LowerHash == word.LowerHash ? 2UL : 0);
            rows.Add(122, tail.LowerHash, end);
            rows.Add(123, tail.Cluster, end);
            rows.Add(124, head.LowerHash, end);
            rows.Add(125, head.Cluster, end);
            rows.Add(126, end);
        }
    }

    private static void AddDefinition(ref FeatureRows rows, NameSequence sequence, int i)
    {
        var (first, last) = sequence.Run(i);
        var place = (ulong)(((i - first) * 16) + (last - i));
        if (sequence.Definitions[i].Noun is { } noun)
        {
            rows.Add(150, noun.LowerHash);
            rows.Add(151, noun.Cluster);
            rows.Add(152, noun.CoarseCluster, place);
        }

        if (sequence.Definitions[i].Verb is { } verb)
        {
            rows.Add(153, verb.LowerHash);
            rows.Add(154, verb.Cluster);
            rows.Add(155, verb.CoarseCluster, place);
        }

        if (sequence.Elsewhere[i].Noun is { } other)
        {
            rows.Add(156, other.LowerHash);
            rows.Add(157, other.Cluster);
            rows.Add(158, other.CoarseCluster, place);
        }
    }

    private static void AddConvention(ref FeatureRows rows, NameSequence sequence, int i, WordForm word)
    {
        var convention = (ulong)sequence.Convention;
        rows.Add(140, convention);
        rows.Add(141, convention, word.LowerHash);
        rows.Add(142, convention, word.Cluster, word.Shape);
        rows.Add(143, convention, sequence.Lists(i));
        rows.Add(144, convention, sequence.Words.Form(i - 1).LowerHash);
        rows.Add(145, convention, (ulong)sequence.Words.Xpos[i]);
        if (sequence.IsNameWord(i))
        {
            var (first, last) = sequence.Run(i);
            var place = (ulong)(((i - first) * 16) + (last - i));
            rows.Add(146, convention, sequence.Words.Form(last).LowerHash, place);
            rows.Add(147, convention, place);
            rows.Add(148, convention, sequence.Words.Form(last).Cluster);
        }
    }
}
