namespace Dateline.Text.Repairs;

/// <summary>
/// The text while repairs run over it, every character with the raw range it stands for. A repair makes one pass:
/// <see cref="BeginPass"/>, then <see cref="Copy"/> and <c>Put</c> for each piece (what is skipped is cut out), then <see cref="EndPass"/>.
/// A pass never makes the text longer, so it is rewritten in place.
/// </summary>
public sealed class WorkingText
{
    private readonly char[] _characters;
    private int[]? _starts;
    private int[]? _ends;
    private int _length;
    private int _written;

    public WorkingText(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        RawLength = raw.Length;
        _characters = raw.ToCharArray();
        _length = raw.Length;
    }

    public int RawLength { get; }

    public int Length => _length;

    /// <summary>Before a pass the whole text; within a pass only what was not yet written over (from the reading position on).</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    public void BeginPass()
    {
        _written = 0;
        if (_starts is null)
        {
            _starts = new int[_length];
            _ends = new int[_length];
            for (var i = 0; i < _length; i++)
            {
                _starts[i] = i;
                _ends[i] = i + 1;
            }
        }
    }

    /// <summary>Keeps the characters from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public void Copy(int from, int to)
    {
        var count = to - from;
        if (from != _written)
        {
            Array.Copy(_characters, from, _characters, _written, count);
            Array.Copy(_starts!, from, _starts!, _written, count);
            Array.Copy(_ends!, from, _ends!, _written, count);
        }

        _written += count;
    }

    /// <summary>Writes one character in place of those from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public void Put(char character, int from, int to)
    {
        var (start, end) = (_starts![from], _ends![to - 1]);
        _characters[_written] = character;
        _starts[_written] = start;
        _ends[_written++] = end;
    }

    /// <summary>Writes a character outside the basic plane (two code units) in place of at least two characters.</summary>
    public void Put(System.Text.Rune rune, int from, int to)
    {
        Span<char> units = stackalloc char[2];
        var count = rune.EncodeToUtf16(units);
        var (start, end) = (_starts![from], _ends![to - 1]);
        for (var i = 0; i < count; i++)
        {
            _characters[_written] = units[i];
            _starts[_written] = start;
            _ends[_written++] = end;
        }
    }

    public void EndPass() => _length = _written;

    /// <summary>The raw range of the characters from <paramref name="from"/> up to <paramref name="to"/>; at least one character.</summary>
    public TextSpan RawSpan(int from, int to) => _starts is null ? new(from, to) : new(_starts[from], _ends![to - 1]);

    /// <summary>Overwrites one character by another in place, outside of a pass; it keeps its raw range.</summary>
    public void Replace(int index, char character) => _characters[index] = character;

    public ReadingText ToReadingText()
    {
        var characters = new string(_characters, 0, _length);
        if (_starts is null)
        {
            return new(characters);
        }

        var starts = new int[_length + 1];
        Array.Copy(_starts, starts, _length);
        starts[_length] = RawLength;
        return new(characters, starts, _ends![.._length]);
    }
}
