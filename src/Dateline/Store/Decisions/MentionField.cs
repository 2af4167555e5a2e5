using Dateline.Corroboration.Records;

namespace Dateline.Store.Decisions;

/// <summary>
/// A field of an event mention that a person may correct, as a text: what stands in a cell, in a decision and in the files that are given back. An empty text is no value.
/// </summary>
/// <param name="Name">The column of the CSV, the key of the JSONL, the field of the decision. It is never renamed: decisions live longer than coders.</param>
/// <param name="Meaning">One phrase for the documentation.</param>
/// <param name="IsText">Whether the cell holds words, which a spreadsheet may take for a formula.</param>
/// <param name="Get">The value.</param>
/// <param name="Set">The mention with another value. Throws <see cref="FormatException"/> with the reason where the text is none for this field.</param>
public sealed record MentionField(string Name, string Meaning, bool IsText, Func<RecordEvent, string> Get, Func<RecordEvent, string, RecordEvent> Set);
