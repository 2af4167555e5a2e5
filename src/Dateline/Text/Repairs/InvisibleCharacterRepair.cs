using System.Globalization;

namespace Dateline.Text.Repairs;

/// <summary>Soft hyphens, zero-width characters, direction marks and byte-order marks inside the text are cut out; words and names meet again across them.</summary>
internal sealed class InvisibleCharacterRepair : ITextRepair
{
    public string Code => "invisible-character-removed";

    public void Apply(WorkingText text, RepairLog log)
    {
        var begun = false;
        var copied = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text.Characters[i];
            if (!IsInvisible(character))
            {
                if (char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator && character != ' ')
                {
                    text.Replace(i, ' ');
                }

                continue;
            }

            log.Note(Code, text.RawSpan(i, i + 1), string.Create(CultureInfo.InvariantCulture, $"The invisible character U+{(int)character:X4} is left out."));
            if (!begun)
            {
                text.BeginPass();
                begun = true;
            }

            text.Copy(copied, i);
            copied = i + 1;
        }

        if (begun)
        {
            text.Copy(copied, text.Length);
            text.EndPass();
        }
    }

    private static bool IsInvisible(char character) =>
        character is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\u180E';
}
