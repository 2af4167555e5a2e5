using Dateline.Text;

namespace Dateline.Documents.Readers;

/// <summary>Characters of an input and how its bytes became them.</summary>
/// <param name="Text">Without byte-order mark; null when the bytes are no text.</param>
/// <param name="Refusal">Why they are no text.</param>
/// <param name="Encoding">"utf-8", "windows-1252" ...</param>
public sealed record DecodedText(string? Text, string? Refusal, string Encoding, IReadOnlyList<Diagnostic> Diagnostics);
