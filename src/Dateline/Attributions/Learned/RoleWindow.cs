using Dateline.Syntax;

namespace Dateline.Attributions.Learned;

/// <summary>One cue with the words around it among which its source and its content are looked for: its paragraph, shortened to a reach on both sides.</summary>
internal sealed class RoleWindow
{
    /// <summary>Sources and contents further from the cue than this many words are left to the quotations.</summary>
    private const int Reach = 110;
    private const int LongestPath = 6;
    private const int LongestClimb = 24;

    private readonly ulong[] _paths;
    private readonly ulong[] _branches;
    private readonly int[] _branchHeads;

    public RoleWindow(DocumentWords words, TokenRange cue, IReadOnlyList<TokenRange> others)
    {
        (Words, Cue, Others) = (words, cue, others);
        var line = words.Line;
        Sentence = line.SentenceOf(cue.First);
        Head = HeadOf(words, cue);
        Range = Around(words, cue, Sentence);
        Draft = DraftAt(words, cue);
        (_paths, _branches, _branchHeads) = (new ulong[Range.Length], new ulong[Range.Length], new int[Range.Length]);
        MarkPaths();
        Governing = Govern();
        That = FindThat();
    }

    public DocumentWords Words { get; }

    public TokenRange Cue { get; }

    /// <summary>The other cues of the document, in order.</summary>
    public IReadOnlyList<TokenRange> Others { get; }

    public int Sentence { get; }

    /// <summary>The word of the cue that the rest of it hangs on.</summary>
    public int Head { get; }

    public TokenRange Range { get; }

    /// <summary>What the constructions found for this cue, or null.</summary>
    public Draft? Draft { get; }

    /// <summary>Of each word: 1 this cue is the nearest above it, 2 another cue is, 0 none.</summary>
    public byte[] Governing { get; }

    /// <summary>The first "that" close behind the cue, or −1.</summary>
    public int That { get; }

    /// <summary>Hash of the relations from a word to the head of the cue.</summary>
    public ulong Path(int token) => _paths[token - Range.First];

    /// <summary>The last relation before the path meets the line from the cue to the root, with how far up that is.</summary>
    public ulong Branch(int token) => _branches[token - Range.First];

    /// <summary>The token that <see cref="Branch"/> leaves from: all words of one branch share it.</summary>
    public int BranchHead(int token) => _branchHeads[token - Range.First];

    public static int HeadOf(DocumentWords words, TokenRange cue)
    {
        var best = cue.First;
        var found = false;
        for (var t = cue.First; t < cue.End; t++)
        {
            var outside = words.Heads[t] < 0 || !cue.Contains(words.Heads[t]);
            if (outside && (!found || (words.Upos[best] != (ulong)Upos.Verb + 1 && words.Upos[t] == (ulong)Upos.Verb + 1)))
            {
                (best, found) = (t, true);
            }
        }

        return best;
    }

    private static TokenRange Around(DocumentWords words, TokenRange cue, int sentence)
    {
        var line = words.Line;
        var paragraph = line.Sentences[sentence].Paragraph;
        var (first, last) = (sentence, sentence);
        while (first > 0 && line.Sentences[first - 1].Paragraph == paragraph && cue.First - line.StartOf(first - 1) <= Reach)
        {
            first--;
        }

        while (last + 1 < line.Sentences.Count && line.Sentences[last + 1].Paragraph == paragraph && line.RangeOf(last + 1).End - cue.End <= Reach)
        {
            last++;
        }

        return new(line.StartOf(first), line.RangeOf(last).End);
    }

    private static Draft? DraftAt(DocumentWords words, TokenRange cue)
    {
        for (var t = cue.First; t < cue.End; t++)
        {
            if (words.DraftOf[t] >= 0)
            {
                return words.Drafts[words.DraftOf[t]];
            }
        }

        return null;
    }

    private void MarkPaths()
    {
        // The line from the cue up to the root: how far and by which relations.
        var line = new List<int>();
        var downs = new List<ulong>();
        var hash = 7UL;
        for (var t = Head; t >= 0 && line.Count < LongestClimb; t = Words.Heads[t])
        {
            line.Add(t);
            downs.Add(hash);
            hash = (hash * 31) + Words.Relations[t];
        }

        for (var t = Range.First; t < Range.End; t++)
        {
            var sentence = Words.Line.SentenceOf(t);
            if (sentence != Sentence)
            {
                _paths[t - Range.First] = sentence < Sentence ? 1UL : 2UL;
                _branches[t - Range.First] = sentence < Sentence ? 1UL : 2UL;
                _branchHeads[t - Range.First] = -1 - sentence;
                continue;
            }

            MarkPath(t, line, downs);
        }
    }

    private void MarkPath(int token, List<int> line, List<ulong> downs)
    {
        var (at, before, ups, hash) = (token, token, 0, 11UL);
        int meets;
        while ((meets = line.IndexOf(at)) < 0 && Words.Heads[at] >= 0)
        {
            ups++;
            hash = (hash * 37) + Words.Relations[at];
            (before, at) = (at, Words.Heads[at]);
        }

        var index = token - Range.First;
        meets = meets < 0 ? line.Count - 1 : meets;
        var branch = ups == 0 ? 200UL : Words.Relations[before];
        _branches[index] = (branch * 64) + ((ulong)Math.Min(meets, 5) * 2) + (before < Head ? 1UL : 0) + 1000;
        _branchHeads[index] = ups == 0 ? token : before;
        _paths[index] = ups + meets <= LongestPath
            ? (hash * 1000003) + downs[meets]
            : (branch * 4096) + ((ulong)Math.Min(meets, 6) * 64) + (ulong)Math.Min(ups, 8) + 5;
    }

    private byte[] Govern()
    {
        var governing = new byte[Range.Length];
        for (var t = Range.First; t < Range.End; t++)
        {
            for (var at = t; at >= 0; at = Words.Heads[at])
            {
                if (Cue.Contains(at))
                {
                    governing[t - Range.First] = 1;
                    break;
                }

                if (IsOther(at))
                {
                    governing[t - Range.First] = 2;
                    break;
                }
            }
        }

        return governing;
    }

    /// <summary>Whether the token belongs to another cue.</summary>
    public bool IsOther(int token)
    {
        foreach (var other in Others)
        {
            if (other.First > token)
            {
                return false;
            }

            if (other.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many other cues begin between the token and the cue.</summary>
    public int OthersBetween(int token)
    {
        var (first, end) = token < Cue.First ? (token, Cue.First) : (Cue.End, token);
        var count = 0;
        foreach (var other in Others)
        {
            count += other.First >= first && other.First < end ? 1 : 0;
        }

        return count;
    }

    private int FindThat()
    {
        for (var t = Cue.End; t < Math.Min(Cue.End + 12, Words.Line.RangeOf(Sentence).End); t++)
        {
            if (Words.Line[t].Lower == "that" && Words.Upos[t] == (ulong)Upos.Sconj + 1)
            {
                return t;
            }
        }

        return -1;
    }
}
