namespace Dateline.Syntax.Segmentation;

/// <summary>
/// Decides what the single newlines of a text are: hard wraps inside a paragraph, or each the end of one. Most lines of hard-wrapped text stop in the middle
/// of a sentence; where most lines end one, a newline ends a paragraph.
/// </summary>
internal sealed class LineBreaks
{
    /// <summary>Share of lines that must end a sentence before newlines count as paragraph ends.</summary>
    private const double LeastSentenceEnds = 0.5;

    /// <summary>A line that stops this far before the common width did not wrap: it is a heading or the end of a paragraph.</summary>
    private const double ShortLine = 0.6;
    private readonly string _text;
    private readonly bool _isLineParagraph;
    private readonly int _width;

    public LineBreaks(string text)
    {
        _text = text;
        int lines = 0, ends = 0, start = 0;
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', start))
        {
            var line = text.AsSpan(start, i - start).TrimEnd();
            if (line.Length > 0 && !IsBlankAfter(i))
            {
                lines++;
                ends += EndsSentence(line) ? 1 : 0;
                _width = Math.Max(_width, line.Length);
            }

            start = i + 1;
        }

        _isLineParagraph = lines > 0 && ends >= lines * LeastSentenceEnds;
    }

    /// <summary>Whether a paragraph ends in the white space from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public bool IsParagraphEnd(int start, int end)
    {
        var space = _text.AsSpan(start, end - start);
        var newline = space.IndexOf('\n');
        if (newline < 0)
        {
            return space.Contains('\u2029');
        }

        if (space[(newline + 1)..].Contains('\n') || _isLineParagraph || IsBullet(end))
        {
            return true;
        }

        var lineStart = start == 0 ? 0 : _text.LastIndexOf('\n', start - 1) + 1;
        var line = _text.AsSpan(lineStart, start - lineStart);
        var isIndented = space.Length - newline > 3;
        return EndsSentence(line) ? isIndented || line.Length < _width - 20 : line.Length < _width * ShortLine;
    }

    private bool IsBlankAfter(int newline)
    {
        for (var i = newline + 1; i < _text.Length && char.IsWhiteSpace(_text[i]); i++)
        {
            if (_text[i] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var bare = line.TrimEnd("\"'”’)]» ");
        return bare.Length > 0 && bare[^1] is '.' or '?' or '!' or '…' or ':';
    }

    private bool IsBullet(int start)
    {
        if (start + 1 >= _text.Length)
        {
            return false;
        }

        if (_text[start] is '•' or '·' or '*' or '-' or '–')
        {
            return char.IsWhiteSpace(_text[start + 1]);
        }

        var i = start;
        while (i < _text.Length && char.IsAsciiDigit(_text[i]))
        {
            i++;
        }

        return i > start && i - start <= 2 && i + 1 < _text.Length && _text[i] is '.' or ')' && char.IsWhiteSpace(_text[i + 1]);
    }
}
