using System.Collections.Frozen;

namespace Dateline.Syntax.Segmentation;

/// <summary>Decides between which tokens of one paragraph a sentence ends.</summary>
internal sealed class SentenceSplitter
{
    /// <summary>Words shorter than this before a stop may be abbreviations that the list does not know.</summary>
    private const int LeastWord = 4;

    /// <summary>Capitalised words that begin sentences and hardly ever continue a name: they end a sentence after an abbreviation.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = new[]
    {
        "The", "A", "An", "This", "That", "These", "Those", "He", "She", "It", "They", "We", "I", "You", "His", "Her", "Its", "Their", "Our", "My", "In", "On", "At", "As", "By", "For", "From", "With", "To",
        "After", "Before", "Since", "During", "While", "When", "Where", "Although", "Though", "However", "But", "And", "So", "If", "There", "Then", "Some", "Many", "Most", "Several", "Both", "Also", "Meanwhile",
        "Earlier", "Later", "Last", "Another", "Other", "Under", "According", "Despite", "Because", "Asked", "No", "Not", "What", "Who", "Why", "How", "Such", "More", "About", "Over", "Among", "Witnesses",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Capitalised words that follow a time of day inside a sentence.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterTimes = new[]
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "GMT", "UTC", "ET", "EST", "EDT", "CET", "BST", "PST", "January", "February", "March", "April", "May", "June", "July", "August",
        "September", "October", "November", "December", "Moscow", "Beijing", "Baghdad", "Damascus", "Kabul", "Eastern", "Pacific", "Central", "Greenwich",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _text;
    private readonly List<Piece> _pieces;

    public SentenceSplitter(string text, List<Piece> pieces) => (_text, _pieces) = (text, pieces);

    /// <summary>The index one past the last token of the sentence that begins at <paramref name="first"/>, at most <paramref name="end"/>.</summary>
    public int SentenceEnd(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (i > first && StandsApart(i))
            {
                return i;
            }

            if (!MayEnd(i, first))
            {
                continue;
            }

            var next = i + 1;
            while (next < end && ((CharacterKinds.IsCloser(Token(next)) && ClosesAt(next, first)) || CharacterKinds.IsSmiley(Token(next))))
            {
                next++;
            }

            next = SkipNotes(next, end);
            if (next >= end || Ends(i, next))
            {
                return next;
            }
        }

        return end;
    }

    /// <summary>Whether a sentence begins at a token that no stop stands before: at and behind a row of marks ("****"), at an address behind an address, behind the address of a mail or a smiley.</summary>
    private bool StandsApart(int index)
    {
        if (!IsSpaced(index))
        {
            return false;
        }

        if (CharacterKinds.IsRow(Token(index)) || CharacterKinds.IsRow(Token(index - 1)))
        {
            return true;
        }

        var before = Token(index - 1);
        if (char.IsUpper(_text[_pieces[index].Start]) && (CharacterKinds.IsSmiley(before) || (before is ">" && index > 1 && IsAddress(index - 2))))
        {
            return true;
        }

        return IsAddress(index) && IsAddress(index - 1);
    }

    private bool IsAddress(int index) => _pieces[index].Length > 6 && CoreCutter.IsAddress(Token(index));

    /// <summary>Numbers of footnotes in square brackets ("2008.[1][2]", "2008. [3]") stay with the sentence before them.</summary>
    private int SkipNotes(int next, int end)
    {
        while (next + 2 < end && Token(next) is "[" && char.IsAsciiDigit(Token(next + 1)[0]) && Token(next + 2) is "]")
        {
            next += 3;
        }

        return next;
    }

    private ReadOnlySpan<char> Token(int index) => _text.AsSpan(_pieces[index].Start, _pieces[index].Length);

    private bool IsSpaced(int index) => _pieces[index].Start > _pieces[index - 1].End;

    private bool MayEnd(int index, int first)
    {
        var last = _text[_pieces[index].End - 1];
        if (last is '?' or '!' or '…')
        {
            return _pieces[index].Length == 1 || !char.IsLetter(_text[_pieces[index].Start]);
        }

        // "1." at the head of a sentence is the number of a list.
        return last == '.' && !(index == first + 1 && _pieces[index].Length == 1 && IsNumber(Token(first)) && !IsSpaced(index));
    }

