namespace Dateline.Syntax.Parsing;

/// <summary>
/// The stack, the front of the buffer and the arcs so far of an arc-hybrid parse. Word i lies at index i + <see cref="Shift"/> of the columns;
/// index 0 stands for the root (behind the last word), index 1 for no word, so that features need no tests for missing words.
/// </summary>
internal sealed class ParserState
{
    public const int Shift = 2;
    public const int Root = 0;
    public const int None = 1;

    /// <summary>Tag values below it stand for the root and for no word.</summary>
    public const int TagShift = 4;
    private int[] _stack = [];
    private byte[] _taken = [];

    public int WordCount { get; private set; }

    public int StackCount { get; private set; }

    /// <summary>The next word of the buffer; <see cref="WordCount"/> when only the root is left.</summary>
    public int Front { get; private set; }

    public ulong[] Words { get; private set; } = [];

    public ulong[] Tags { get; private set; } = [];

    public ulong[] FineTags { get; private set; } = [];

    public ulong[] Clusters { get; private set; } = [];

    public int[] Left { get; private set; } = [];

    public int[] Left2 { get; private set; } = [];

    public int[] Right { get; private set; } = [];

    public int[] Right2 { get; private set; } = [];

    public int[] LeftCount { get; private set; } = [];

    public int[] RightCount { get; private set; } = [];

    /// <summary>Head of each word (not column index) that has left the stack; <see cref="WordCount"/> for the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>The transitions so far.</summary>
    public ReadOnlySpan<byte> Taken => _taken.AsSpan(0, TakenCount);

    public int TakenCount { get; private set; }

    public bool IsFinished => StackCount == 0 && Front >= WordCount;

    public bool CanShift => Front < WordCount;

    /// <summary>Arc from the buffer's front to the stack's top. The root takes one word only, and last.</summary>
    public bool CanLeft => StackCount > 0 && (Front < WordCount || StackCount == 1);

    public bool CanRight => StackCount > 1;

    /// <summary>Head (column index) and outermost dependents (the word itself where it has none) of each word in the outline.</summary>
    public int[] Outline { get; private set; } = [];

    public int[] OutlineLeft { get; private set; } = [];

    public int[] OutlineRight { get; private set; } = [];

    /// <param name="isMirrored">Reads the sentence from its last word to its first; there is no outline then.</param>
    public void Start(WorkingSentence sentence, bool isMirrored = false)
    {
        WordCount = sentence.Count;
        (StackCount, Front, TakenCount) = (0, 0, 0);
        Grow(WordCount + Shift);
        if (Words.Length < WordCount + Shift)
        {
            var length = Left.Length;
            (Words, Tags, FineTags, Clusters) = (new ulong[length], new ulong[length], new ulong[length], new ulong[length]);
            (Outline, OutlineLeft, OutlineRight) = (new int[length], new int[length], new int[length]);
        }

        (Words[Root], Words[None]) = (3, 1);
        (Tags[Root], Tags[None]) = (3, 1);
        (FineTags[Root], FineTags[None]) = (3, 1);
        (Clusters[Root], Clusters[None]) = (3, 1);
        for (var i = 0; i < WordCount; i++)
        {
            var word = isMirrored ? WordCount - 1 - i : i;
            Words[i + Shift] = sentence.Forms[word].LowerHash;
            Tags[i + Shift] = (ulong)sentence.Upos[word] + TagShift;
            FineTags[i + Shift] = (ulong)sentence.Xpos[word] + TagShift;
            Clusters[i + Shift] = sentence.Forms[word].Cluster;
        }

        if (!isMirrored)
        {
            ReadOutline(sentence);
        }

        ClearArcs();
    }

    /// <summary>Takes over the place of another state of the same sentence; the columns of the words are shared.</summary>
    public void CopyFrom(ParserState other)
    {
        (WordCount, StackCount, Front, TakenCount) = (other.WordCount, other.StackCount, other.Front, other.TakenCount);
        Grow(WordCount + Shift);
        (Words, Tags, FineTags, Clusters) = (other.Words, other.Tags, other.FineTags, other.Clusters);
        (Outline, OutlineLeft, OutlineRight) = (other.Outline, other.OutlineLeft, other.OutlineRight);
        var length = WordCount + Shift;
        other.Left.AsSpan(0, length).CopyTo(Left);
        other.Left2.AsSpan(0, length).CopyTo(Left2);
        other.Right.AsSpan(0, length).CopyTo(Right);
        other.Right2.AsSpan(0, length).CopyTo(Right2);
        other.LeftCount.AsSpan(0, length).CopyTo(LeftCount);
        other.RightCount.AsSpan(0, length).CopyTo(RightCount);
        other.Heads.AsSpan(0, length).CopyTo(Heads);
        other._stack.AsSpan(0, StackCount).CopyTo(_stack);
        other._taken.AsSpan(0, TakenCount).CopyTo(_taken);
    }

