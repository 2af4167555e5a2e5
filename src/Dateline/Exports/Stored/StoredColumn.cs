namespace Dateline.Exports.Stored;

/// <summary>A column of a table of events.</summary>
/// <param name="IsText">Whether the cell holds words of a report or of a user, which may look like a formula.</param>
/// <param name="Value">Null for an empty cell.</param>
public sealed record StoredColumn(string Name, bool IsText, Func<ExportRow, string?> Value)
{
    internal const string ListSeparator = "; ";

    /// <summary>A cell that holds words.</summary>
    public static StoredColumn Text(string name, Func<ExportRow, string?> value) => new(name, IsText: true, value);

    /// <summary>A cell that holds a number, a day or a word of a code book.</summary>
    public static StoredColumn Code(string name, Func<ExportRow, string?> value) => new(name, IsText: false, value);

    /// <summary>A column of another data set for which there is nothing to tell.</summary>
    public static StoredColumn Empty(string name) => new(name, IsText: false, _ => null);

    /// <summary>A separator inside an item would shift the lists against each other.</summary>
    internal static string List(IEnumerable<string> items) => string.Join(ListSeparator, items.Select(item => SingleLine.Collapse(item).Replace(';', ',')));
}
