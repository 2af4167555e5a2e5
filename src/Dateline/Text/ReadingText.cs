namespace Dateline.Text;

/// <summary>
/// The text as the analysis reads it: the raw text after repairs (mojibake, soft hyphens, hard-wrapped lines), with the way back to raw offsets.
/// Tokens are cut here, but every span they carry is a raw one.
/// </summary>
public sealed class ReadingText
{
    private readonly int[]? _rawStarts;
    private readonly int[]? _rawEnds;

    /// <param name="characters">The repaired characters.</param>
    /// <param name="rawStarts">For each repaired offset (and one past the end) the raw offset where it begins; null when nothing was repaired. Must not decrease.</param>
    /// <param name="rawEnds">
    /// For each repaired character the raw offset where it ends; null when every one ends where the next begins.
    /// What was cut out of the text lies between the end of one character and the start of the next, and belongs to neither.
    /// </param>
    public ReadingText(string characters, int[]? rawStarts = null, int[]? rawEnds = null)
    {
        ArgumentNullException.ThrowIfNull(characters);
        if (rawStarts is not null && rawStarts.Length != characters.Length + 1)
        {
            throw new ArgumentException($"{rawStarts.Length} offsets for {characters.Length} characters: one each and one past the end are needed.", nameof(rawStarts));
        }

        if (rawEnds is not null && (rawStarts is null || rawEnds.Length != characters.Length))
        {
            throw new ArgumentException($"{rawEnds.Length} ends for {characters.Length} characters: one each is needed, beside the starts.", nameof(rawEnds));
        }

        Characters = characters;
        _rawStarts = rawStarts;
        _rawEnds = rawEnds;
    }

    public string Characters { get; }

    public int Length => Characters.Length;

    /// <summary>The raw span of a span of the repaired text.</summary>
    public TextSpan ToRaw(TextSpan span) => ToRaw(span.Start, span.End);

    /// <summary>The raw span of the repaired characters from <paramref name="start"/> up to <paramref name="end"/>; what was cut out before the first or after the last of them is not part of it.</summary>
    public TextSpan ToRaw(int start, int end)
    {
        if (_rawStarts is null)
        {
            return new(start, end);
        }

        return end <= start
            ? new(_rawStarts[start], _rawStarts[start])
            : new(_rawStarts[start], _rawEnds is null ? Math.Max(_rawStarts[end - 1] + 1, _rawStarts[end]) : _rawEnds[end - 1]);
    }

    /// <summary>The offset of the first repaired character that begins at or after a raw offset, or the length of the text.</summary>
    public int ToReading(int rawOffset)
    {
        if (_rawStarts is null)
        {
            return Math.Clamp(rawOffset, 0, Length);
        }

        var index = Array.BinarySearch(_rawStarts, rawOffset);
        if (index < 0)
        {
            return Math.Min(~index, Length);
        }

        // Two repaired characters may come from one raw character; the first of them is meant.
        while (index > 0 && _rawStarts[index - 1] == rawOffset)
        {
            index--;
        }

        return index;
    }
}
