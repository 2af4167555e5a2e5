using System.Runtime.InteropServices;

namespace Dateline.Mentions.Tagging;

/// <summary>How the words of a document were labelled in the first reading, so that in the second each is read in the light of the others. A sentence is told of the others only.</summary>
internal sealed class DocumentLabels
{
    /// <summary>Labels of the model: "O" and two of each kind.</summary>
    private const int Labels = 9;
    private readonly Dictionary<ulong, Counts> _words = [];

    /// <summary>Takes in a document and forgets the one before.</summary>
    /// <param name="labels">Of each sentence, in its order.</param>
    public void Gather(IReadOnlyList<NameSequence> sentences, IReadOnlyList<int[]> labels)
    {
        _words.Clear();
        for (var s = 0; s < sentences.Count; s++)
        {
            Count(sentences[s], labels[s], 1);
        }
    }

    /// <summary>Tells a sentence how others label its words; <paramref name="own"/> are its labels of the first reading. False where there is nothing to tell.</summary>
    public bool Tell(NameSequence sentence, int[] own)
    {
        Count(sentence, own, -1);
        var isTold = false;
        for (var i = 0; i < sentence.Count; i++)
        {
            sentence.Told[i] = sentence.IsNameWord(i) ? Code(ref CollectionsMarshal.GetValueRefOrNullRef(_words, sentence.Words.Forms[i].LowerHash)) : (byte)0;
            isTold |= sentence.Told[i] != 0;
        }

        Count(sentence, own, 1);
        return isTold;
    }

    private void Count(NameSequence sentence, int[] labels, int change)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.IsNameWord(i))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_words, sentence.Words.Forms[i].LowerHash, out _)[labels[i]] += change;
            }
        }
    }

    // 0 for nothing; else the most frequent label, how many there are and how far they agree.
    private static byte Code(ref Counts counts)
    {
        var (best, sum) = (0, 0);
        for (var label = 0; label < Labels; label++)
        {
            sum += counts[label];
            best = counts[label] > counts[best] ? label : best;
        }

        var agreement = sum == 0 ? 0 : counts[best] == sum ? 2 : counts[best] * 3 >= sum * 2 ? 1 : 0;
        return sum == 0 ? (byte)0 : (byte)(1 + (best * 9) + (agreement * 3) + Math.Min(sum, 3) - 1);
    }

    [System.Runtime.CompilerServices.InlineArray(Labels)]
    private struct Counts
    {
        private int _first;
    }
}
