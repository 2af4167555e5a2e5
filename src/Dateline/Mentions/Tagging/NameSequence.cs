using Dateline.Syntax;
using Dateline.Syntax.Models;

namespace Dateline.Mentions.Tagging;

/// <summary>A sentence as the names tagger sees it: its words and tags, the lists that words stand in, runs of capitalised words, and what the rest of the document shows of each word.</summary>
internal sealed class NameSequence
{
    /// <summary>A run of capitalised words is followed this far.</summary>
    private const int LongestRun = 8;
    private ulong[] _lists = [];
    private byte[] _runs = [];
    private bool[] _open = [];
    private int[] _vectors = [];
    private float[] _advice = [];
    private int _labels;

    /// <param name="words">With tags. Kept, not copied.</param>
    public NameSequence(WorkingSentence words)
    {
        Words = words;
        Reset(words);
    }

    public WorkingSentence Words { get; private set; }

    public int Count => Words.Count;

    /// <summary>What other sentences of the document show of the word; filled by <see cref="DocumentNames"/>.</summary>
    public Elsewhere[] Elsewhere { get; private set; } = [];

    /// <summary>What the text says that the run of each capitalised word is and does.</summary>
    public Definition[] Definitions { get; private set; } = [];

    /// <summary>How other sentences of the document label the word, 0 for not at all; filled by <see cref="DocumentLabels"/> before the second reading.</summary>
    public byte[] Told { get; private set; } = [];

    /// <summary>The corpus whose way of marking names is asked for, 0 for none: some corpora call a nationality or a brand a name where others do not.</summary>
    public int Convention { get; init; }

    /// <summary>Takes another sentence, so that one object serves many.</summary>
    public void Reset(WorkingSentence words)
    {
        Words = words;
        if (_lists.Length < words.Count)
        {
            var length = Math.Max(64, words.Count * 2);
            (_lists, _runs, _open, Elsewhere, Definitions, Told) = (new ulong[length], new byte[length], new bool[length], new Elsewhere[length], new Definition[length], new byte[length]);
        }
        else
        {
            Array.Clear(_lists, 0, words.Count);
            Array.Clear(_runs, 0, words.Count);
            Array.Clear(Elsewhere, 0, words.Count);
            Array.Clear(Definitions, 0, words.Count);
            Array.Clear(Told, 0, words.Count);
        }

        for (var i = 0; i < words.Count; i++)
        {
            _open[i] = IsNameWord(i) || IsNameWord(i - 1) || IsNameWord(i + 1);
            if (!IsNameWord(i))
            {
                continue;
            }

            var (first, last) = (i, i);
            while (i - first < LongestRun && Continues(first - 1, -1))
            {
                first--;
            }

            while (last - i < LongestRun && Continues(last + 1, 1))
            {
                last++;
            }

            _runs[i] = (byte)(((i - first) << 4) | (last - i));
            Definitions[i] = i == first || !IsNameWord(i - 1) ? new(DefinitionReader.Noun(words, last), DefinitionReader.Verb(words, last)) : Definitions[i - 1];
        }
    }

    /// <summary>Whether a word is capitalised or holds letters after a figure: "6PR", "65th".</summary>
    public bool IsNameWord(int i) => Words.Form(i) is var form && (form.StartsUpper || (form.HasDigit && form.HasLetter));

    /// <summary>Whether the word can be part of a name: it is capitalised, or a neighbour is.</summary>
    public bool IsOpen(int i) => _open[i];

    /// <summary>The first and last word of the run of capitalised words around a capitalised word.</summary>
    public (int First, int Last) Run(int i) => (i - (_runs[i] >> 4), i + (_runs[i] & 15));

    /// <summary>The row of the word's vector, −1 where it has none; after <see cref="FindVectors"/>.</summary>
    public int VectorRow(int i) => (uint)i < (uint)Count ? _vectors[i] : -1;

    /// <summary>Looks up the vectors of all words.</summary>
    public void FindVectors(WordVectors vectors)
    {
        if (_vectors.Length < Count)
        {
            _vectors = new int[Math.Max(64, Count * 2)];
        }

        for (var i = 0; i < Count; i++)
        {
            _vectors[i] = vectors.Find(Words.Forms[i].LowerHash);
        }
    }

    /// <summary>What the net says of each label of a word; after <see cref="ClearAdvice"/>.</summary>
    public Span<float> Advice(int i) => _advice.AsSpan(i * _labels, _labels);

    /// <summary>Makes room for the advice on so many labels a word.</summary>
    public void ClearAdvice(int labels)
    {
        _labels = labels;
        if (_advice.Length < Count * labels)
        {
            _advice = new float[Math.Max(64, Count * 2) * labels];
        }
    }

    /// <summary>Four bits (<see cref="PhrasePart"/>) for each <see cref="NameList"/>.</summary>
    public ulong Lists(int i) => (uint)i < (uint)Count ? _lists[i] : 0;

    public bool IsIn(int i, NameList list) => (Lists(i) >> ((int)list * 4) & 15) != 0;

    /// <summary>Marks the words of a phrase found in a list.</summary>
    public void Mark(int first, int end, NameList list)
    {
        for (var i = first; i < end; i++)
        {
            var part = end - first == 1 ? PhrasePart.Whole : i == first ? PhrasePart.First : i == end - 1 ? PhrasePart.Last : PhrasePart.Inside;
            _lists[i] |= (ulong)part << ((int)list * 4);
        }
    }

    /// <summary>Capitalised words go on; so do hyphens, "of" and "al" between them.</summary>
    private bool Continues(int at, int step) =>
        IsNameWord(at) || ((uint)at < (uint)Words.Count && Words.Form(at).Lower is "-" or "of" or "al" && (Words.Form(at + step).StartsUpper || Words.Form(at + step).Lower is "-"));
}
