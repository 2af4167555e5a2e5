using System.Globalization;
using System.Text;
using Dateline.Text;

namespace Dateline.Evaluation;

/// <summary>The comparisons that the scoring scripts share: names by token overlap, greedy one-to-one pairs.</summary>
internal static class Matching
{
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal) { "the", "a", "an", "of", "and", "in", "mr", "president", "minister", "secretary" };

    /// <summary>Whether a gold string equals one of the predicted ones at token Jaccard 0.5 or more, articles and titles dropped.</summary>
    public static bool SameName(string gold, params ReadOnlySpan<string?> predicted)
    {
        var goldWords = Words(gold);
        if (goldWords.Count == 0)
        {
            return false;
        }

        foreach (var candidate in predicted)
        {
            var words = candidate is null ? [] : Words(candidate);
            var common = goldWords.Count(words.Contains);
            if (words.Count > 0 && (double)common / (goldWords.Count + words.Count - common) >= 0.5)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Size of a greedy one-to-one matching.</summary>
    public static int Pairs<TGold, TPredicted>(IReadOnlyList<TGold> gold, IReadOnlyList<TPredicted> predicted, Func<TGold, TPredicted, bool> same)
    {
        var left = predicted.ToList();
        var count = 0;
        foreach (var item in gold)
        {
            var index = left.FindIndex(p => same(item, p));
            if (index >= 0)
            {
                left.RemoveAt(index);
                count++;
            }
        }

        return count;
    }

    public static int Overlap(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    public static double Jaccard(HashSet<int> a, HashSet<int> b)
    {
        var common = a.Count(b.Contains);
        var all = a.Count + b.Count - common;
        return all == 0 ? 1 : (double)common / all;
    }

    /// <summary>All places where <paramref name="needle"/> begins in the part of the text; overlapping ones too.</summary>
    public static IEnumerable<TextSpan> FindAll(string text, TextSpan part, string needle)
    {
        for (var i = text.IndexOf(needle, part.Start, part.Length, StringComparison.Ordinal); i >= 0 && needle.Length > 0;)
        {
            yield return new(i, i + needle.Length);
            var next = i + 1;
            i = next >= part.End ? -1 : text.IndexOf(needle, next, part.End - next, StringComparison.Ordinal);
        }
    }

    public static string Number(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private static HashSet<string> Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        var words = folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        words.ExceptWith(Dropped);
        return words;
    }
}
