namespace Dateline.Syntax;

/// <summary>The columns of one sentence while it is analysed; filled and reused by one thread.</summary>
public sealed class WorkingSentence
{
    public int Count { get; private set; }

    public WordForm[] Forms { get; private set; } = [];

    /// <summary>Universal tags of a first pass, which later passes look at on both sides of a word.</summary>
    public Upos[] Draft { get; private set; } = [];

    public Upos[] Upos { get; private set; } = [];

    public Xpos[] Xpos { get; private set; } = [];

    /// <summary>Head of each word; <see cref="Count"/> (one past the last) for the root while parsing.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Heads by a quick parse from right to left, counted like <see cref="Heads"/>; the parser takes them as advice.</summary>
    public int[] Outline { get; private set; } = [];

    public Relation[] Relations { get; private set; } = [];

    public void Reset(int count)
    {
        Count = count;
        if (Forms.Length < count)
        {
            var length = Math.Max(64, count * 2);
            (Forms, Draft, Upos, Xpos) = (new WordForm[length], new Upos[length], new Upos[length], new Xpos[length]);
            (Outline, Heads, Relations) = (new int[length], new int[length], new Relation[length]);
        }
    }

    public WordForm Form(int index) => (uint)index < (uint)Count ? Forms[index] : WordForm.Padding;
}
