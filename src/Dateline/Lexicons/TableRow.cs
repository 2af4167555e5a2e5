namespace Dateline.Lexicons;

/// <summary>One row of a <see cref="TableFile"/>. A cell that the line leaves out is empty.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
public readonly record struct TableRow(string Path, int Line, string[] Cells)
{
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    /// <summary>The parts of a cell separated by '|', trimmed; none for an empty cell.</summary>
    public string[] List(int column) => this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The cell, which must not be empty.</summary>
    public string Required(int column) => this[column] is { Length: > 0 } cell ? cell : throw Error($"column {column + 1} is empty");

    /// <summary>The exception to throw for a mistake in this row; it names file and line.</summary>
    public UsageException Error(string message) => new($"{Path}:{Line}: {message}.");
}
