using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Attributions.Learned;

/// <summary>One sentence as the cue model reads it.</summary>
internal sealed record CueSentence(DocumentWords Words, TokenRange Range, bool OpensParagraph, int QuotedTenths)
{
    public static CueSentence Of(DocumentWords words, int sentence)
    {
        var range = words.Line.RangeOf(sentence);
        var quoted = 0;
        for (var t = range.First; t < range.End; t++)
        {
            quoted += words.Quoted[t] == QuoteState.Outside ? 0 : 1;
        }

        var opens = sentence == 0 || words.Line.Sentences[sentence - 1].Paragraph != words.Line.Sentences[sentence].Paragraph;
        return new(words, range, opens, range.IsEmpty ? 0 : quoted * 5 / range.Length);
    }
}

/// <summary>What the cue model sees of a word. Changing anything here needs the model retrained and the template name counted up.</summary>
internal static class CueFeatures
{
    public static readonly ulong Templates = FeatureHash.Of("attribution-cues/1");

    public static void AddPosition(ref FeatureRows rows, CueSentence sentence, int position)
    {
        var words = sentence.Words;
        var i = sentence.Range.First + position;
        AddWindow(ref rows, sentence, words, i);
        AddTree(ref rows, words, i);
        AddFrame(ref rows, words, i, 60);
        if (words.Heads[i] >= 0)
        {
            // An auxiliary or an adverb belongs to the cue when its verb is one.
            rows.Add(89, words.Relations[i], words.Words[words.Heads[i]], words.Lemmas[i]);
            AddFrame(ref rows, words, words.Heads[i], 90 + (words.Relations[i] << 8));
        }

        AddSurroundings(ref rows, sentence, words, i);
    }

    public static void AddTransition(ref FeatureRows rows, CueSentence sentence, int position, int previous)
    {
        var (words, i) = (sentence.Words, sentence.Range.First + position);
        var label = (ulong)(previous + 2);
        rows.Add(120, label);
        rows.Add(121, label, words.Lemmas[i]);
        rows.Add(122, label, words.Xpos[i]);
        rows.Add(123, label, words.Relations[i], DocumentWords.At(words.Xpos, i - 1, sentence.Range));
        rows.Add(124, label, DocumentWords.At(words.Lemmas, i - 1, sentence.Range));
        rows.Add(125, label, words.Heads[i] == i - 1 ? 1UL : words.Heads[i] >= 0 && words.Heads[i] == At(words.Heads, i - 1, sentence.Range) ? 2UL : position > 0 && words.Heads[i - 1] == i ? 3UL : 4UL, words.Relations[i]);
    }

    private static int At(int[] column, int token, TokenRange sentence) => sentence.Contains(token) ? column[token] : -2;

    private static void AddWindow(ref FeatureRows rows, CueSentence sentence, DocumentWords words, int i)
    {
        var range = sentence.Range;
        var form = words.Forms[i];
        var (lemma, xpos) = (words.Lemmas[i], words.Xpos[i]);
        rows.Add(1, form.LowerHash);
        rows.Add(2, lemma);
        rows.Add(3, xpos);
        rows.Add(4, lemma, xpos);
        rows.Add(5, form.Cluster);
        rows.Add(6, form.CoarseCluster, xpos);
        rows.Add(7, form.Suffix3);
        rows.Add(8, form.Shape);
        var (l1, l2, r1, r2) = (DocumentWords.At(words.Lemmas, i - 1, range), DocumentWords.At(words.Lemmas, i - 2, range), DocumentWords.At(words.Lemmas, i + 1, range), DocumentWords.At(words.Lemmas, i + 2, range));
        var (x1, x2, y1, y2) = (DocumentWords.At(words.Xpos, i - 1, range), DocumentWords.At(words.Xpos, i - 2, range), DocumentWords.At(words.Xpos, i + 1, range), DocumentWords.At(words.Xpos, i + 2, range));
        rows.Add(10, l1);
        rows.Add(11, l2);
        rows.Add(12, r1);
        rows.Add(13, r2);
        rows.Add(14, x1, xpos);
        rows.Add(15, xpos, y1);
        rows.Add(16, x1, xpos, y1);
        rows.Add(17, x2, x1, xpos);
        rows.Add(18, xpos, y1, y2);
        rows.Add(19, l1, lemma);
        rows.Add(20, lemma, r1);
        rows.Add(21, words.Form(i - 1, range).Cluster, form.Cluster);
        rows.Add(22, form.Cluster, words.Form(i + 1, range).Cluster);
        rows.Add(23, DocumentWords.At(words.Lemmas, i - 3, range));
        rows.Add(24, DocumentWords.At(words.Lemmas, i + 3, range));
        rows.Add(25, words.Form(i - 1, range).CoarseCluster, xpos);
        rows.Add(26, xpos, words.Form(i + 1, range).CoarseCluster);
        rows.Add(27, lemma, y1);
        rows.Add(28, lemma, x1);
        rows.Add(29, form.Cluster, y1);
    }

    private static void AddTree(ref FeatureRows rows, DocumentWords words, int i)
    {
        var (head, relation) = (words.Heads[i], words.Relations[i]);
        rows.Add(30, relation);
        rows.Add(31, relation, words.Lemmas[i]);
        rows.Add(32, relation, words.Xpos[i], words.Words[i]);
        if (head >= 0)
        {
            rows.Add(33, relation, words.Lemmas[head]);
            rows.Add(34, relation, words.Xpos[head]);
            rows.Add(35, words.Lemmas[i], words.Lemmas[head]);
            rows.Add(36, relation, words.Forms[head].Cluster);
            rows.Add(37, relation, words.Words[head], words.Words[i]);
        }

        var above = words.Above[i];
        if (above >= 0)
        {
            rows.Add(40, words.AboveRelation[i], words.Words[above]);
            rows.Add(41, words.AboveRelation[i], words.Lemmas[above]);
            rows.Add(42, words.AboveRelation[i], words.Words[above], words.Words[i]);
            rows.Add(43, above < i ? 1UL : 0, words.Words[above], words.Words[i]);
            rows.Add(44, words.Words[above], (ulong)words.Quoted[above], words.Words[i]);
        }
        else
        {
            rows.Add(45, words.Words[i], relation);
        }
    }

