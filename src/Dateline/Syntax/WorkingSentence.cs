namespace Dateline.Syntax;

/// <summary>The columns of one sentence while it is analysed; filled and reused by one thread.</summary>
public sealed class WorkingSentence
{
    public int Count { get; private set; }

    public WordForm[] Forms { get; private set; } = [];

    public Upos[] Upos { get; private set; } = [];

    public Xpos[] Xpos { get; private set; } = [];

    /// <summary>Head of each word; <see cref="Count"/> (one past the last) for the root while parsing.</summary>
    public int[] Heads { get; private set; } = [];

    public Relation[] Relations { get; private set; } = [];

    public void Reset(int count)
    {
        Count = count;
        if (Forms.Length < count)
        {
            var length = Math.Max(64, count * 2);
            (Forms, Upos, Xpos, Heads, Relations) = (new WordForm[length], new Upos[length], new Xpos[length], new int[length], new Relation[length]);
        }
    }

    public WordForm Form(int index) => (uint)index < (uint)Count ? Forms[index] : WordForm.Padding;
}
