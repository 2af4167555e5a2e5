using System.Globalization;

namespace Dateline.Gazetteers.Build;

/// <summary>Lines of a tab-separated file, comments and blank lines left out, with the place of a fault in the message.</summary>
internal static class TableReader
{
    public static IEnumerable<(int Line, string[] Fields)> Lines(Stream stream, string fileName, int fields, bool hasHeader)
    {
        using var reader = new StreamReader(stream);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (hasHeader)
            {
                hasHeader = false;
                continue;
            }

            var split = line.Split('\t');
            if (split.Length < fields)
            {
                throw new UsageException($"{fileName}, line {number}: {split.Length} fields where {fields} are needed.");
            }

            yield return (number, split);
        }
    }

    public static double Degrees(string text, string fileName, int line) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= 180
            ? value
            : throw new UsageException($"{fileName}, line {line}: '{text}' is no coordinate in degrees.");

    public static long Count(string text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
