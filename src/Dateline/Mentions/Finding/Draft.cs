using Dateline.Lexicons;
using Dateline.Syntax;

namespace Dateline.Mentions.Finding;

/// <summary>A mention while it is being worked out.</summary>
internal sealed class Draft
{
    public required SentenceText In { get; init; }

    public required int First { get; set; }

    public required int End { get; set; }

    public required int Head { get; set; }

    public required MentionKind Kind { get; set; }

    public bool IsName { get; init; }

    /// <summary>How sure the kind of a name is; a higher one overrules a lower one of the same name in the document.</summary>
    public KindStrength Strength { get; set; }

    public int NameFirst { get; init; }

    public int NameEnd { get; init; }

    public AgentNoun? Noun { get; init; }

    public bool IsPlural { get; set; }

    /// <summary>"the", "this", "its": somebody who should be known already.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>"a", "another", a number: somebody new.</summary>
    public bool IsIndefinite { get; init; }

    public Gender Gender { get; set; }

    /// <summary>The country the words name: "Syrian" army, "Russia's" council.</summary>
    public Country? Country { get; set; }

    public Actor? Actor { get; init; }

    public List<RolePhrase> Roles { get; } = [];

    /// <summary>For a relative pronoun: its antecedent token in the same sentence; else −1.</summary>
    public int Antecedent { get; init; } = -1;

    public int Entity { get; set; } = -1;

    public Sentence Sentence => In.Sentence;

    public ref readonly Token HeadToken => ref In.Sentence[Head];

    public ReadOnlySpan<char> NameText => In.Forms(NameFirst, NameEnd);
}

internal enum KindStrength : byte
{
    None,
    Guess,
    Syntax,
    Shape,
    List,
}
