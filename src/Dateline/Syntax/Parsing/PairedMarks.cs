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

    private static bool Attach(WorkingSentence sentence, int first, int last)
    {
        var (firstHead, lastHead) = Enclosed(sentence, first, last);
        if (firstHead < 0 || (sentence.Heads[first] == firstHead && sentence.Heads[last] == lastHead) || HasDependent(sentence, first, last))
        {
            return false;
        }

        (sentence.Heads[first], sentence.Heads[last]) = (firstHead, lastHead);
        return true;
    }

    /// <summary>The first and the last word between two marks whose heads are not between them (the same one where all hangs together); −1 for none.</summary>
    private static (int First, int Last) Enclosed(WorkingSentence sentence, int first, int last)
    {
        var (firstHead, lastHead) = (-1, -1);
        for (var i = first + 1; i < last; i++)
        {
            var head = sentence.Heads[i];
            if (sentence.Upos[i] != Upos.Punct && (head <= first || head >= last))
            {
                (firstHead, lastHead) = (firstHead < 0 ? i : firstHead, i);
            }
        }

        return (firstHead, lastHead);
    }

    private static bool HasDependent(WorkingSentence sentence, int first, int last)
    {
        foreach (var head in sentence.Heads.AsSpan(0, sentence.Count))
        {
            if (head == first || head == last)
            {
                return true;
            }
        }

        return false;
    }
}