    private void ClearArcs()
    {
        var length = WordCount + Shift;
        Left.AsSpan(0, length).Fill(None);
        Left2.AsSpan(0, length).Fill(None);
        Right.AsSpan(0, length).Fill(None);
        Right2.AsSpan(0, length).Fill(None);
        LeftCount.AsSpan(0, length).Clear();
        RightCount.AsSpan(0, length).Clear();
    }

    /// <summary>Column index of the n-th word of the stack from its top, or <see cref="None"/>.</summary>
    public int Stack(int fromTop) => fromTop < StackCount ? _stack[StackCount - 1 - fromTop] + Shift : None;

    /// <summary>The word (not column index) at a place of the stack, counted from its bottom.</summary>
    public int StackWord(int fromBottom) => _stack[fromBottom];

    /// <summary>Column index of a word of the buffer: the root behind the last word, nothing behind the root.</summary>
    public int Buffer(int offset)
    {
        var word = Front + offset;
        return word < WordCount ? word + Shift : word == WordCount ? Root : None;
    }

    public bool Allows(Transition transition) => transition switch
    {
        Transition.Shift => CanShift,
        Transition.Left => CanLeft,
        _ => CanRight,
    };

    public void Apply(Transition transition)
    {
        _taken[TakenCount++] = (byte)transition;
        if (transition == Transition.Shift)
        {
            _stack[StackCount++] = Front++;
            return;
        }

        var dependent = _stack[--StackCount];
        var head = transition == Transition.Left ? Front : _stack[StackCount - 1];
        Heads[dependent] = head;
        AddArc(head, dependent);
    }

    /// <summary>Remembers the arcs of a finished tree of the sentence at hand, in place of those of its parse.</summary>
    public void TakeTree(WorkingSentence sentence)
    {
        ClearArcs();
        for (var i = 0; i < WordCount; i++)
        {
            AddArc(sentence.Heads[i], i);
        }
    }

    /// <summary>Remembers an arc for the features; arcs under the root are not remembered.</summary>
    public void AddArc(int head, int dependent)
    {
        if (head >= WordCount)
        {
            return;
        }

        var (h, d) = (head + Shift, dependent + Shift);
        if (d < h)
        {
            LeftCount[h]++;
            if (Left[h] == None || d < Left[h])
            {
                (Left2[h], Left[h]) = (Left[h], d);
            }
            else if (Left2[h] == None || d < Left2[h])
            {
                Left2[h] = d;
            }
        }
        else
        {
            RightCount[h]++;
            if (Right[h] == None || d > Right[h])
            {
                (Right2[h], Right[h]) = (Right[h], d);
            }
            else if (Right2[h] == None || d > Right2[h])
            {
                Right2[h] = d;
            }
        }
    }

    private void ReadOutline(WorkingSentence sentence)
    {
        for (var i = 0; i < WordCount; i++)
        {
            var (word, head) = (i + Shift, sentence.Outline[i]);
            (OutlineLeft[word], OutlineRight[word]) = (word, word);
            Outline[word] = head >= WordCount ? Root : head + Shift;
        }

        for (var word = Shift; word < WordCount + Shift; word++)
        {
            var head = Outline[word];
            if (head != Root)
            {
                OutlineLeft[head] = Math.Min(OutlineLeft[head], word);
                OutlineRight[head] = Math.Max(OutlineRight[head], word);
            }
        }
    }

    private void Grow(int length)
    {
        if (Left.Length >= length)
        {
            return;
        }

        length = Math.Max(64, length * 2);
        (Heads, _taken) = (new int[length], new byte[length * 2]);
        (Left, Left2, Right, Right2) = (new int[length], new int[length], new int[length], new int[length]);
        (LeftCount, RightCount, _stack) = (new int[length], new int[length], new int[length]);
    }
}

internal enum Transition
{
    Shift,
    Left,
    Right,
}
