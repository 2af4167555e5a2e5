namespace Dateline.Syntax.Conllu;

/// <summary>A sentence of a CoNLL-U file.</summary>
/// <param name="Document">The last <c># newdoc id</c> before it, or empty.</param>
/// <param name="Paragraph">The number of <c># newpar</c> and <c># newdoc</c> lines up to it, less one; 0 where the file has none.</param>
/// <param name="Text">The words joined as SpaceAfter says; the spans of the tokens count in it.</param>
public sealed record ConlluSentence(string Document, string Id, int Paragraph, string Text, IReadOnlyList<ConlluToken> Tokens);
