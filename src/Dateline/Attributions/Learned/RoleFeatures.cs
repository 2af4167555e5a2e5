using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Attributions.Learned;

/// <summary>What the role model sees of a word beside a given cue. Changing anything here needs the model retrained and the template name counted up.</summary>
internal static class RoleFeatures
{
    public static readonly ulong Templates = FeatureHash.Of("attribution-roles/1");

    public static void AddPosition(ref FeatureRows rows, RoleWindow window, int position)
    {
        var i = window.Range.First + position;
        var words = window.Words;
        AddWord(ref rows, window, words, i);
        AddPlace(ref rows, window, words, i);
        AddPath(ref rows, window, words, i);
        AddQuotation(ref rows, window, words, i);
        AddDraft(ref rows, window, words, i);
    }

    public static void AddTransition(ref FeatureRows rows, RoleWindow window, int position, int previous)
    {
        var (words, i, label) = (window.Words, window.Range.First + position, (ulong)(previous + 2));
        rows.Add(120, label);
        rows.Add(121, label, words.Xpos[i]);
        rows.Add(122, label, words.Lemmas[i]);
        if (position == 0)
        {
            return;
        }

        var same = window.BranchHead(i) == window.BranchHead(i - 1) ? 1UL : 0;
        rows.Add(123, label, same, window.Branch(i));
        rows.Add(124, label, (ulong)words.Quoted[i], (ulong)words.Quoted[i - 1]);
        rows.Add(125, label, words.Xpos[i - 1], words.Xpos[i]);
        rows.Add(126, label, window.Path(i));
        rows.Add(127, label, Side(window, i), DraftCode(window, i));
        rows.Add(128, label, words.Line.SentenceOf(i) != words.Line.SentenceOf(i - 1) ? 1UL : 0, (ulong)words.Quoted[i]);
        rows.Add(129, label, words.Lemmas[i - 1], Side(window, i));
    }

    private static void AddWord(ref FeatureRows rows, RoleWindow window, DocumentWords words, int i)
    {
        var range = window.Range;
        var (form, xpos, side) = (words.Forms[i], words.Xpos[i], Side(window, i));
        rows.Add(1, words.Lemmas[i], side);
        rows.Add(2, form.Shape, side);
        rows.Add(3, xpos, side);
        rows.Add(4, form.Cluster, side);
        rows.Add(5, words.Kinds[i], side);
        rows.Add(6, words.Relations[i], xpos, side);
        rows.Add(7, words.Lemmas[i], words.Lemmas[window.Head]);
        var (x1, x2, y1, y2) = (DocumentWords.At(words.Xpos, i - 1, range), DocumentWords.At(words.Xpos, i - 2, range), DocumentWords.At(words.Xpos, i + 1, range), DocumentWords.At(words.Xpos, i + 2, range));
        var (l1, r1) = (DocumentWords.At(words.Lemmas, i - 1, range), DocumentWords.At(words.Lemmas, i + 1, range));
        rows.Add(8, x1, xpos, side);
        rows.Add(9, xpos, y1, side);
        rows.Add(10, (x1 * 128) + xpos, y1, side);
        rows.Add(11, l1, side);
        rows.Add(12, r1, side);
        rows.Add(13, l1, words.Lemmas[i], side);
        rows.Add(14, words.Lemmas[i], r1, side);
        rows.Add(15, (x2 * 128) + x1, xpos, side);
        rows.Add(16, xpos, (y1 * 128) + y2, side);
        rows.Add(17, words.Words[i], side);
        rows.Add(18, DocumentWords.At(words.Lemmas, i - 2, range), side);
        rows.Add(19, DocumentWords.At(words.Lemmas, i + 2, range), side);
    }

