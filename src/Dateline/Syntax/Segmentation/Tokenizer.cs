using System.Runtime.InteropServices;

namespace Dateline.Syntax.Segmentation;

/// <summary>
/// Cuts text into tokens as the English UD treebanks do: "do" + "n't", "Assad" + "'s", "U.S." + "-" + "led", "anti-ISIL" whole, "$" + "5" + "bn".
/// Tokens never cross white space and cover everything else.
/// </summary>
internal sealed class Tokenizer
{
    /// <summary>Longer runs without white space (encoded data, missing blanks) are cut into pieces of this length.</summary>
    public const int LongestRun = 1000;
    private readonly Abbreviations _abbreviations;

    public Tokenizer(Abbreviations abbreviations) => _abbreviations = abbreviations;

    /// <summary>Adds the tokens of <paramref name="text"/> from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public void Cut(string text, int start, int end, List<Piece> pieces)
    {
        for (var i = start; i < end;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var last = i + 1;
            while (last < end && !char.IsWhiteSpace(text[last]) && last - i < LongestRun)
            {
                last++;
            }

            if (last < end && char.IsLowSurrogate(text[last]) && char.IsHighSurrogate(text[last - 1]))
            {
                last++;
            }

            if (CharacterKinds.IsSmiley(text.AsSpan(i, last - i)))
            {
                pieces.Add(new(i, last, AbbreviationKind.None));
            }
            else
            {
                CutRun(text, i, last, pieces);
            }

            i = last;
        }
    }

    private void CutRun(string text, int start, int end, List<Piece> pieces)
    {
        start = CutFront(text, start, end, pieces);
        var tail = pieces.Count;
        var (core, abbreviation) = CutBack(text, start, end, pieces);
        if (core > start)
        {
            // The tail was cut from its end: it waits, reversed, behind the core.
            var back = pieces.Count - tail;
            Span<Piece> waiting = back <= 32 ? stackalloc Piece[back] : new Piece[back];
            CollectionsMarshal.AsSpan(pieces)[tail..].CopyTo(waiting);
            CollectionsMarshal.SetCount(pieces, tail);
            CoreCutter.Cut(text, start, core, abbreviation, pieces);
            waiting.Reverse();
            pieces.AddRange(waiting);
        }
        else
        {
            CollectionsMarshal.AsSpan(pieces)[tail..].Reverse();
        }
    }

    private static int CutFront(string text, int start, int end, List<Piece> pieces)
    {
        while (start < end && CharacterKinds.IsFront(text[start]) && !StartsWord(text.AsSpan(start, end - start)))
        {
            var length = RunLength(text, start, end);
            pieces.Add(new(start, start + length, AbbreviationKind.None));
            start += length;
        }

        return start;
    }

    /// <summary>Marks that begin a word: ".5", "-5", "+44", "'90s", "'em".</summary>
    private static bool StartsWord(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2)
        {
            return false;
        }

        if (rest[0] is '.' or '+' or '-')
        {
            return char.IsAsciiDigit(rest[1]);
        }

        return CharacterKinds.IsApostrophe(rest[0])
            && ((rest.Length > 2 && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2])) || CoreCutter.IsClitic(rest) || rest[1..] is "em" or "til" or "cause" or "n" or "n’" or "n'");
    }

    private (int Core, AbbreviationKind Abbreviation) CutBack(string text, int start, int end, List<Piece> pieces)
    {
        while (end > start)
        {
            var last = text[end - 1];
            if (last == '.')
            {
                var stops = end - start - text.AsSpan(start, end - start).TrimEnd('.').Length;
                if (stops == 1)
                {
                    var kind = _abbreviations.Find(text.AsSpan(start, end - start - 1)) is var whole and not AbbreviationKind.None ? whole : AfterHyphen(text, start, end - 1);
                    if (kind != AbbreviationKind.None && (kind != AbbreviationKind.Number || IsDigitNext(text, end)))
                    {
                        return (end, kind);
                    }
                }

                pieces.Add(new(end - stops, end, AbbreviationKind.None));
                end -= stops;
            }
            else if (CharacterKinds.IsBack(last) && !CoreCutter.IsAddress(text.AsSpan(start, end - start)))
            {
                var length = BackRunLength(text, start, end);
                pieces.Add(new(end - length, end, AbbreviationKind.None));
                end -= length;
            }
            else
            {
                break;
            }
        }

        return (end, AbbreviationKind.None);
    }

    /// <summary>"non-U.S." and "Anglo-U.S." end in an abbreviation too.</summary>
    private AbbreviationKind AfterHyphen(string text, int start, int end)
    {
        var hyphen = text.AsSpan(start, end - start).LastIndexOfAny('-', '/', '(');
        return hyphen > 0 && end - start - hyphen > 2 ? _abbreviations.Find(text.AsSpan(start + hyphen + 1, end - start - hyphen - 1)) : AbbreviationKind.None;
    }

    /// <summary>"No." and "Art." are abbreviations before a number only.</summary>
    private static bool IsDigitNext(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '#');
    }

    private static int RunLength(string text, int start, int end)
    {
        var c = text[start];
        var length = 1;
        while (CharacterKinds.Repeats(c) && start + length < end && (text[start + length] == c || (c is '!' or '?' && text[start + length] is '!' or '?')))
        {
            length++;
        }

        // Three apostrophes are a quotation mark and an apostrophe, not one mark.
        return CharacterKinds.IsApostrophe(c) ? Math.Min(2, length) : length;
    }

    private static int BackRunLength(string text, int start, int end)
    {
        var c = text[end - 1];
        var length = 1;
        while (CharacterKinds.Repeats(c) && end - length > start && (text[end - length - 1] == c || (c is '!' or '?' && text[end - length - 1] is '!' or '?')))
        {
            length++;
        }

        return CharacterKinds.IsApostrophe(c) ? Math.Min(2, length) : length;
    }
}
