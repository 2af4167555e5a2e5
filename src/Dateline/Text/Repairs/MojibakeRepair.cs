using System.Text;

namespace Dateline.Text.Repairs;

/// <summary>
/// UTF-8 that somebody read as Windows-1252 or Latin-1: "donâ€™t", "Â£5", "KÃ¶ln", "ÄŸ", also twice over ("Ã¢â‚¬â„¢").
/// Any sequence is read back whose characters are the bytes of one UTF-8 character, as long as that character is a likely one:
/// "café”—" is also a valid sequence, of a Chinese character.
/// </summary>
internal sealed class MojibakeRepair : ITextRepair
{
    // Text that went through the same mistake more often than this is not found.
    private const int Rounds = 3;

    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public string Code => "mojibake-repaired";

    public void Apply(WorkingText text, RepairLog log)
    {
        for (var round = 0; round < Rounds && text.Characters.ContainsAnyInRange('\u00C2', '\u00F4'); round++)
        {
            if (!Pass(text, log, isFirst: round == 0))
            {
                return;
            }
        }
    }

    private bool Pass(WorkingText text, RepairLog log, bool isFirst)
    {
        var begun = false;
        var copied = 0;
        var last = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var characters = text.Characters;
            if (characters[i] is < '\u00C2' or > '\u00F4')
            {
                continue;
            }

            var (length, rune) = Read(characters, i, begun && copied == i ? last : 0);
            if (length == 0)
            {
                continue;
            }

            if (isFirst)
            {
                // Logged before the pass overwrites what is quoted.
                log.Note(Code, text.RawSpan(i, i + length), $"'{characters.Slice(i, length)}' is read as {Name(rune)}: UTF-8 that was taken for Windows-1252.");
            }

            if (!begun)
            {
                text.BeginPass();
                begun = true;
            }

            text.Copy(copied, i);
            if (rune.Utf16SequenceLength == 1)
            {
                text.Put((char)rune.Value, i, i + length);
            }
            else
            {
                text.Put(rune, i, i + length);
            }

            copied = i + length;
            last = rune.Value;
            i = copied - 1;
        }

        if (begun)
        {
            text.Copy(copied, text.Length);
            text.EndPass();
        }

        return begun;
    }

    private static string Name(Rune rune) => rune.Value switch
    {
        0xA0 or 0x20 => "a space",
        0xFEFF => "a byte-order mark",
        0xAD => "a soft hyphen",
        _ when Rune.IsControl(rune) => "a control character",
        _ => $"'{rune}'",
    };

    /// <summary>The number of characters that make up one broken character at an offset, and what it was; 0 where there is none.</summary>
    /// <param name="last">The character read back immediately before, or 0: what stood there was written over.</param>
    private static (int Length, Rune Rune) Read(ReadOnlySpan<char> characters, int at, int last)
    {
        var decoded = Decode(characters, at);
        if (decoded.Length > 0 && IsLikely(characters, at, decoded, last))
        {
            return decoded.Rune.Value == 0xA0 ? (decoded.Length, new Rune(' ')) : decoded;
        }

        // The no-break space after the lead became a plain one ("Â "), or the undefined byte 9D of a closing quote was lost ("â€ ").
        var rest = characters[at..];
        if (rest[0] == 'Â' && (rest.Length == 1 || char.IsWhiteSpace(rest[1])) && (at == 0 || !char.IsLetter(characters[at - 1])))
        {
            return (1, new Rune(' '));
        }

        if (rest.StartsWith("â€", StringComparison.Ordinal) && (rest.Length == 2 || char.IsWhiteSpace(rest[2]) || rest[2] is '.' or ',' or ')' or ';' or ':'))
        {
            return (2, new Rune('”'));
        }

        return default;
    }

    private static (int Length, Rune Rune) Decode(ReadOnlySpan<char> characters, int at)
    {
        var lead = (int)characters[at];
        var length = lead switch { < 0xC2 => 0, < 0xE0 => 2, < 0xF0 => 3, <= 0xF4 => 4, _ => 0 };
        if (length == 0 || at + length > characters.Length)
        {
            return default;
        }

        var value = lead & (0x7F >> length);
        for (var i = 1; i < length; i++)
        {
            var next = ToByte(characters[at + i]);
            if (next is < 0x80 or > 0xBF)
            {
                return default;
            }

            value = (value << 6) | (next & 0x3F);
        }

        var shortest = length switch { 2 => 0x80, 3 => 0x800, _ => 0x10000 };
        return value >= shortest && Rune.IsValid(value) ? (length, new Rune(value)) : default;
    }

    private static int ToByte(char character) =>
        character <= '\u00FF' ? character : Upper.IndexOf(character, StringComparison.Ordinal) is >= 0 and var index ? 0x80 + index : -1;

    private static bool IsLikely(ReadOnlySpan<char> characters, int at, (int Length, Rune Rune) decoded, int last)
    {
        var second = characters[at + 1];
        return decoded.Rune.Value switch
        {
            < 0xA0 => false,
            < 0x100 => true,
            // Latin letters of Europe and Turkey; a quote or a dash behind a word in capitals ("PÅ”") is one more likely than the letter it could be.
            < 0x180 => second is '‚' or not (>= '‐' and <= '”') || (at > 0 && char.IsLower(characters[at - 1])),
            >= 0x2000 and < 0x2C00 or 0xFEFF or 0xFFFD => true,
            >= 0x1F000 => true,
            // Cyrillic, Greek, Arabic, Hebrew and the rest come as words: one such letter alone is a coincidence.
            var value => IsSameScript(last, value)
                || (at + decoded.Length < characters.Length && Decode(characters, at + decoded.Length) is { Length: > 0 } next && IsSameScript(next.Rune.Value, value)),
        };
    }

    private static bool IsSameScript(int left, int right) => left >= 0x180 && (Math.Abs(left - right) < 0x100 || (left >= 0x4E00 && right >= 0x4E00));
}