    /// <summary>A closing mark without a blank before it; a spaced straight quotation mark closes when it is the second of its sentence.</summary>
    private bool ClosesAt(int index, int first)
    {
        if (!IsSpaced(index))
        {
            return true;
        }

        var token = Token(index);
        if (token is not ("\"" or "''" or "'"))
        {
            return true;
        }

        var open = 0;
        for (var i = first; i < index; i++)
        {
            open += Token(i).SequenceEqual(token) ? 1 : 0;
        }

        var isFollowedByWord = index + 1 < _pieces.Count && !IsSpaced(index + 1);
        return open % 2 == 1 && !isFollowedByWord;
    }

    private bool Ends(int stop, int next)
    {
        var mark = _pieces[stop];
        var isClosed = next > stop + 1;
        var head = next;
        while (head < _pieces.Count - 1 && (CharacterKinds.IsOpener(Token(head)) || Token(head) is "-" or "–" or "—" or "--" or "•" or "*"))
        {
            head++;
        }

        var first = Token(head);
        var isCapital = char.IsUpper(first[0]) || char.IsDigit(first[0]) || (char.IsLetter(first[0]) && !char.IsLower(first[0]));
        if (mark.Abbreviation != AbbreviationKind.None)
        {
            return EndsAfter(mark, first, isCapital, isClosed, head > next, stop);
        }

        if (!IsSpaced(next) && !isClosed)
        {
            // "end.Next" was cut apart; "Yahoo!," was not.
            return isCapital && head == next && Token(stop) is ".";
        }

        if (Token(next) is "," or ";" or ":" or "." or ")")
        {
            return false;
        }

        return isCapital || (head > next && !char.IsLower(first[0])) || first[0] is '#' or '@' or '$' or '€' or '£' || StartsLowerName(head) || IsAddress(head)
            || (head == next && !isClosed && first is not [>= 'a' and <= 'h'] && EndsBeforeSmall(stop));
    }

    /// <summary>Careless writers begin sentences with small letters: then the stop must follow a whole word, which no abbreviation is. A letter alone counts a list: "b) the rest".</summary>
    private bool EndsBeforeSmall(int stop)
    {
        if (stop == 0 || IsSpaced(stop) || _pieces[stop].Length > 1)
        {
            return false;
        }

        var word = Token(stop - 1);
        return word.Length >= LeastWord && !word.ContainsAnyExceptInRange('a', 'z');
    }

    private bool EndsAfter(Piece mark, ReadOnlySpan<char> first, bool isCapital, bool isClosed, bool isOpened, int stop)
    {
        if (!isCapital)
        {
            return false;
        }

        switch (mark.Abbreviation)
        {
            case AbbreviationKind.Title or AbbreviationKind.Inner or AbbreviationKind.Number:
                return false;
            case AbbreviationKind.Month:
                return !char.IsDigit(first[0]) && (isClosed || Starters.Contains(first));
            case AbbreviationKind.Time:
                return !char.IsDigit(first[0]) && !AfterTimes.Contains(first);
            default:
                // "George W. The" does not happen, "in Plan B. The" does; "Assad Jr. The" ends.
                return isOpened || (isClosed && !IsInitials(stop)) || (Starters.Contains(first) && !(mark.Length == 2 && first.Length == 1)) || (stop > 0 && Token(stop).Equals("etc.", StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>"J." and "J.D.": a nickname in quotation marks goes on with a family name.</summary>
    private bool IsInitials(int index) => Token(index) is [_, '.'] or [_, '.', _, '.'];

    /// <summary>A sentence may begin with "al-" or "el-" of an Arabic name.</summary>
    private bool StartsLowerName(int index) =>
        index + 2 < _pieces.Count && Token(index) is "al" or "el" or "de" or "bin" && (Token(index + 1) is "-" ? char.IsUpper(_text[_pieces[index + 2].Start]) : char.IsUpper(_text[_pieces[index + 1].Start]));

    private static bool IsNumber(ReadOnlySpan<char> token) => token.Length <= 2 && !token.ContainsAnyExceptInRange('0', '9');
}
