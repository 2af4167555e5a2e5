namespace Dateline.Syntax.Parsing;

/// <summary>
/// Quotation marks and brackets hang on the head of what they enclose (Universal Dependencies, "punct"); where it does not hang together, on the outermost part beside them. A parser that reads from left to right has to place the opening
/// mark before it has seen the other one; here both are moved once the words have their heads. A tree without crossing arcs stays one.
/// </summary>
internal static class PairedMarks
{
    /// <summary>Marks nested deeper are left where the parser put them.</summary>
    private const int Deepest = 16;

    /// <summary>Moves the marks of a sentence with tags and heads. Returns whether any was moved.</summary>
    public static bool Attach(WorkingSentence sentence)
    {
        Span<int> open = stackalloc int[Deepest];
        var (depth, isMoved) = (0, false);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Upos[i] != Upos.Punct || sentence.Forms[i].Text is not [var mark])
            {
                continue;
            }

            var opener = Opener(sentence, open[..depth], mark);
            if (opener >= 0)
            {
                isMoved |= Attach(sentence, open[opener], i);
                depth = opener;
            }
            else if (IsOpening(mark) && depth < Deepest)
            {
                open[depth++] = i;
            }
        }

        return isMoved;
    }

    /// <summary>The place in <paramref name="open"/> of the innermost mark that <paramref name="mark"/> closes, or −1.</summary>
    private static int Opener(WorkingSentence sentence, ReadOnlySpan<int> open, char mark)
    {
        var wanted = mark switch { '"' => '"', ')' => '(', ']' => '[', '}' => '{', '”' => '“', '’' => '‘', '»' => '«', _ => '\0' };
        for (var k = open.Length - 1; k >= 0; k--)
        {
            if (sentence.Forms[open[k]].Text[0] == wanted)
            {
                return k;
            }
        }

        return -1;
    }

    private static bool IsOpening(char mark) => mark is '"' or '(' or '[' or '{' or '“' or '‘' or '«';

    /// <summary>Moves the marks of a pair, and before them those of its inside (the comma in "…,") that would be in their way.</summary>
    private static bool Attach(WorkingSentence sentence, int first, int last)
    {
        var (firstPart, lastPart) = Enclosed(sentence, first, last);
        var isMoved = false;
        for (var i = firstPart - 1; i >= first; i--)
        {
            if ((i == first || HangsOutside(sentence, i, first, last)) && !TryMove(sentence, i, firstPart, ref isMoved))
            {
                break;
            }
        }

        for (var i = lastPart + 1; firstPart >= 0 && i <= last; i++)
        {
            if ((i == last || HangsOutside(sentence, i, first, last)) && !TryMove(sentence, i, lastPart, ref isMoved))
            {
                break;
            }
        }

        return isMoved;
    }

    /// <summary>The first and the last word between two marks whose heads are not between them (the same one where all hangs together); −1 for none.</summary>
    private static (int First, int Last) Enclosed(WorkingSentence sentence, int first, int last)
    {
        var (firstPart, lastPart) = (-1, -1);
        for (var i = first + 1; i < last; i++)
        {
            if (sentence.Upos[i] != Upos.Punct && HangsOutside(sentence, i, first, last))
            {
                (firstPart, lastPart) = (firstPart < 0 ? i : firstPart, i);
            }
        }

        return (firstPart, lastPart);
    }

    private static bool HangsOutside(WorkingSentence sentence, int word, int first, int last) => sentence.Heads[word] <= first || sentence.Heads[word] >= last;

    /// <summary>False where the mark has dependents or its new arc would cross another.</summary>
    private static bool TryMove(WorkingSentence sentence, int mark, int head, ref bool isMoved)
    {
        if (sentence.Heads[mark] == head)
        {
            return true;
        }

        var (low, high) = (Math.Min(mark, head), Math.Max(mark, head));
        for (var i = 0; i < sentence.Count; i++)
        {
            var (from, to) = (Math.Min(i, sentence.Heads[i]), Math.Max(i, sentence.Heads[i]));
            if (sentence.Heads[i] == mark || (i != mark && ((from < low && low < to && to < high) || (low < from && from < high && high < to))))
            {
                return false;
            }
        }

        sentence.Heads[mark] = head;
        isMoved = true;
        return true;
    }
}
