using Dateline.Events;

namespace Dateline.Exports;

/// <summary>A column of the table of events.</summary>
/// <param name="Meaning">One phrase for the documentation.</param>
/// <param name="IsText">Whether the cell holds words of the report or of a user, which may look like a formula.</param>
/// <param name="Value">Null for an empty cell.</param>
public sealed record CsvColumn(string Name, string Meaning, bool IsText, Func<CodedDocument, EventMention, string?> Value);
