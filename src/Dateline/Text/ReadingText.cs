namespace Dateline.Text;

/// <summary>
/// The text as the analysis reads it: the raw text after repairs (mojibake, soft hyphens, hard-wrapped lines), with the way back to raw offsets.
/// Tokens are cut here, but every span they carry is a raw one.
/// </summary>
public sealed class ReadingText
{
    private readonly int[]? _rawStarts;

    /// <param name="characters">The repaired characters.</param>
    /// <param name="rawStarts">For each repaired offset (and one past the end) the raw offset where it begins; null when nothing was repaired. Must not decrease.</param>
    public ReadingText(string characters, int[]? rawStarts = null)
    {
        ArgumentNullException.ThrowIfNull(characters);
        if (rawStarts is not null && rawStarts.Length != characters.Length + 1)
        {
            throw new ArgumentException($"{rawStarts.Length} offsets for {characters.Length} characters: one each and one past the end are needed.", nameof(rawStarts));
        }

        Characters = characters;
        _rawStarts = rawStarts;
    }

    public string Characters { get; }

    public int Length => Characters.Length;

    /// <summary>The raw span of a span of the repaired text.</summary>
    public TextSpan ToRaw(TextSpan span) => ToRaw(span.Start, span.End);

    /// <summary>The raw span of the repaired characters from <paramref name="start"/> up to <paramref name="end"/>; what was cut out after the last character is not part of it.</summary>
    public TextSpan ToRaw(int start, int end)
    {
        if (_rawStarts is null)
        {
            return new(start, end);
        }

        return end <= start
            ? new(_rawStarts[start], _rawStarts[start])
            : new(_rawStarts[start], Math.Max(_rawStarts[end - 1] + 1, LastRawEnd(end)));
    }

    private int LastRawEnd(int end)
    {
        // A repaired character may stand for several raw ones ("â€™" for one apostrophe); it ends where the next begins
        // unless characters were cut out in between, which the repairer marks by giving the cut to the following character.
        return _rawStarts![end];
    }
}
