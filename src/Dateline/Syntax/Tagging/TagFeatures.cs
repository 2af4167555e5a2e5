using Dateline.Syntax.Models;

namespace Dateline.Syntax.Tagging;

/// <summary>What the three passes of the tagger see of a word. Changing anything here needs the models retrained and their template names counted up.</summary>
internal static class TagFeatures
{
    public const int MostRows = 64;

    /// <summary>How far the last pass looks for a verb to either side.</summary>
    private const int VerbReach = 8;
    private const ulong NoVerb = 0;
    private const ulong MarkFirst = 99;
    public static readonly ulong DraftTemplates = FeatureHash.Of("draft/2");
    public static readonly ulong XposTemplates = FeatureHash.Of("xpos/3");
    public static readonly ulong UposTemplates = FeatureHash.Of("upos/3");

    /// <summary>Features of the draft of the universal tag at <paramref name="i"/>, given the drafts before it.</summary>
    public static void AddDraft(ref FeatureRows rows, WorkingSentence sentence, int i)
    {
        var (word, before, after) = (sentence.Form(i), sentence.Form(i - 1), sentence.Form(i + 1));
        var tag1 = i > 0 ? (ulong)sentence.Draft[i - 1] + 5 : 4;
        var tag2 = i > 1 ? (ulong)sentence.Draft[i - 2] + 5 : 4;
        AddWord(ref rows, word);
        AddNeighbours(ref rows, sentence, i, word, before, after);
        rows.Add(13, tag1);
        rows.Add(14, tag1, tag2);
        rows.Add(15, tag1, word.LowerHash);
        rows.Add(22, tag1, word.Suffix3);
        rows.Add(23, tag1, after.LowerHash);
        rows.Add(25, tag1, after.Suffix2, word.Suffix2);
        rows.Add(38, tag1, word.CoarseCluster);
        rows.Add(39, tag1, after.Suffix3, word.Cluster);
    }

    /// <summary>Features of the Penn tag at <paramref name="i"/>, given all drafts and the Penn tags before it.</summary>
    public static void AddXpos(ref FeatureRows rows, WorkingSentence sentence, int i)
    {
        var (word, before, after) = (sentence.Form(i), sentence.Form(i - 1), sentence.Form(i + 1));
        var own = (ulong)sentence.Draft[i] + 5;
        var tag1 = i > 0 ? (ulong)sentence.Xpos[i - 1] + 5 : 4;
        var next = i + 1 < sentence.Count ? (ulong)sentence.Draft[i + 1] + 5 : 4;
        var next2 = i + 2 < sentence.Count ? (ulong)sentence.Draft[i + 2] + 5 : 4;
        AddWord(ref rows, word);
        rows.Add(50, own);
        rows.Add(51, own, word.LowerHash);
        rows.Add(52, own, word.Suffix3);
        rows.Add(53, own, word.Suffix2);
        rows.Add(54, own, tag1);
        rows.Add(55, own, tag1, word.LowerHash);
        rows.Add(56, own, tag1, word.Suffix2);
        rows.Add(57, own, next);
        rows.Add(58, own, next, word.LowerHash);
        rows.Add(59, own, tag1, next);
        rows.Add(60, own, before.LowerHash);
        rows.Add(61, own, after.LowerHash);
        rows.Add(62, word.Suffix2, before.LowerHash);
        rows.Add(63, word.LowerHash, before.LowerHash);
        rows.Add(64, word.LowerHash, after.LowerHash);
        rows.Add(65, own, next, next2);
        rows.Add(66, own, i > 1 ? (ulong)sentence.Xpos[i - 2] + 5 : 4, tag1);
        rows.Add(67, own, word.Cluster);
        rows.Add(68, own, word.Shape);
        rows.Add(69, own, word.Suffix2, sentence.Form(i - 2).LowerHash);
        rows.Add(70, own, word.Suffix2, FeatureHash.Join(before.Cluster, tag1));
        AddJoined(ref rows, sentence, i, word, before);
    }

