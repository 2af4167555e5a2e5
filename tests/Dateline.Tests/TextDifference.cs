using System.Globalization;
using System.Text;

namespace Dateline.Tests;

/// <summary>The lines in which two texts differ, with a little around them, as a person likes to read it.</summary>
internal static class TextDifference
{
    private const int Around = 2;
    private const int MostLines = 80;

    public static string Of(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var marked = Marked(left, right);
        var text = new StringBuilder();
        var shown = 0;
        for (var i = 0; i < marked.Count && shown < MostLines; i++)
        {
            var isNear = marked[Math.Max(0, i - Around)..Math.Min(marked.Count, i + Around + 1)].Exists(line => line.Mark != ' ');
            if (isNear)
            {
                text.Append(CultureInfo.InvariantCulture, $"{marked[i].Number,5} {marked[i].Mark} {marked[i].Line}\n");
                shown++;
            }
        }

        return text.Append(shown == MostLines ? "      ...\n" : "").ToString();
    }

    /// <summary>Longest common subsequence over the part between the common head and tail.</summary>
    private static List<(char Mark, int Number, string Line)> Marked(string[] left, string[] right)
    {
        var head = 0;
        while (head < left.Length && head < right.Length && left[head] == right[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < left.Length - head && tail < right.Length - head && left[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }

        var (a, b) = (left[head..^tail], right[head..^tail]);
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var marked = left.Take(head).Select((line, i) => (' ', i + 1, line)).ToList();
        var (x, y) = (0, 0);
        while (x < a.Length || y < b.Length)
        {
            if (x < a.Length && y < b.Length && a[x] == b[y])
            {
                marked.Add((' ', head + y + 1, b[y]));
                (x, y) = (x + 1, y + 1);
            }
            else if (x < a.Length && (y == b.Length || lengths[x + 1, y] >= lengths[x, y + 1]))
            {
                marked.Add(('-', head + x + 1, a[x++]));
            }
            else
            {
                marked.Add(('+', head + y + 1, b[y++]));
            }
        }

        marked.AddRange(right.Skip(right.Length - tail).Select((line, i) => (' ', right.Length - tail + i + 1, line)));
        return marked;
    }
}
