namespace Dateline.Documents;

/// <summary>Why an input gave no document. Every input that was named or found ends as a document or as one of these; none is dropped.</summary>
/// <param name="Input">The input as a user knows it: the path, with ", line N" for a line of a JSONL file, or "standard input".</param>
/// <param name="Code">Stable kebab-case reason, listed in docs/use/inputs.md: <c>no-such-file</c>, <c>unreadable</c>, <c>empty</c>, <c>binary</c>, <c>too-long</c> ...</param>
/// <param name="Message">One sentence without the input's name.</param>
public sealed record ReadFailure(string Input, string Code, string Message);
