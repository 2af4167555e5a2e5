namespace Dateline.Store.Decisions;

/// <summary>A row of a file that a person gives back.</summary>
/// <param name="Where">What a message names: "events.csv, row 12".</param>
/// <param name="Id">As it stands in the file.</param>
/// <param name="Revision">Of the row; null for a file that a person wrote by hand, of which every cell counts.</param>
/// <param name="Cells">By the name of the field; what is not there is not spoken of.</param>
public sealed record MentionEdit(string Where, string Id, string? Revision, IReadOnlyDictionary<string, EditedCell> Cells)
{
    /// <summary>Whether any cell is another than when the file was written.</summary>
    internal bool IsChanged => Cells.Keys.Any(name => Changed(name) is not null);

    /// <summary>The value of a cell that was changed; null for one that was not, or is not there.</summary>
    internal string? Changed(string field) =>
        Cells.TryGetValue(field, out var cell) && (Revision is null || !(MentionRevision.Holds(Revision, field, cell.Value) || MentionRevision.Holds(Revision, field, cell.AsWritten))) ? cell.Value : null;
}

/// <param name="Value">An empty text where the cell is empty.</param>
/// <param name="AsWritten">The cell with the marks of its format, such as an apostrophe before a formula.</param>
public sealed record EditedCell(string Value, string AsWritten);

/// <summary>What became of a row that was given back.</summary>
/// <param name="Decisions">Values decided on.</param>
/// <param name="Failure">Why nothing of the row was taken; null where it was.</param>
public sealed record EditOutcome(MentionEdit Edit, int Decisions, string? Failure);
