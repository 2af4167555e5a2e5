using System.Runtime.InteropServices;
using Dateline.Syntax.Models;

namespace Dateline.Mentions.Tagging;

/// <summary>
/// Sums of word vectors over the sentences of a document: what it is about, whom it names, and for each capitalised word what stands beside it, so that a name is read in the
/// light of all its sentences. Used by one thread at a time, kept from document to document.
/// </summary>
internal sealed class DocumentVectors
{
    /// <summary>So many words to either side of a run count as standing beside it.</summary>
    private const int Beside = 3;
    private readonly WordVectors _vectors;
    private readonly Dictionary<ulong, int> _contexts = [];
    private readonly byte[] _levels;
    private readonly int[] _topic;
    private readonly int[] _names;
    private readonly byte[] _topicLevels;
    private readonly byte[] _nameLevels;
    private bool _hasTopic;
    private bool _hasNames;

    // For each capitalised word its sum and behind it how many words are in it.
    private int[] _sums = [];

    public DocumentVectors(WordVectors vectors)
    {
        _vectors = vectors;
        (_levels, _topic, _names) = (new byte[vectors.Dimensions], new int[vectors.Dimensions], new int[vectors.Dimensions]);
        (_topicLevels, _nameLevels) = (new byte[vectors.Dimensions], new byte[vectors.Dimensions]);
    }

    private int Width => _vectors.Dimensions + 1;

    /// <summary>Looks up the vectors of all words of a document and takes them in. What was gathered before is forgotten.</summary>
    public void Gather(IReadOnlyList<NameSequence> sentences)
    {
        Array.Clear(_topic);
        Array.Clear(_names);
        Array.Clear(_sums, 0, _contexts.Count * Width);
        _contexts.Clear();
        var (topicWords, nameWords) = (0, 0);
        foreach (var sentence in sentences)
        {
            sentence.FindVectors(_vectors);
            for (var i = 0; i < sentence.Count; i++)
            {
                if (sentence.IsNameWord(i))
                {
                    nameWords += Add(_names, sentence.VectorRow(i), 1);
                    AddContext(Context(sentence.Words.Forms[i].LowerHash), sentence, i, 1);
                }
                else
                {
                    topicWords += Add(_topic, sentence.VectorRow(i), 1);
                }
            }
        }

        _hasTopic = TryFold(_topicLevels, _topic, topicWords, 0.75f);
        _hasNames = TryFold(_nameLevels, _names, nameWords, 0.75f);
    }

    /// <summary>The words of the document that are no names, drawn out like <see cref="NetFeatures.ReadTopic"/>, but less.</summary>
    public bool TryReadTopic(Span<byte> levels)
    {
        _topicLevels.CopyTo(levels);
        return _hasTopic;
    }

    /// <summary>All capitalised words of the document.</summary>
    public bool TryReadNames(Span<byte> levels)
    {
        _nameLevels.CopyTo(levels);
        return _hasNames;
    }

    /// <summary>The capitalised words of the sentence outside the word's own run: in a list of bands one shows what the next is.</summary>
    public bool TryReadOthers(Span<byte> levels, NameSequence sentence, int i)
    {
        var (first, last) = sentence.IsNameWord(i) ? sentence.Run(i) : (i, i);
        Span<int> sums = stackalloc int[levels.Length];
        var count = 0;
        for (var j = 0; j < sentence.Count; j++)
        {
            count += (j < first || j > last) && sentence.IsNameWord(j) ? Add(sums, sentence.VectorRow(j), 1) : 0;
        }

        return TryFold(levels, sums, count, 0.5f);
    }

    /// <summary>The small words that stand beside the runs of a capitalised word in the other sentences.</summary>
    public bool TryReadContext(Span<byte> levels, NameSequence sentence, int i)
    {
        if (!sentence.IsNameWord(i) || !_contexts.TryGetValue(sentence.Words.Forms[i].LowerHash, out var context))
        {
            return false;
        }

        Span<int> sums = stackalloc int[Width];
        _sums.AsSpan(context * Width, Width).CopyTo(sums);
        for (var j = 0; j < sentence.Count; j++)
        {
            if (sentence.Words.Forms[j].LowerHash == sentence.Words.Forms[i].LowerHash && sentence.IsNameWord(j))
            {
                AddContext(sums, sentence, j, -1);
            }
        }

        return TryFold(levels, sums[..^1], sums[^1], 0.5f);
    }

    private static bool TryFold(Span<byte> levels, ReadOnlySpan<int> sums, int count, float power)
    {
        NetFeatures.Fold(levels, sums, MathF.Pow(count, power));
        return count > 0;
    }

    private Span<int> Context(ulong word)
    {
        ref var context = ref CollectionsMarshal.GetValueRefOrAddDefault(_contexts, word, out var exists);
        if (!exists)
        {
            context = _contexts.Count - 1;
            if (_sums.Length < _contexts.Count * Width)
            {
                Array.Resize(ref _sums, Math.Max(64 * Width, _sums.Length * 2));
            }
        }

        return _sums.AsSpan(context * Width, Width);
    }

    private void AddContext(Span<int> sums, NameSequence sentence, int i, int sign)
    {
        var (first, last) = sentence.Run(i);
        for (var j = Math.Max(0, first - Beside); j < Math.Min(sentence.Count, last + 1 + Beside); j++)
        {
            if ((j < first || j > last) && !sentence.IsNameWord(j))
            {
                sums[^1] += sign * Add(sums[..^1], sentence.VectorRow(j), sign);
            }
        }
    }

    private int Add(Span<int> sums, int row, int sign) => NetFeatures.Add(sums, row, _levels, _vectors, sign) ? 1 : 0;
}
