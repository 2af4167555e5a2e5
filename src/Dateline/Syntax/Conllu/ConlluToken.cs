using Dateline.Text;

namespace Dateline.Syntax.Conllu;

/// <summary>One word line of a CoNLL-U file, columns as written.</summary>
/// <param name="Span">Where the word stands in the text of its sentence, read from SpaceAfter and multiword ranges.</param>
/// <param name="Head">Index from 0; −1 for the root and where the column is empty.</param>
public sealed record ConlluToken(TextSpan Span, string Form, string Lemma, string Upos, string Xpos, int Head, string Relation)
{
    /// <summary>Whether no blank follows.</summary>
    public bool IsJoined { get; init; }

    /// <summary>The last column as written.</summary>
    public string Misc { get; init; } = "_";
}
