namespace Dateline.Exports;

/// <summary>Cells that a spreadsheet would run: one that begins like a formula gets an apostrophe before it, which keeps it text.</summary>
public static class SpreadsheetCell
{
    /// <summary>For cells of words. Numbers are left alone: −12.5 is a longitude.</summary>
    public static string Harmless(string cell) => IsFormula(cell) ? "'" + cell : cell;

    /// <summary>The words of a cell that <see cref="Harmless"/> wrote.</summary>
    public static string Words(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Length > 1 && cell[0] == '\'' && IsFormula(cell[1..]) ? cell[1..] : cell;
    }

    private static bool IsFormula(string cell) => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
}
