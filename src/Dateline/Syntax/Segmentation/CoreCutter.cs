using System.Buffers;
using System.Collections.Frozen;

namespace Dateline.Syntax.Segmentation;

/// <summary>Cuts the inside of a word whose outer marks are off: hyphens, slashes, contractions, units.</summary>
internal static class CoreCutter
{
    /// <summary>A hyphen after these keeps the word whole, as in EWT and GUM.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = new[]
    {
        "anti", "arch", "bi", "co", "counter", "cross", "cyber", "de", "e", "ex", "extra", "hyper", "inter", "intra", "macro", "mega", "meta", "micro", "mid", "mini", "multi", "neo", "non",
        "over", "pan", "para", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "re", "semi", "socio", "sub", "super", "trans", "ultra", "un", "under",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Units that are cut off a number written together with them.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = new[]
    {
        "am", "pm", "k", "m", "b", "bn", "mn", "tn", "mm", "cm", "km", "kms", "kg", "kgs", "g", "t", "ft", "lb", "lbs", "oz", "mph", "kph", "kmh", "hz", "khz", "mhz", "ghz", "kb", "mb", "gb", "mw", "gw", "kw",
        "million", "billion", "trillion", "percent", "pct", "min", "mins", "hrs", "sq", "x",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789-()");

    public static void Cut(string text, int start, int end, AbbreviationKind abbreviation, List<Piece> pieces)
    {
        if (IsAddress(text.AsSpan(start, end - start)))
        {
            pieces.Add(new(start, end, abbreviation));
            return;
        }

        var from = start;
        for (var i = start; i < end; i++)
        {
            var length = SplitLength(text, start, from, i, end);
            if (length > 0)
            {
                CutWord(text, from, i, AbbreviationKind.None, pieces);
                pieces.Add(new(i, i + length, AbbreviationKind.None));
                i += length - 1;
                from = i + 1;
            }
            else if (length < 0)
            {
                // A cut without a mark: after the stop of "end.Next".
                CutWord(text, from, i, AbbreviationKind.None, pieces);
                pieces.Add(new(i, i + 1, AbbreviationKind.None));
                from = i + 1;
            }
        }

        CutWord(text, from, end, abbreviation, pieces);
    }

    /// <summary>Whether the word is a web or mail address or a file name of that kind.</summary>
    public static bool IsAddress(ReadOnlySpan<char> word)
    {
        if (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return !IsClosing(word[^1]);
        }

        var at = word.IndexOf('@');
        return at >= 0 && word.Length > 2 && char.IsLetterOrDigit(word[^1]) && (at == 0 || word[at..].Contains('.'));
    }

    /// <summary>Whether the text is exactly an apostrophe with one of the endings that are tokens ("'s", "'re").</summary>
    public static bool IsClitic(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 3 || !CharacterKinds.IsApostrophe(word[0]))
        {
            return false;
        }

        return word[1..] is "s" or "S" or "m" or "M" or "d" or "D" or "re" or "RE" or "ve" or "VE" or "ll" or "LL";
    }

    private static bool IsClosing(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '"' or '\'' or '”' or '’' or '>' or '»';

    /// <summary>The length of the mark to cut out at <paramref name="i"/>, 0 for none, −1 for a stop between two sentences.</summary>
    private static int SplitLength(string text, int start, int from, int i, int end)
    {
        var c = text[i];
        if (i == start || i + 1 >= end)
        {
            return CharacterKinds.IsInner(c) ? 1 : 0;
        }

        var (before, after) = (text[i - 1], text[i + 1]);
        if (CharacterKinds.IsHyphen(c))
        {
            return SplitsHyphen(text, start, from, i, end) ? Run(text, i, end) : 0;
        }

        return c switch
        {
            _ when CharacterKinds.IsInner(c) => CharacterKinds.IsDash(c) || c is '!' or '?' ? Run(text, i, end) : 1,
            '/' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after) ? 0 : 1,
            ',' or ':' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after) ? 0 : 1,
            '.' when after is '[' => 1,
            '.' => after == '.' ? Run(text, i, end) : IsMissingBlank(text, from, i, end) ? -1 : 0,
            _ => CharacterKinds.IsSymbol(c) && !char.IsLetter(before) ? 1 : 0,
        };
    }

    private static int Run(string text, int i, int end)
    {
        var length = 1;
        while (i + length < end && text[i + length] == text[i])
        {
            length++;
        }

        return length;
    }

    private static bool SplitsHyphen(string text, int start, int from, int i, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (text[i + 1] == '-' || text[i - 1] == '-')
        {
            return true;
        }

        if (!word.ContainsAnyExcept(NumberMarks))
        {
            // Telephone numbers and full dates stay whole, ranges and scores are cut.
            return word.Count('-') == 1 && !(end - i - 1 == 4 && i - start == 3);
        }

        return !(from == start && Prefixes.Contains(text.AsSpan(start, i - start)) && char.IsLetterOrDigit(text[i + 1]));
    }

    private static bool IsMissingBlank(string text, int from, int i, int end) =>
        i - from >= 2 && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) && char.IsUpper(text[i + 1]) && i + 2 < end && char.IsLower(text[i + 2]);

    /// <summary>A word without marks inside: contractions and units are cut off.</summary>
    private static void CutWord(string text, int start, int end, AbbreviationKind abbreviation, List<Piece> pieces)
    {
        if (end <= start)
        {
            return;
        }

        var cut = abbreviation == AbbreviationKind.None ? CutPoint(text.AsSpan(start, end - start)) : SymbolLength(text.AsSpan(start, end - start));
        if (cut > 0 && cut < end - start)
        {
            // What stands before the cut may hold another ("shouldn't've").
            CutWord(text, start, start + cut, AbbreviationKind.None, pieces);
            pieces.Add(new(start + cut, end, abbreviation));
        }
        else
        {
            pieces.Add(new(start, end, abbreviation));
        }
    }

    /// <summary>Where the last token of the word begins, or 0.</summary>
    private static int CutPoint(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] is 't' or 'T' && CharacterKinds.IsApostrophe(word[^2]) && word[^3] is 'n' or 'N')
        {
            return word.Length - 3;
        }

        for (var length = 2; length <= 3 && length < word.Length; length++)
        {
            if (IsClitic(word[^length..]))
            {
                return word.Length - length;
            }
        }

        if (SymbolLength(word) is > 0 and var symbol)
        {
            return symbol;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            var number = word.Length - word.TrimStart("0123456789.,:").Length;
            return Units.Contains(word[number..]) ? number : 0;
        }

        return word.Length is >= 5 and <= 6 ? JoinedWord(word) : 0;
    }

    /// <summary>Length of a currency sign before a number: "$5", "US$5", "€3m".</summary>
    private static int SymbolLength(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length - 1 && i < 4; i++)
        {
            if (CharacterKinds.IsSymbol(word[i]))
            {
                return i + 1;
            }

            if (!char.IsUpper(word[i]))
            {
                return 0;
            }
        }

        return 0;
    }

    private static int JoinedWord(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return lower switch
        {
            "cannot" or "gonna" or "gotta" or "wanna" or "gimme" or "lemme" => 3,
            _ => 0,
        };
    }
}
