namespace Dateline.Text;

/// <summary>Something a user should know about a document: a repair that was made, a thing that could not be read or coded. Never an exception, never dropped.</summary>
/// <param name="Code">Stable kebab-case code, e.g. <c>mojibake-repaired</c>; listed in docs/use/diagnostics.md.</param>
/// <param name="Span">Where, or null when it is about the whole document.</param>
/// <param name="Message">One sentence that names what was found.</param>
public sealed record Diagnostic(string Code, TextSpan? Span, string Message);
