using Dateline.Text;

namespace Dateline.Documents.Structure;

/// <summary>Reads the parts of a dateline one after the other; a part that is not there leaves the position where it was.</summary>
internal ref struct Cursor(ReadOnlySpan<char> text, int at)
{
    private const int MostWords = 5;
    private const int LongestAgency = 50;

    public int At = at;

    public readonly ReadOnlySpan<char> Text { get; } = text;

    /// <summary>The agency stood between slashes: "MOSCOW, January 3. /TASS/. " ends in a full stop.</summary>
    public bool IsAfterSlash { get; private set; }

    /// <summary>A name of up to five words that begin with capitals; words like "de" and "al" may stand between them.</summary>
    public TextSpan ReadName(HashSet<string> particles)
    {
        var start = At;
        var position = At;
        var end = At;
        for (var words = 0; words < MostWords; words++)
        {
            var wordEnd = WordEnd(position);
            var word = Text[position..wordEnd];
            if (word.Length == 0)
            {
                break;
            }

            var isProper = char.IsUpper(word[0]) || (word.Length > 3 && word.StartsWith("al-", StringComparison.Ordinal) && char.IsUpper(word[3])) || (char.IsAsciiDigit(word[0]) && words > 0);
            if (isProper)
            {
                end = wordEnd;
            }
            else if (words == 0 || !particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                break;
            }

            if (wordEnd >= Text.Length || Text[wordEnd] != ' ')
            {
                break;
            }

            position = wordEnd + 1;
        }

        At = end;
        return new(start, end);
    }

    /// <summary>What joins the parts of a dateline: a comma, a slash, a full stop before a date, white space.</summary>
    public bool SkipJoint()
    {
        var position = At;
        while (position < Text.Length && Text[position] == ' ')
        {
            position++;
        }

        if (position < Text.Length && Text[position] is ',' or '/' or '.' or '|' or '&')
        {
            // The second slash of "BAGHDAD / NINA /--" closes; it is left to the separator.
            position++;
        }

        while (position < Text.Length && Text[position] == ' ')
        {
            position++;
        }

        var moved = position > At;
        At = position;
        return moved;
    }

    /// <summary>The inside of "(Reuters)", "[AFP]" or "/TASS/"; empty where there is none.</summary>
    public TextSpan ReadEnclosed()
    {
        var position = At;
        while (position < Text.Length && Text[position] is ' ' or ',' or '.')
        {
            position++;
        }

        if (position >= Text.Length)
        {
            return default;
        }

        var close = Text[position] switch { '(' => ')', '[' => ']', '/' => '/', _ => '\0' };
        if (close == '\0')
        {
            return default;
        }

        var length = Text[(position + 1)..Math.Min(Text.Length, position + 2 + LongestAgency)].IndexOf(close);
        if (length < 2)
        {
            return default;
        }

        var (from, to) = (position + 1, position + 1 + length);
        At = to + 1;
        IsAfterSlash = close == '/';
        while (from < to && Text[from] == ' ')
        {
            from++;
        }

        while (to > from && Text[to - 1] == ' ')
        {
            to--;
        }

        return new(from, to);
    }

    /// <summary>The dash or colon that ends a dateline, with the white space behind it; '\0' where there is none. A hyphen inside a word is none.</summary>
    public char ReadSeparator(bool dotToo)
    {
        var position = At;
        while (position < Text.Length && Text[position] is ' ' or ',' or '/' or '.' && (Text[position] == ' ' || dotToo || Text[position] != '.'))
        {
            position++;
        }

        var spaceBefore = position > At;
        if (position >= Text.Length)
        {
            return '\0';
        }

        var separator = Text[position];
        var isDash = separator is '-' or '–' or '—' or '―' or '−' or '_';
        if (!isDash && separator != ':')
        {
            return dotToo && spaceBefore && char.IsUpper(separator) ? Accept('.', position) : '\0';
        }

        var from = position;
        while (position < Text.Length && Text[position] is '-' or '–' or '—' or '―' or '−' or '_' or ':')
        {
            position++;
        }

        var spaceAfter = position < Text.Length && Text[position] == ' ';
        if (!spaceAfter && !(isDash && (spaceBefore || position - from > 1 || separator != '-' || (At > 0 && Text[At - 1] == ')'))))
        {
            return '\0';
        }

        while (position < Text.Length && Text[position] == ' ')
        {
            position++;
        }

        return Accept(separator, position);
    }

    private char Accept(char separator, int position)
    {
        At = position;
        return separator;
    }

    private readonly int WordEnd(int position)
    {
        while (position < Text.Length && (char.IsLetterOrDigit(Text[position]) || Text[position] is '\'' or '’' or '‘' or '`'
            || (Text[position] == '-' && position + 1 < Text.Length && char.IsLetter(Text[position + 1]))
            || (Text[position] == '.' && position + 1 < Text.Length && (char.IsUpper(Text[position + 1]) || (Text[position + 1] is ' ' or ',' && IsAbbreviation(position))))))
        {
            position++;
        }

        return position;
    }

    // "St. Petersburg", "Ft. Worth", "D.C."
    private readonly bool IsAbbreviation(int dot)
    {
        var length = 0;
        while (dot - length - 1 >= 0 && char.IsLetter(Text[dot - length - 1]))
        {
            length++;
        }

        return length is 1 || Text.Slice(dot - length, length) is "St" or "Ft" or "Mt" or "ST" or "FT" or "MT";
    }
}