    private static void AddPlace(ref FeatureRows rows, RoleWindow window, DocumentWords words, int i)
    {
        var (cue, side, xpos) = (window.Cue, Side(window, i), words.Xpos[i]);
        var lemma = words.Lemmas[window.Head];
        var distance = Distance(window, i);
        var others = (ulong)Math.Min(window.OthersBetween(i), 3);
        var (commas, marks) = Between(window, words, i);
        rows.Add(30, distance, side);
        rows.Add(31, distance, side, xpos);
        rows.Add(32, distance, side, lemma);
        rows.Add(33, others, side, (ulong)words.Quoted[i]);
        rows.Add(34, commas, side, others);
        rows.Add(35, commas, marks, side);
        rows.Add(36, side, lemma);
        rows.Add(37, side, words.Forms[window.Head].Cluster, commas);
        rows.Add(38, side, DocumentWords.At(words.Lemmas, cue.End, window.Range), commas);
        rows.Add(39, side, DocumentWords.At(words.Lemmas, cue.First - 1, window.Range), commas);
        rows.Add(40, side, DocumentWords.At(words.Xpos, cue.End, window.Range), distance);
        rows.Add(41, side, DocumentWords.At(words.Xpos, cue.First - 1, window.Range), distance);
        rows.Add(42, side, words.Lemmas[cue.End - 1], commas);
        rows.Add(43, side, words.Lemmas[cue.First], distance);
        rows.Add(44, side, window.That < 0 ? 0UL : i < window.That ? 1UL : i == window.That ? 2UL : 3UL);
        rows.Add(45, side, window.That < 0 ? 0UL : i < window.That ? 1UL : i == window.That ? 2UL : 3UL, others);
        var sentence = words.Line.RangeOf(words.Line.SentenceOf(i));
        rows.Add(46, side, (ulong)Math.Min(i - sentence.First, 3), (ulong)Math.Min(sentence.End - 1 - i, 2));
        rows.Add(47, side, (ulong)(Math.Clamp(words.Line.SentenceOf(i) - window.Sentence, -3, 3) + 3), (ulong)words.Quoted[i]);
        rows.Add(48, (ulong)(Math.Clamp(words.Line.SentenceOf(i) - window.Sentence, -3, 3) + 3), lemma, (ulong)words.Quoted[i]);
        rows.Add(49, (ulong)(Math.Clamp(words.Line.SentenceOf(i) - window.Sentence, -3, 3) + 3), others, (ulong)words.Quoted[i]);
    }

    private static void AddPath(ref FeatureRows rows, RoleWindow window, DocumentWords words, int i)
    {
        var (path, branch, lemma, side) = (window.Path(i), window.Branch(i), words.Lemmas[window.Head], Side(window, i));
        var governing = (ulong)window.Governing[i - window.Range.First];
        var edge = window.BranchHead(i) is var b && b >= 0 ? (i < b ? 1UL : i == b ? 2UL : 3UL) : 0;
        var passive = words.Xpos[window.Head];
        rows.Add(60, path);
        rows.Add(61, path, lemma);
        rows.Add(62, path, side, words.Xpos[i]);
        rows.Add(63, branch);
        rows.Add(64, branch, lemma);
        rows.Add(65, branch, side, edge);
        rows.Add(66, branch, words.Xpos[i], edge);
        rows.Add(67, branch, passive, words.Upos[window.Head]);
        rows.Add(68, branch, (ulong)words.Quoted[i], governing);
        rows.Add(69, governing, side, (ulong)words.Quoted[i]);
        rows.Add(70, governing, branch, words.Relations[window.Head]);
        rows.Add(71, branch, words.Words[window.Head], words.Relations[window.Head]);
        rows.Add(72, path, words.Words[window.Head]);
        rows.Add(73, branch, words.Kinds[i], words.Words[window.Head]);
        if (window.BranchHead(i) is >= 0 and var h)
        {
            rows.Add(74, branch, words.Lemmas[h]);
            rows.Add(75, branch, words.Xpos[h], words.Words[window.Head]);
            rows.Add(76, branch, words.Kinds[h], lemma);
            rows.Add(77, branch, Preposition(words, h), lemma);
            rows.Add(78, branch, Preposition(words, h), edge);
        }
    }

