using Dateline.Syntax;
using Dateline.Syntax.Conllu;

namespace Dateline.Training.Syntax;

/// <summary>A treebank sentence: the right answers, and a working copy for what a model predicts.</summary>
internal sealed class GoldSentence
{
    public GoldSentence(ConlluSentence source, FormPool pool)
    {
        Source = source;
        var count = source.Tokens.Count;
        Working.Reset(count);
        (Upos, Xpos, Heads, Relations) = (new Upos[count], new Xpos[count], new int[count], new Relation[count]);
        for (var i = 0; i < count; i++)
        {
            var token = source.Tokens[i];
            Working.Forms[i] = pool.Get(token.Form);
            if (!Enum.TryParse(token.Upos, ignoreCase: true, out Upos[i]) || !XposNames.TryParse(token.Xpos, out Xpos[i]) || !Dateline.Syntax.Relations.TryParse(token.Relation, out Relations[i]))
            {
                throw new UsageException($"Sentence {source.Id}: '{token.Upos} {token.Xpos} {token.Relation}' is not of the tag sets of EWT and GUM.");
            }

            Heads[i] = token.Head < 0 ? count : token.Head;
        }
    }

    private GoldSentence(GoldSentence other)
    {
        (Source, Upos, Xpos, Heads, Relations) = (other.Source, other.Upos, other.Xpos, other.Heads, other.Relations);
        Working.Reset(Count);
        other.Working.Forms.AsSpan(0, Count).CopyTo(Working.Forms);
        other.Working.Draft.AsSpan(0, Count).CopyTo(Working.Draft);
        other.Working.Upos.AsSpan(0, Count).CopyTo(Working.Upos);
        other.Working.Xpos.AsSpan(0, Count).CopyTo(Working.Xpos);
        other.Working.Outline.AsSpan(0, Count).CopyTo(Working.Outline);
    }

    public ConlluSentence Source { get; }

    public WorkingSentence Working { get; } = new();

    public int Count => Heads.Length;

    public Upos[] Upos { get; }

    public Xpos[] Xpos { get; }

    /// <summary>One past the last word for the root.</summary>
    public int[] Heads { get; }

    public Relation[] Relations { get; }

    /// <summary>With a working copy of its own, so that two trainings can run side by side.</summary>
    public GoldSentence Copy() => new(this);
}
