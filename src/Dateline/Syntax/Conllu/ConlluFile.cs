using System.Globalization;
using System.Text;
using Dateline.Text;

namespace Dateline.Syntax.Conllu;

/// <summary>Reads CoNLL-U. Empty nodes are skipped; a multiword range gives its words their place in the text.</summary>
public static class ConlluFile
{
    private const int Columns = 10;

    /// <summary>A line that is no CoNLL-U is the user's mistake and named with its number.</summary>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, string name = "CoNLL-U input")
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (document, id, paragraph, number) = ("", "", -1, 0);
        var words = new List<string[]>();
        var ranges = new Dictionary<int, (int Last, string Form, bool Joined)>();
        while (true)
        {
            var line = reader.ReadLine();
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                {
                    yield return Build(document, id, Math.Max(0, paragraph), words, ranges);
                    words.Clear();
                    ranges.Clear();
                    id = "";
                }

                if (line is null)
                {
                    yield break;
                }
            }
            else if (line[0] == '#')
            {
                ReadComment(line, ref document, ref id, ref paragraph);
            }
            else
            {
                ReadWord(line, name, number, words, ranges);
            }
        }
    }

    private static void ReadComment(string line, ref string document, ref string id, ref int paragraph)
    {
        var comment = line[1..].Trim();
        if (comment.StartsWith("newdoc", StringComparison.Ordinal))
        {
            document = Value(comment);
            paragraph++;
        }
        else if (comment == "newpar" || comment.StartsWith("newpar ", StringComparison.Ordinal))
        {
            paragraph++;
        }
        else if (comment.StartsWith("sent_id", StringComparison.Ordinal))
        {
            id = Value(comment);
        }
    }

    private static string Value(string comment) => comment.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? comment[(at + 1)..].Trim() : "";

    private static void ReadWord(string line, string name, int number, List<string[]> words, Dictionary<int, (int Last, string Form, bool Joined)> ranges)
    {
        var columns = line.Split('\t');
        if (columns.Length != Columns)
        {
            throw new UsageException($"{name}, line {number}: {columns.Length} columns; a CoNLL-U word line has {Columns}, separated by tabs.");
        }

        if (columns[0].Contains('.', StringComparison.Ordinal))
        {
            return;
        }

        if (columns[0].Split('-') is [var first, var last])
        {
            ranges[Number(first, name, number) - 1] = (Number(last, name, number) - 1, columns[1], IsJoined(columns));
            return;
        }

        if (Number(columns[0], name, number) != words.Count + 1)
        {
            throw new UsageException($"{name}, line {number}: word number {columns[0]}, expected {words.Count + 1}.");
        }

        if (columns[6] != "_")
        {
            Number(columns[6], name, number);
        }

        words.Add(columns);
    }

    private static int Number(string text, string name, int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw new UsageException($"{name}, line {number}: '{text}' is no word number.");

    private static bool IsJoined(string[] columns) => columns[9].Split('|').Contains("SpaceAfter=No");

    private static ConlluSentence Build(string document, string id, int paragraph, List<string[]> words, Dictionary<int, (int Last, string Form, bool Joined)> ranges)
    {
        var text = new StringBuilder();
        var tokens = new List<ConlluToken>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (!ranges.TryGetValue(i, out var range) || range.Last >= words.Count || range.Last < i)
            {
                Add(words[i], text.Length, words[i][1].Length, IsJoined(words[i]));
                text.Append(words[i][1]).Append(IsJoined(words[i]) ? "" : " ");
                continue;
            }

            var isSplit = string.Concat(words.Skip(i).Take(range.Last - i + 1).Select(w => w[1])) == range.Form;
            var start = text.Length;
            for (var first = i; i <= range.Last; i++)
            {
                var at = isSplit ? start + words.Skip(first).Take(i - first).Sum(w => w[1].Length) : start;
                Add(words[i], at, isSplit ? words[i][1].Length : range.Form.Length, i < range.Last || range.Joined);
            }

            i--;
            text.Append(range.Form).Append(range.Joined ? "" : " ");
        }

        return new(document, id, paragraph, text.ToString().TrimEnd(' '), tokens);

        void Add(string[] columns, int start, int length, bool joined)
        {
            var head = columns[6] == "_" ? -1 : int.Parse(columns[6], CultureInfo.InvariantCulture) - 1;
            tokens.Add(new(new TextSpan(start, start + length), columns[1], columns[2], columns[3], columns[4], head, columns[7]) { IsJoined = joined, Misc = columns[9] });
        }
    }
}
