using System.Text;

namespace Dateline.Exports;

/// <summary>Text of a report as one line: a hard-wrapped sentence must not break a row.</summary>
public static class SingleLine
{
    /// <summary>Runs of white space and control characters become one space; none is left at the ends.</summary>
    public static string Collapse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder(text.Length);
        var isGap = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                isGap = line.Length > 0;
                continue;
            }

            if (isGap)
            {
                line.Append(' ');
                isGap = false;
            }

            line.Append(character);
        }

        return line.ToString();
    }
}
