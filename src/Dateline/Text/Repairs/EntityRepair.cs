using System.Globalization;
using System.Text;

namespace Dateline.Text.Repairs;

/// <summary>HTML character references that were left in plain text: "&amp;nbsp;", "&amp;#8217;", "&amp;quot;".</summary>
internal sealed class EntityRepair : ITextRepair
{
    // "&CounterClockwiseContourIntegral;" is the longest of HTML; none of those a report holds is longer than this.
    private const int LongestName = 8;

    private static readonly (string Name, char Character)[] Named =
    [
        ("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", ' '), ("lsquo", '‘'), ("rsquo", '’'), ("ldquo", '“'), ("rdquo", '”'),
        ("sbquo", '‚'), ("bdquo", '„'), ("laquo", '«'), ("raquo", '»'), ("ndash", '–'), ("mdash", '—'), ("hellip", '…'), ("middot", '·'), ("bull", '•'),
        ("shy", '\u00AD'), ("copy", '©'), ("reg", '®'), ("trade", '™'), ("deg", '°'), ("euro", '€'), ("pound", '£'), ("yen", '¥'), ("cent", '¢'), ("sect", '§'),
        ("ensp", ' '), ("emsp", ' '), ("thinsp", ' '), ("zwnj", '\u200C'), ("zwj", '\u200D'), ("lrm", '\u200E'), ("rlm", '\u200F'),
        ("aacute", 'á'), ("agrave", 'à'), ("acirc", 'â'), ("atilde", 'ã'), ("auml", 'ä'), ("aring", 'å'), ("ccedil", 'ç'), ("eacute", 'é'), ("egrave", 'è'), ("ecirc", 'ê'), ("euml", 'ë'),
        ("iacute", 'í'), ("icirc", 'î'), ("iuml", 'ï'), ("ntilde", 'ñ'), ("oacute", 'ó'), ("ocirc", 'ô'), ("otilde", 'õ'), ("ouml", 'ö'), ("oslash", 'ø'), ("uacute", 'ú'), ("ugrave", 'ù'), ("ucirc", 'û'), ("uuml", 'ü'), ("szlig", 'ß'),
        ("Aacute", 'Á'), ("Auml", 'Ä'), ("Ccedil", 'Ç'), ("Eacute", 'É'), ("Ntilde", 'Ñ'), ("Oacute", 'Ó'), ("Ouml", 'Ö'), ("Uuml", 'Ü'), ("scaron", 'š'), ("Scaron", 'Š'),
    ];

    public string Code => "entity-decoded";

    public void Apply(WorkingText text, RepairLog log)
    {
        var begun = false;
        var copied = 0;
        for (var i = text.Characters.IndexOf('&'); i >= 0 && i < text.Length; i++)
        {
            if (text.Characters[i] != '&')
            {
                continue;
            }

            var (length, rune) = Read(text.Characters[i..]);
            if (length == 0)
            {
                continue;
            }

            log.Note(Code, text.RawSpan(i, i + length), $"The HTML character reference '{text.Characters.Slice(i, length)}' is read as the character it stands for.");
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
            i = copied - 1;
        }

        if (begun)
        {
            text.Copy(copied, text.Length);
            text.EndPass();
        }
    }

    private static (int Length, Rune Rune) Read(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, LongestName + 6)].IndexOf(';');
        if (end < 3)
        {
            return default;
        }

        // "&amp;nbsp;" is a reference that was escaped once more.
        var name = rest[1..end];
        var length = end + 1;
        if (name is "amp" && Read2(rest, end) is { Length: > 0 } inner)
        {
            return (end + inner.Length, inner.Rune);
        }

        return Character(name) is { } rune ? (length, rune) : default;
    }

    private static (int Length, Rune Rune) Read2(ReadOnlySpan<char> rest, int semicolon)
    {
        var tail = rest[semicolon..];
        var end = tail[1..Math.Min(tail.Length, LongestName + 6)].IndexOf(';') + 1;
        return end >= 3 && Character(tail[1..end]) is { } rune ? (end + 1, rune) : default;
    }

    private static Rune? Character(ReadOnlySpan<char> name)
    {
        if (name[0] == '#')
        {
            var isHex = name.Length > 2 && name[1] is 'x' or 'X';
            return int.TryParse(isHex ? name[2..] : name[1..], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value >= 0x20 && Rune.IsValid(value)
                ? new Rune(value is 0xA0 ? ' ' : value)
                : null;
        }

        foreach (var (known, character) in Named)
        {
            if (name.SequenceEqual(known))
            {
                return new Rune(character);
            }
        }

        return null;
    }
}
