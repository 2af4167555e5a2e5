namespace Dateline.Syntax.Quotes;

/// <summary>
/// Finds the quotations of a document. Straight marks take their side from the white space around them. A quotation that is not closed ends with its
/// paragraph when the next one opens with a mark again (then both are one quotation), else with the sentence in which the next mark opens or the paragraph ends.
/// Marks inside a quotation in other marks are part of it.
/// </summary>
internal sealed class QuoteScanner
{
    private readonly TokenLine _line;
    private readonly List<Quotation> _found = [];
    private readonly List<TokenRange> _parts = [];
    private QuoteMark _open;
    private int _openAt = -1;
    private int _outerStart;

    private QuoteScanner(TokenLine line) => _line = line;

    /// <summary>In the order of the text; none overlap.</summary>
    public static IReadOnlyList<Quotation> Scan(TokenLine line)
    {
        var scanner = new QuoteScanner(line);
        scanner.Run();
        return scanner._found;
    }

    private void Run()
    {
        for (var t = 0; t < _line.Count; t++)
        {
            if (_openAt >= 0 && t > 0 && _line.ParagraphOf(t) != _line.ParagraphOf(t - 1))
            {
                LeaveParagraph(t);
            }

            var mark = QuoteMarks.Of(_line[t]);
            if (mark == QuoteMark.None)
            {
                continue;
            }

            if (_openAt < 0)
            {
                if (Opens(mark, t))
                {
                    Open(mark, t);
                }
            }
            else if (t == _openAt + 1 && mark == QuoteMark.StraightDouble && !_line.GapBefore(t))
            {
                // Doubled marks, as spreadsheets write them.
                _openAt = t;
            }
            else if (Matches(mark))
            {
                if (Closes(mark, t))
                {
                    Close(t, t + 1);
                }
                else if (Opens(mark, t) && !mark.IsSingle())
                {
                    CloseAtSentenceEnd(t);
                    Open(mark, t);
                }
            }
        }

        if (_openAt >= 0)
        {
            CloseUnclosed(_line.Count);
        }
    }

    private void Open(QuoteMark mark, int token)
    {
        (_open, _openAt) = (mark, token);
        if (_parts.Count == 0)
        {
            _outerStart = token;
        }
    }

    private void Close(int end, int outerEnd)
    {
        if (end > _openAt + 1)
        {
            _parts.Add(new(_openAt + 1, end));
        }

        if (_parts.Count > 0)
        {
            _found.Add(new([.. _parts], new(_outerStart, outerEnd)));
        }

        _parts.Clear();
        _openAt = -1;
    }

    private void LeaveParagraph(int next)
    {
        var mark = QuoteMarks.Of(_line[next]);
        if (mark != QuoteMark.None && SameKind(mark, _open) && Opens(mark, next))
        {
            // The mark that opens the new paragraph repeats the one that was left open: still the same words of the same speaker.
            _parts.Add(new(_openAt + 1, next));
            _openAt = -1;
        }
        else
        {
            CloseUnclosed(next);
        }
    }

    // A quotation that fills its paragraph from the first word lost only its closing mark; one that began in mid-sentence ends with the sentence.
    private void CloseUnclosed(int paragraphEnd)
    {
        var startsParagraph = _openAt == 0 || _line.ParagraphOf(_openAt - 1) != _line.ParagraphOf(_openAt);
        if (startsParagraph && !_open.IsSingle())
        {
            Close(paragraphEnd, paragraphEnd);
        }
        else
        {
            CloseAtSentenceEnd(paragraphEnd);
        }
    }

    private void CloseAtSentenceEnd(int limit)
    {
        if (_open.IsSingle())
        {
            // A single mark without a partner was an apostrophe.
            _parts.Clear();
            _openAt = -1;
            return;
        }

        var first = Math.Min(_openAt + 1, limit - 1);
        var end = Math.Min(limit, _line.RangeOf(_line.SentenceOf(first)).End);
        Close(end, end);
    }

    private bool Matches(QuoteMark mark) => SameKind(mark, _open) || (_open == QuoteMark.StraightDouble && mark == QuoteMark.CloseDouble) || (_open == QuoteMark.OpenDouble && mark == QuoteMark.StraightDouble);

    private static bool SameKind(QuoteMark a, QuoteMark b) => Kind(a) == Kind(b);

    private static int Kind(QuoteMark mark) => mark switch
    {
        QuoteMark.StraightDouble or QuoteMark.OpenDouble or QuoteMark.CloseDouble => 1,
        QuoteMark.StraightSingle or QuoteMark.OpenSingle or QuoteMark.CloseSingle => 2,
        QuoteMark.OpenAngle or QuoteMark.CloseAngle => 3,
        _ => 0,
    };

    private bool Opens(QuoteMark mark, int t) => mark switch
    {
        QuoteMark.OpenDouble or QuoteMark.OpenAngle => true,
        QuoteMark.CloseDouble or QuoteMark.CloseAngle or QuoteMark.CloseSingle => false,
        QuoteMark.OpenSingle => FreeBefore(t) && WordAfter(t),
        QuoteMark.StraightSingle => FreeBefore(t) && WordAfter(t) && char.IsLetterOrDigit(_line[t + 1].Form[0]),
        _ => FreeBefore(t) && (WordAfter(t) || !TightBefore(t)),
    };

    private bool Closes(QuoteMark mark, int t) => mark switch
    {
        QuoteMark.OpenDouble or QuoteMark.OpenAngle or QuoteMark.OpenSingle => false,
        QuoteMark.CloseDouble or QuoteMark.CloseAngle => true,
        QuoteMark.CloseSingle or QuoteMark.StraightSingle => TightBefore(t) && !WordAfter(t) && _line[t].Relation != Relation.Case,
        _ => !(FreeBefore(t) && WordAfter(t)),
    };

    /// <summary>White space, a bracket or a dash before the mark.</summary>
    private bool FreeBefore(int t) => _line.GapBefore(t) || _line[t - 1].Form is "(" or "[" or "-" or "–" or "—" or "--" or "/" or ":" || QuoteMarks.Of(_line[t - 1]) != QuoteMark.None && FreeBefore(t - 1);

    private bool TightBefore(int t) => t > 0 && !_line.GapBefore(t);

    /// <summary>A word right after the mark, without white space.</summary>
    private bool WordAfter(int t) => t + 1 < _line.Count && !_line.GapBefore(t + 1) && _line[t + 1].Form[0] is var c && (char.IsLetterOrDigit(c) || c is '$' or '€' or '£' or '(' or '[' or '…' or '.' or '\'' or '#' or '@' or '‘' or '“' or '"' or '‎');
}
