using Dateline.Mentions.Tagging;

namespace Dateline.Training.Names;

/// <summary>
/// Cuts the running sentences of a corpus that marks no documents into stretches that stand for them: an article of an encyclopedia begins by saying what its subject is
/// ("Gao is a town"), which also later sentences may do, so that a stretch has a least length. Only the text is looked at, never labels.
/// </summary>
internal static class Articles
{
    private const int Shortest = 4;
    private const int Longest = 30;

    public static IEnumerable<T[]> Cut<T>(IReadOnlyList<T> sentences, Func<T, NameSequence> sequence)
    {
        var start = 0;
        for (var i = 1; i <= sentences.Count; i++)
        {
            if (i == sentences.Count || i - start == Longest || (i - start >= Shortest && Defines(sequence(sentences[i]))))
            {
                yield return [.. sentences.Skip(start).Take(i - start)];
                start = i;
            }
        }
    }

    // The first run of capitals stands at the beginning, at most behind an article, and is said to be something.
    private static bool Defines(NameSequence sequence)
    {
        var at = sequence.Count > 1 && sequence.Words.Forms[0].Lower is "the" or "a" or "an" or "\"" or "``" ? 1 : 0;
        return at < sequence.Count && sequence.IsNameWord(at) && sequence.Definitions[at].Noun is not null && IsCopula(sequence, sequence.Run(at).Last + 1);
    }

    private static bool IsCopula(NameSequence sequence, int i)
    {
        if (sequence.Words.Form(i).Lower is "(")
        {
            while (i < sequence.Count && sequence.Words.Form(i).Lower is not ")")
            {
                i++;
            }

            i++;
        }

        return sequence.Words.Form(i).Lower is "is" or "was" or "are" or "were";
    }
}
