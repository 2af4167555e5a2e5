using Dateline.Syntax.Models;

namespace Dateline.Syntax.Parsing;

/// <summary>What the relation classifier sees of a word in the finished tree, whose words it names from the last to the first: the auxiliary of a passive before its subject. Changing anything here needs the model retrained and the template name counted up.</summary>
internal static class LabelFeatures
{
    public const int MostRows = 64;
    public static readonly ulong Templates = FeatureHash.Of("relations/3");

    /// <summary>Where there is no relation yet.</summary>
    private const ulong Unnamed = 60;
    private const ulong HeadIsBefore = 61;

    /// <param name="sentence">With the relations of the words to the right.</param>
    /// <param name="state">With the arcs of the finished tree.</param>
    public static void Add(ref FeatureRows rows, WorkingSentence sentence, ParserState state, int word)
    {
        var (n, head) = (sentence.Count, sentence.Heads[word]);
        var (self, above) = (word + ParserState.Shift, head < n ? head + ParserState.Shift : ParserState.Root);
        var grand = head >= n ? ParserState.None : sentence.Heads[head] < n ? sentence.Heads[head] + ParserState.Shift : ParserState.Root;
        var (form, headForm) = (sentence.Forms[word], head < n ? sentence.Forms[head] : WordForm.Padding);
        var tags = state.Tags;
        var right = head > word ? 1UL : 0;
        var pair = (((tags[above] * 64) + tags[self]) * 2) + right;
        var distance = (right * 16) + Distance(Math.Abs(head - word));
        rows.Add(1, pair);
        rows.Add(2, pair, distance);
        rows.Add(3, form.LowerHash, pair);
        rows.Add(4, headForm.LowerHash, pair);
        rows.Add(5, form.LowerHash, headForm.LowerHash, pair);
        rows.Add(6, form.LowerHash);
        rows.Add(12, pair, tags[grand]);
        rows.Add(15, pair, Tag(state, word - 1), Tag(state, word + 1));
        rows.Add(16, pair, Word(state, word - 1));
        rows.Add(17, pair, Word(state, word + 1));
        rows.Add(18, form.Suffix3, pair);
        rows.Add(19, headForm.Suffix3, pair);
        rows.Add(20, form.Suffix2, headForm.Suffix2, pair);
        rows.Add(31, headForm.Suffix3, form.Suffix3, distance);
        AddFine(ref rows, state, self, above, grand, form, headForm);
        AddChildren(ref rows, state, self, above, pair, form, headForm);
        AddHistory(ref rows, sentence, state, word, pair);
    }

    /// <summary>A head has one subject and one object: what is named already tells what is left.</summary>
    private static void AddHistory(ref FeatureRows rows, WorkingSentence sentence, ParserState state, int word, ulong pair)
    {
        var head = sentence.Heads[word];
        ulong sibling = Unnamed, taken = 0;
        for (var other = LastDependent(state, head, word); other > word; other--)
        {
            if (sentence.Heads[other] == head)
            {
                sibling = (ulong)sentence.Relations[other];
                taken |= Slot(sentence.Relations[other]);
            }
        }

        var above = head > word && head < sentence.Count ? (ulong)sentence.Relations[head] : HeadIsBefore;
        rows.Add(50, pair, sibling);
        rows.Add(51, pair, taken);
        rows.Add(52, pair, above);
        rows.Add(53, sentence.Forms[word].LowerHash, sibling, pair & 1);
        rows.Add(54, pair, sibling, above);
        rows.Add(55, sentence.Form(head).LowerHash, taken, pair);
        rows.Add(56, pair, taken, above);
    }

    /// <summary>Where to begin to look for dependents of a head that stand behind a word.</summary>
    private static int LastDependent(ParserState state, int head, int word)
    {
        if (head >= state.WordCount)
        {
            return word;
        }

        var right = state.Right[head + ParserState.Shift];
        return right > ParserState.None ? right - ParserState.Shift : head - 1;
    }

    private static ulong Slot(Relation relation) => relation switch
    {
        Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.Expl => 1,
        Relation.Obj => 2,
        Relation.Cop or Relation.AuxPass => 4,
        Relation.Mark => 8,
        Relation.Ccomp or Relation.Xcomp => 16,
        Relation.Conj => 32,
        Relation.Det => 64,
        _ => 0,
    };

    private static void AddFine(ref FeatureRows rows, ParserState state, int self, int above, int grand, WordForm form, WordForm headForm)
    {
        var fine = state.FineTags;
        var pair = (fine[above] * 64) + fine[self];
        rows.Add(40, pair);
        rows.Add(41, pair, fine[grand]);
        rows.Add(42, pair, state.Words[state.Left[self]]);
        rows.Add(43, pair, fine[state.Left[self]], fine[state.Right[self]]);
        rows.Add(44, pair, form.LowerHash);
        rows.Add(45, pair, headForm.LowerHash);
        rows.Add(46, pair, fine[state.Left[above]], fine[state.Right[above]]);
    }

    private static void AddChildren(ref FeatureRows rows, ParserState state, int self, int above, ulong pair, WordForm form, WordForm headForm)
    {
        var (tags, words) = (state.Tags, state.Words);
        int left = state.Left[self], right = state.Right[self];
        ulong leftWord = words[left], leftTag = tags[left], rightTag = tags[right];
        var headValency = above > ParserState.None ? (ulong)((Math.Min(3, state.LeftCount[above]) * 4) + Math.Min(3, state.RightCount[above])) : 17;
        var isOutermost = state.Left[above] == self || state.Right[above] == self ? 1UL : 0;
        rows.Add(7, leftWord, pair);
        rows.Add(8, leftWord, headForm.LowerHash);
        rows.Add(9, leftWord, leftTag, rightTag);
        rows.Add(10, pair, leftTag);
        rows.Add(11, pair, rightTag);
        rows.Add(13, pair, headValency, isOutermost);
        rows.Add(14, pair, tags[state.Left[above]], tags[state.Right[above]]);
        rows.Add(21, pair, words[state.Left[above]]);
        rows.Add(22, leftWord, form.LowerHash);
        rows.Add(23, pair, tags[state.Left2[self]], leftTag);
        rows.Add(24, pair, (ulong)((Math.Min(7, state.LeftCount[self]) * 8) + Math.Min(7, state.RightCount[self])));
        rows.Add(25, form.Cluster, headForm.Cluster, pair);
        rows.Add(26, form.Cluster, pair);
        rows.Add(27, headForm.Cluster, leftWord, tags[self]);
        rows.Add(28, form.Cluster, leftWord, tags[above]);
        rows.Add(29, pair, words[right]);
        rows.Add(30, form.Cluster, headForm.LowerHash, leftWord);
    }

    private static ulong Tag(ParserState state, int word) => word >= 0 && word < state.WordCount ? state.Tags[word + ParserState.Shift] : 1;

    private static ulong Word(ParserState state, int word) => word >= 0 && word < state.WordCount ? state.Words[word + ParserState.Shift] : 1;

    private static ulong Distance(int distance) => (ulong)(distance < 5 ? distance : distance < 10 ? 5 : 6);
}
