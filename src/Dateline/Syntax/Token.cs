using Dateline.Text;

namespace Dateline.Syntax;

/// <summary>One word or mark of a sentence, as read and annotated.</summary>
/// <param name="Span">Where it stands in the raw text.</param>
/// <param name="Form">The repaired characters (interned: equal forms are one object).</param>
/// <param name="Lower">The form in lower case (interned).</param>
/// <param name="Lemma">Lower case except for proper names (interned).</param>
/// <param name="Head">Index of the head in the sentence, −1 for the root.</param>
public readonly record struct Token(TextSpan Span, string Form, string Lower, string Lemma, Upos Upos, Xpos Xpos, int Head, Relation Relation);
