using System.Collections.Frozen;
using System.Text;

namespace Dateline.Gazetteers;

/// <summary>
/// The form under which names are compared: lower case, without diacritics, apostrophes and full stops, hyphens read as spaces, the Arabic
/// article in one spelling ("ar-Raqqah", "al Raqqah", "el-Raqqah" are one key), "St." and "Mt." written out, a leading "the" dropped.
/// Latin, Cyrillic and Arabic letters are folded; others are kept in lower case.
/// </summary>
public static class NameKey
{
    /// <summary>Names longer than this have no key.</summary>
    public const int MaxLength = 96;

    private const int FoldedRange = 0x250;
    private const int ExtendedStart = 0x1E00;
    private const int ExtendedEnd = 0x1F00;
    private static readonly char[] Latin = Fold(0, FoldedRange);
    private static readonly char[] Extended = Fold(ExtendedStart, ExtendedEnd);

    private static readonly FrozenSet<string> Articles = new[] { "al", "el", "ul", "il" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Writes the key of a name and returns its length, 0 where it has none. <paramref name="key"/> must hold <see cref="MaxLength"/> characters.</summary>
    public static int Write(ReadOnlySpan<char> name, Span<char> key)
    {
        if (name.Length > MaxLength)
        {
            return 0;
        }

        Span<char> folded = stackalloc char[MaxLength * 2];
        var length = FoldCharacters(name, folded);
        return JoinWords(folded[..length], key);
    }

    /// <summary>The key as a string; empty where the name has none.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[MaxLength];
        return new string(key[..Write(name, key)]);
    }

    private static int FoldCharacters(ReadOnlySpan<char> name, Span<char> folded)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (IsSeparator(c))
            {
                if (length > 0 && folded[length - 1] != ' ')
                {
                    folded[length++] = ' ';
                }
            }
            else if (c == '&')
            {
                "and".CopyTo(folded[length..]);
                length += 3;
            }
            else if (!IsDropped(c))
            {
                length += WriteFolded(c, folded[length..]);
            }

            if (length > MaxLength + 32)
            {
                return 0;
            }
        }

        return length > 0 && folded[length - 1] == ' ' ? length - 1 : length;
    }

    private static bool IsSeparator(char c) => c is ' ' or '-' or '/' or ',' or '_' or '(' or ')' or '\u00A0' or '\u2010' or '\u2011' or '\u2013' or '\u2014' || char.IsWhiteSpace(c);

    private static bool IsDropped(char c) => c is '.' or '\'' or '"' or '`' or '\u00B4' or '\u0640'
        || c is >= '\u02B0' and <= '\u036F' || c is >= '\u064B' and <= '\u065F' || c is >= '\u2018' and <= '\u201F' || c is '\u2032' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u00AD';

    private static int WriteFolded(char c, Span<char> to)
    {
        switch (c)
        {
            case 'ß': to[0] = 's'; to[1] = 's'; return 2;
            case 'æ' or 'Æ': to[0] = 'a'; to[1] = 'e'; return 2;
            case 'œ' or 'Œ': to[0] = 'o'; to[1] = 'e'; return 2;
            case 'þ' or 'Þ': to[0] = 't'; to[1] = 'h'; return 2;
        }

        to[0] = c switch
        {
            < (char)FoldedRange => Latin[c],
            >= (char)ExtendedStart and < (char)ExtendedEnd => Extended[c - ExtendedStart],
            'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
            'ى' or 'ی' or 'ئ' => 'ي',
            'ة' => 'ه',
            'ک' => 'ك',
            'ؤ' => 'و',
            'ё' or 'Ё' => 'е',
            _ => char.ToLowerInvariant(c),
        };
        return 1;
    }

    private static int JoinWords(ReadOnlySpan<char> folded, Span<char> key)
    {
        var length = 0;
        for (var start = 0; start < folded.Length;)
        {
            var space = folded[start..].IndexOf(' ');
            var end = space < 0 ? folded.Length : start + space;
            var word = folded[start..end];
            var next = end < folded.Length ? folded[(end + 1)..] : [];
            var written = WrittenOut(word, next, isFirst: length == 0);
            if (length + written.Length + 1 > MaxLength)
            {
                return 0;
            }

            if (written.Length > 0)
            {
                if (length > 0)
                {
                    key[length++] = ' ';
                }

                written.CopyTo(key[length..]);
                length += written.Length;
            }

            start = end + 1;
        }

        return length;
    }

    private static ReadOnlySpan<char> WrittenOut(ReadOnlySpan<char> word, ReadOnlySpan<char> next, bool isFirst)
    {
        if (next.IsEmpty || word.Length > 4)
        {
            return word;
        }

        return word switch
        {
            "the" when isFirst => [],
            "st" => "saint",
            "mt" => "mount",
            "ft" => "fort",
            _ => IsArticle(word, next) ? "al" : word,
        };
    }

    /// <summary>"al" and its spellings, also assimilated to the sun letter that follows ("ar-Raqqah", "ash-Shaddadah").</summary>
    private static bool IsArticle(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        if (Articles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return true;
        }

        return word.Length is 2 or 3 && word[0] is 'a' or 'e' && "rsdntz".Contains(word[1], StringComparison.Ordinal)
            && (word.Length == 2 || word[2] == 'h') && next.StartsWith(word[1..], StringComparison.Ordinal);
    }

    private static char[] Fold(int from, int to)
    {
        var table = new char[to - from];
        for (var i = from; i < to; i++)
        {
            var lower = char.ToLowerInvariant((char)i);
            table[i - from] = lower switch
            {
                'ı' => 'i',
                'ø' => 'o',
                'ł' => 'l',
                'đ' or 'ð' => 'd',
                'ħ' => 'h',
                'ŧ' => 't',
                'ə' => 'e',
                _ => lower.ToString().Normalize(NormalizationForm.FormD)[0],
            };
        }

        return table;
    }
}