    /// <summary>Features of the universal tag at <paramref name="i"/>, given all drafts and all Penn tags.</summary>
    public static void AddUpos(ref FeatureRows rows, WorkingSentence sentence, int i)
    {
        var (word, before, after) = (sentence.Form(i), sentence.Form(i - 1), sentence.Form(i + 1));
        var own = Penn(sentence, i);
        ulong last = Penn(sentence, i - 1), last2 = Penn(sentence, i - 2), next = Penn(sentence, i + 1), next2 = Penn(sentence, i + 2);
        var around = FeatureHash.Join(last, next);
        var ahead = FeatureHash.Join(next, next2);
        var behind = FeatureHash.Join(last, last2);
        AddWord(ref rows, word);
        AddNeighbours(ref rows, sentence, i, word, before, after);
        rows.Add(80, own, around);
        rows.Add(81, own, ahead);
        rows.Add(82, own, behind);
        rows.Add(83, word.LowerHash, around);
        rows.Add(84, word.LowerHash, ahead);
        rows.Add(85, word.LowerHash, behind);
        rows.Add(86, word.LowerHash, FeatureHash.Join(ahead, Penn(sentence, i + 3)));
        rows.Add(87, word.LowerHash, own, next);
        rows.Add(88, word.Suffix3, around);
        rows.Add(89, word.Cluster, around);
        rows.Add(90, before.LowerHash, after.LowerHash, own);
        AddVerbs(ref rows, sentence, i, word, own, next);
    }

    /// <summary>The nearest verbs before a mark tell "before they left" from "before noon" and "that" from "that".</summary>
    private static void AddVerbs(ref FeatureRows rows, WorkingSentence sentence, int i, WordForm word, ulong own, ulong next)
    {
        ulong ahead = NearestVerb(sentence, i, 1), behind = NearestVerb(sentence, i, -1);
        rows.Add(91, word.LowerHash, ahead);
        rows.Add(92, word.LowerHash, behind);
        rows.Add(93, word.LowerHash, ahead, next);
        rows.Add(94, own, ahead, behind);
        rows.Add(95, word.LowerHash, ahead, behind);
    }

    private static ulong NearestVerb(WorkingSentence sentence, int i, int step)
    {
        for (var (j, left) = (i + step, VerbReach); left > 0 && j >= 0 && j < sentence.Count; (j, left) = (j + step, left - 1))
        {
            switch (sentence.Draft[j])
            {
                case Upos.Verb or Upos.Aux:
                    return Penn(sentence, j);
                case Upos.Punct:
                    return MarkFirst;
            }
        }

        return NoVerb;
    }

    private static ulong Penn(WorkingSentence sentence, int i) => (uint)i < (uint)sentence.Count ? (ulong)sentence.Xpos[i] + 5 : 4;

    private static void AddWord(ref FeatureRows rows, WordForm word)
    {
        rows.Add(1, word.Full);
        rows.Add(2, word.LowerHash);
        rows.Add(3, word.Suffix2);
        rows.Add(4, word.Suffix3);
        rows.Add(31, word.Suffix4);
        rows.Add(5, word.Prefix3);
        rows.Add(6, word.Prefix2);
        rows.Add(7, word.Shape);
        rows.Add(8, word.Flags);
        rows.Add(26, word.Suffix1, word.Shape);
        rows.Add(32, word.Cluster);
        rows.Add(37, word.CoarseCluster);
        rows.Add(27, word.Prefix3, word.Flags);
    }

    /// <summary>What stands before a hyphen or another joint tells names ("Jong - un") from common words.</summary>
    private static void AddJoined(ref FeatureRows rows, WorkingSentence sentence, int i, WordForm word, WordForm before)
    {
        ulong last = sentence.Form(i - 2).Shape, last2 = sentence.Form(i - 3).Shape;
        rows.Add(28, last, before.LowerHash, word.Shape);
        rows.Add(29, FeatureHash.Join(last2, last), before.LowerHash, word.Shape);
    }

    private static void AddNeighbours(ref FeatureRows rows, WorkingSentence sentence, int i, WordForm word, WordForm before, WordForm after)
    {
        rows.Add(9, before.LowerHash);
        rows.Add(10, after.LowerHash);
        rows.Add(11, sentence.Form(i - 2).LowerHash);
        rows.Add(12, sentence.Form(i + 2).LowerHash);
        rows.Add(16, before.LowerHash, word.LowerHash);
        rows.Add(17, word.LowerHash, after.LowerHash);
        rows.Add(18, before.Suffix3);
        rows.Add(19, after.Suffix3);
        rows.Add(20, after.Shape);
        rows.Add(21, before.Shape);
        rows.Add(24, word.Shape, i == 0 ? 1UL : 0);
        rows.Add(33, before.Cluster);
        rows.Add(34, after.Cluster);
        rows.Add(35, word.Cluster, after.Cluster);
        rows.Add(36, before.Cluster, word.Cluster);
        AddJoined(ref rows, sentence, i, word, before);
    }
}
