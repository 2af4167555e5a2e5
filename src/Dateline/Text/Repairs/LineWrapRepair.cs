using System.Globalization;

namespace Dateline.Text.Repairs;

/// <summary>
/// Lines that were cut at a fixed width are joined again. A line break is a wrap when the next word would not have fitted into the width
/// that the text keeps, or when a long line stops in mid-sentence and goes on in lower case. Blank lines, indents and bullets end a paragraph.
/// </summary>
internal sealed class LineWrapRepair : ITextRepair
{
    // Wrapped text keeps to terminals, mail and newsprint: narrower is a list or a poem, wider a paragraph per line.
    private const int NarrowestWidth = 35;
    private const int WidestWidth = 130;

    // One line that stops in mid-sentence proves little; three of five say that the whole text is wrapped.
    private const int FewestBreaks = 3;
    private const double BrokenShare = 0.5;

    // Most English words are in lower case, so a good part of the lines of wrapped text begins so; a list of headings does not.
    private const double LowerCaseShare = 0.3;

    // By hand or by proportional fonts the right edge is ragged.
    private const double RaggedEdge = 0.85;

    private const int ShortestUnfinished = 40;

    // Each costs a search through the whole text.
    private const int HyphensAsked = 200;

    public string Code => "line-wrap-joined";

    public void Apply(WorkingText text, RepairLog log)
    {
        if (!text.Characters.Contains('\n') && !text.Characters.Contains('\r'))
        {
            return;
        }

        var lines = Lines(text.Characters);
        var width = WrapWidth(text.Characters, lines);
        var joins = new bool[lines.Count];
        var any = false;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            joins[i] = IsWrap(text.Characters, lines[i], lines[i + 1], width);
            any |= joins[i];
        }

        if (any)
        {
            Join(text, lines, joins, log);
        }
    }

    private void Join(WorkingText text, List<Line> lines, bool[] joins, RepairLog log)
    {
        var hyphens = Hyphens(text.Characters, lines, joins);
        NoteParagraphs(text, lines, joins, log);
        text.BeginPass();
        var copied = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!joins[i])
            {
                continue;
            }

            var (end, next) = (lines[i].End, lines[i + 1].Start);
            text.Copy(copied, hyphens[i] == Hyphen.Dropped ? end - 1 : end);
            if (hyphens[i] == Hyphen.None)
            {
                text.Put(' ', end, next);
            }

            copied = next;
        }

        text.Copy(copied, text.Length);
        text.EndPass();
    }

    private void NoteParagraphs(WorkingText text, List<Line> lines, bool[] joins, RepairLog log)
    {
        for (var first = 0; first < lines.Count; first++)
        {
            var last = first;
            while (joins[last])
            {
                last++;
            }

            if (last > first)
            {
                log.Note(Code, text.RawSpan(lines[first].Start, lines[last].End), string.Create(CultureInfo.InvariantCulture, $"{last - first + 1} lines that were cut at a fixed width are read as one."));
                first = last;
            }
        }
    }

    /// <summary>The width the text was wrapped at, or 0 when it was not.</summary>
    private static int WrapWidth(ReadOnlySpan<char> text, List<Line> lines)
    {
        var lengths = new List<int>();
        var (unfinished, lowerCase) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length == 0 || lines[i + 1].Length == 0)
            {
                continue;
            }

            lengths.Add(lines[i].Length);
            if (!EndsSentence(text[lines[i].End - 1]))
            {
                unfinished++;
            }

            lowerCase += char.IsLower(text[lines[i + 1].Start]) ? 1 : 0;
        }

        if (lengths.Count < FewestBreaks || unfinished < lengths.Count * BrokenShare || (lowerCase < lengths.Count * LowerCaseShare && text.ContainsAnyInRange('a', 'z')))
        {
            return 0;
        }

        lengths.Sort();
        var width = lengths[(int)(lengths.Count * 0.95)];
        return width is >= NarrowestWidth and <= WidestWidth ? width : 0;
    }

    private static bool IsWrap(ReadOnlySpan<char> text, Line line, Line next, int width)
    {
        if (line.Length == 0 || next.Length == 0 || next.Indent > line.Indent + 1 || IsBullet(text[next.Start..next.End]))
        {
            return false;
        }

        var last = text[line.End - 1];
        if (line.Length is >= ShortestUnfinished and <= WidestWidth && (char.IsLetter(last) || last is ',' or '-') && char.IsLower(text[next.Start]))
        {
            return true;
        }

        var word = text[next.Start..next.End].IndexOf(' ');
        var needed = line.Length + 1 + (word < 0 ? next.Length : word);
        return width > 0 && line.Length <= WidestWidth && needed > width * RaggedEdge && line.Length >= width / 2;
    }

    private static bool EndsSentence(char character) => character is '.' or '!' or '?' or ':' or '"' or '”' or '’' or '\'' or ')' or ']' or '…';

    private static bool IsBullet(ReadOnlySpan<char> line) =>
        line[0] is '*' or '•' or '·' or '–' or '—' || (line.Length > 1 && (line[0] == '-' && line[1] is ' ' or '-' || (char.IsAsciiDigit(line[0]) && line[1] is ')')));

    /// <summary>For each joined line whether it ends in a hyphen, and whether the word is written without it elsewhere in the text ("inter-national" but "al-Bab").</summary>
    private static Hyphen[] Hyphens(ReadOnlySpan<char> text, List<Line> lines, bool[] joins)
    {
        var hyphens = new Hyphen[lines.Count];
        var asked = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var end = lines[i].End;
            if (!joins[i] || lines[i].Length < 2 || text[end - 1] != '-' || !char.IsLetter(text[end - 2]))
            {
                continue;
            }

            var from = end - 1;
            while (from > lines[i].Start && char.IsLetter(text[from - 1]))
            {
                from--;
            }

            var to = lines[i + 1].Start;
            while (to < lines[i + 1].End && char.IsLetter(text[to]))
            {
                to++;
            }

            var solid = string.Concat(text[from..(end - 1)], text[lines[i + 1].Start..to]);
            hyphens[i] = asked++ < HyphensAsked && text.Contains(solid, StringComparison.OrdinalIgnoreCase) ? Hyphen.Dropped : Hyphen.Kept;
        }

        return hyphens;
    }

    private static List<Line> Lines(ReadOnlySpan<char> text)
    {
        var lines = new List<Line>();
        var start = 0;
        while (start <= text.Length)
        {
            var length = text[start..].IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            lines.Add(new(from, to, from - start));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    /// <summary>A line without the white space around it.</summary>
    private readonly record struct Line(int Start, int End, int Indent)
    {
        public int Length => End - Start;
    }

    private enum Hyphen
    {
        None,
        Kept,
        Dropped,
    }
}