    private static void AddQuotation(ref FeatureRows rows, RoleWindow window, DocumentWords words, int i)
    {
        var (quoted, cueQuoted, side) = ((ulong)words.Quoted[i], (ulong)words.Quoted[window.Cue.First], Side(window, i));
        var (_, marks) = Between(window, words, i);
        rows.Add(90, quoted, cueQuoted, side);
        rows.Add(91, quoted, cueQuoted, marks);
        rows.Add(92, quoted, words.Xpos[i], side);
        rows.Add(93, quoted, words.Words[window.Head], marks);
        rows.Add(94, quoted, Outside(words, i - 1, window.Range), Outside(words, i + 1, window.Range));
        rows.Add(95, quoted, Distance(window, i), side);
        rows.Add(96, quoted, HasQuotation(window, words), side);
    }

    private static void AddDraft(ref FeatureRows rows, RoleWindow window, DocumentWords words, int i)
    {
        var (code, before, after) = (DraftCode(window, i), DraftCode(window, i - 1), DraftCode(window, i + 1));
        var topic = window.Draft is { IsTopic: true } ? 1UL : 0;
        rows.Add(100, code, topic);
        rows.Add(101, code, before, after);
        rows.Add(102, code, Side(window, i), words.Xpos[i]);
        rows.Add(103, code, window.Branch(i));
        rows.Add(104, code, words.Lemmas[window.Head]);
        rows.Add(105, code, (ulong)words.Quoted[i], topic);
        rows.Add(106, code, window.Path(i));
    }

    /// <summary>0 without a draft, else whether the draft has the word in its source (2), its content (3), its cue (4) or nowhere (1).</summary>
    private static ulong DraftCode(RoleWindow window, int i)
    {
        if (window.Draft is not { } draft)
        {
            return 0;
        }

        return draft.Source.Contains(i) ? 2UL : draft.Cue.Contains(i) ? 4UL : draft.Content.Contains(i) ? 3UL : 1UL;
    }

    private static ulong Side(RoleWindow window, int i) => i < window.Cue.First ? 1UL : i < window.Cue.End ? 2UL : 3UL;

    private static ulong Distance(RoleWindow window, int i)
    {
        var distance = i < window.Cue.First ? window.Cue.First - i : i < window.Cue.End ? 0 : i - window.Cue.End + 1;
        return distance <= 6 ? (ulong)distance : distance <= 10 ? 7UL : distance <= 20 ? 8UL : distance <= 40 ? 9UL : 10UL;
    }

    private static (ulong Commas, ulong Marks) Between(RoleWindow window, DocumentWords words, int i)
    {
        var (first, end) = i < window.Cue.First ? (i + 1, window.Cue.First) : (window.Cue.End, i);
        ulong commas = 0, marks = 0;
        for (var t = first; t < end && (commas < 3 || marks < 3); t++)
        {
            commas += commas < 3 && words.Forms[t].Text == "," ? 1UL : 0;
            marks += marks < 3 && words.Quoted[t] >= QuoteState.Opens ? 1UL : 0;
        }

        return (commas, marks);
    }

    private static ulong Outside(DocumentWords words, int token, TokenRange range) => range.Contains(token) ? (ulong)words.Quoted[token] : 9UL;

    private static ulong HasQuotation(RoleWindow window, DocumentWords words)
    {
        var sentence = words.Line.RangeOf(window.Sentence);
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (words.Quoted[t] == QuoteState.Inside)
            {
                return 1;
            }
        }

        return 0;
    }

    private static ulong Preposition(DocumentWords words, int head)
    {
        var sentence = words.Line.SentenceOf(head);
        var start = words.Line.StartOf(sentence);
        foreach (var child in words.Line.Sentences[sentence].Children(head - start))
        {
            if ((Relation)(words.Relations[start + child] - 1) is Relation.Case or Relation.Mark)
            {
                return words.Lemmas[start + child];
            }
        }

        return 1;
    }
}
