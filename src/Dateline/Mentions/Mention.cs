using Dateline.Lexicons;
using Dateline.Text;

namespace Dateline.Mentions;

/// <summary>A span that names or stands for something: a name, a nominal, a pronoun.</summary>
/// <param name="Id">Its index in <see cref="MentionLayer.All"/>.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="First">Index of its first token in the sentence.</param>
/// <param name="End">Index one past its last token.</param>
/// <param name="Head">Index of its head token.</param>
/// <param name="Name">The canonical name of its entity: the longest proper name in its coreference chain, else its own text without article.</param>
/// <param name="Entity">Number of the coreference chain; mentions with one number stand for one thing.</param>
public sealed record Mention(int Id, int Sentence, int First, int End, int Head, TextSpan Span, string Text, MentionKind Kind, string Name, int Entity)
{
    /// <summary>Whether the mention is a proper name (and not a nominal or a pronoun).</summary>
    public bool IsName { get; init; }

    /// <summary>Whether it stands for several ("the rebels", "they").</summary>
    public bool IsPlural { get; init; }

    /// <summary>First token of the bare proper name inside the mention, without titles; equal to <see cref="NameEnd"/> where there is none.</summary>
    public int NameFirst { get; init; }

    public int NameEnd { get; init; }

    /// <summary>The noun that heads a nominal ("source" in "a military source"), or null.</summary>
    public AgentNoun? Noun { get; init; }

    /// <summary>What the text says the entity is at this mention: titles before the name ("President"), appositions ("head of the committee").</summary>
    public IReadOnlyList<RolePhrase> Roles { get; init; } = [];
}
