using System.Text;

namespace Dateline.Lexicons;

/// <summary>
/// Reads the tab-separated tables of the data folder: UTF-8, lines that begin with '#' are comments, the first other line names the columns,
/// trailing empty cells may be left out. Cells are trimmed.
/// </summary>
public static class TableFile
{
    /// <summary>The rows in the order of the file. The columns must have exactly these names.</summary>
    /// <exception cref="UsageException">The file's columns are others, or a row has more cells than there are columns.</exception>
    public static IReadOnlyList<TableRow> Read(string path, params ReadOnlySpan<string> columns) => Parse(path, File.ReadAllText(path, Encoding.UTF8), columns);

    /// <summary>As <see cref="Read"/>, over characters at hand; <paramref name="path"/> is for the messages only.</summary>
    public static IReadOnlyList<TableRow> Parse(string path, ReadOnlySpan<char> text, params ReadOnlySpan<string> columns)
    {
        var rows = new List<TableRow>();
        var (number, headed) = (0, false);
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || line[0] == '#')
            {
                continue;
            }

            var cells = Split(line);
            if (!headed)
            {
                RequireColumns(path, number, cells, columns);
                headed = true;
            }
            else if (cells.Length > columns.Length)
            {
                throw new UsageException($"{path}:{number}: {cells.Length} cells where the table has {columns.Length} columns ({string.Join(", ", columns!)}).");
            }
            else
            {
                rows.Add(new(path, number, cells));
            }
        }

        return headed ? rows : throw new UsageException($"{path}: the line that names the columns is missing; expected {string.Join(", ", columns!)}.");
    }

    private static void RequireColumns(string path, int number, string[] cells, ReadOnlySpan<string> columns)
    {
        if (!columns.SequenceEqual(cells))
        {
            throw new UsageException($"{path}:{number}: the columns are '{string.Join(", ", cells)}'; expected '{string.Join(", ", columns!)}', separated by tabs.");
        }
    }

    private static string[] Split(ReadOnlySpan<char> line)
    {
        var cells = new string[line.Count('\t') + 1];
        var cell = 0;
        foreach (var part in line.Split('\t'))
        {
            cells[cell++] = line[part].Trim().ToString();
        }

        return cells;
    }
}