    /// <summary>What hangs on a word: the frame that a cue has and other verbs lack.</summary>
    private static void AddFrame(ref FeatureRows rows, DocumentWords words, int head, ulong template)
    {
        var sentence = words.Line.SentenceOf(head);
        var start = words.Line.StartOf(sentence);
        ulong relations = 0, subject = 0, clause = 0, thing = 0, preposition = 0, negation = 0;
        foreach (var local in words.Line.Sentences[sentence].Children(head - start))
        {
            var child = start + local;
            var relation = (Relation)(words.Relations[child] - 1);
            switch (relation)
            {
                case Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.NmodPoss:
                    subject = ((ulong)words.Kinds[child] << 8) + words.Upos[child];
                    relations |= relation == Relation.NsubjPass ? 1UL : relation == Relation.NmodPoss ? 2UL : 4UL;
                    break;
                case Relation.Ccomp or Relation.Csubj or Relation.CsubjPass or Relation.Acl:
                    clause = child > head ? words.Xpos[child] : words.Xpos[child] + 64;
                    relations |= 8;
                    break;
                case Relation.Xcomp:
                    clause = words.Xpos[child] + 128;
                    relations |= 16;
                    break;
                case Relation.Parataxis:
                    relations |= 32;
                    break;
                case Relation.Obj or Relation.Iobj:
                    thing = words.Forms[child].Cluster;
                    relations |= 64;
                    break;
                case Relation.Obl or Relation.Nmod or Relation.OblAgent or Relation.Advcl:
                    preposition = Case(words, sentence, start, local) is { } c and not 0 ? c : preposition;
                    relations |= relation == Relation.Advcl ? 128UL : 0;
                    break;
                case Relation.AuxPass:
                    relations |= 256;
                    break;
                case Relation.Aux:
                    relations |= words.Xpos[child] == (ulong)Syntax.Xpos.MD + 1 ? 512UL : 1024UL;
                    break;
                case Relation.Advmod when words.Line[child].Lower is "not" or "n't" or "never":
                    negation = 1;
                    break;
            }
        }

        var lemma = words.Lemmas[head];
        rows.Add(template, relations, words.Xpos[head]);
        rows.Add(template + 1, lemma, relations);
        rows.Add(template + 2, lemma, subject);
        rows.Add(template + 3, lemma, clause);
        rows.Add(template + 4, lemma, thing);
        rows.Add(template + 5, lemma, preposition);
        rows.Add(template + 6, subject, clause, words.Words[head]);
        rows.Add(template + 7, words.Forms[head].Cluster, subject, clause);
        rows.Add(template + 8, lemma, negation);
        rows.Add(template + 9, words.Forms[head].Cluster, relations);
    }

    private static ulong? Case(DocumentWords words, int sentence, int start, int local)
    {
        foreach (var child in words.Line.Sentences[sentence].Children(local))
        {
            if ((Relation)(words.Relations[start + child] - 1) is Relation.Case or Relation.Mark)
            {
                return words.Lemmas[start + child];
            }
        }

        return 0;
    }

    private static void AddSurroundings(ref FeatureRows rows, CueSentence sentence, DocumentWords words, int i)
    {
        var range = sentence.Range;
        var (quoted, word) = ((ulong)words.Quoted[i], (ulong)words.Words[i]);
        rows.Add(100, quoted, (ulong)sentence.QuotedTenths);
        rows.Add(101, quoted, word);
        rows.Add(102, quoted, word, words.Xpos[i]);
        rows.Add(103, (ulong)sentence.QuotedTenths, word, quoted);
        rows.Add(104, (ulong)Math.Min(i - range.First, 3), (ulong)Math.Min(range.End - 1 - i, 2), word);
        rows.Add(105, sentence.OpensParagraph ? 1UL : 0, word, quoted);
        var (left, right) = (words.LeftCue[i], words.RightCue[i]);
        rows.Add(106, left < 0 ? 99UL : (ulong)Math.Min((i - left) / 2, 8), right < 0 ? 99UL : (ulong)Math.Min((right - i) / 2, 8), word);
        rows.Add(107, left < 0 ? 0 : words.Lemmas[left], word);
        rows.Add(108, right < 0 ? 0 : words.Lemmas[right], word);
        var draft = words.DraftOf[i];
        var found = draft < 0 ? 0UL : words.Drafts[draft].IsTopic ? 1UL : words.Drafts[draft].IsHearsay ? 2UL : 3UL;
        rows.Add(109, found, word);
        rows.Add(110, found, words.Lemmas[i]);
        var head = words.Heads[i];
        rows.Add(111, found, head < 0 || words.DraftOf[head] < 0 ? 0UL : words.Drafts[words.DraftOf[head]].IsTopic ? 1UL : 2UL, words.Relations[i]);
        rows.Add(112, InsideDraft(words, i), found, quoted);
    }

    /// <summary>Whether a construction reads the word as part of what someone else says.</summary>
    private static ulong InsideDraft(DocumentWords words, int i)
    {
        var above = words.Above[i];
        return above >= 0 && words.DraftOf[above] is >= 0 and var draft ? words.Drafts[draft].Content.Contains(i) ? 1UL : 2UL : 0;
    }
}
