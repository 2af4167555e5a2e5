using System.Globalization;

namespace Dateline.Text.Repairs;

/// <summary>NULs and other control characters are read as spaces; exotic spaces (no-break, thin, ideographic) silently so, being no damage.</summary>
internal sealed class ControlCharacterRepair : ITextRepair
{
    public string Code => "control-character";

    public void Apply(WorkingText text, RepairLog log)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text.Characters[i];
            if (character is (>= '\u0001' and < '\u0009') or '\0' or (>= '\u000E' and < ' ') or '\u007F')
            {
                log.Note(Code, text.RawSpan(i, i + 1), string.Create(CultureInfo.InvariantCulture, $"The control character U+{(int)character:X4} is read as a space."));
                text.Replace(i, ' ');
            }
            else if (character is '\uFFFE' or '\uFFFF' || IsLoneSurrogate(text.Characters, i))
            {
                log.Note("broken-character", text.RawSpan(i, i + 1), string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4} is no character; it is read as U+FFFD."));
                text.Replace(i, '\uFFFD');
            }
        }
    }

    private static bool IsLoneSurrogate(ReadOnlySpan<char> characters, int index) =>
        char.IsHighSurrogate(characters[index]) ? index + 1 >= characters.Length || !char.IsLowSurrogate(characters[index + 1])
        : char.IsLowSurrogate(characters[index]) && (index == 0 || !char.IsHighSurrogate(characters[index - 1]));
}
