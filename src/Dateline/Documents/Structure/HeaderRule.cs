using System.Text.RegularExpressions;
using Dateline.Text;

namespace Dateline.Documents.Structure;

/// <summary>
/// The lines above the report: its title when it is the one already known, "By Jane Doe", "Friday, July 21, 2017", "Published: 3 Jan 2017", "Reuters".
/// A heading that is only part of the text stays part of the text.
/// </summary>
internal sealed partial class HeaderRule : IStructureRule
{
    private const int LinesTried = 8;
    private const int LongestHeader = 160;

    public void Apply(ReportStructure structure)
    {
        var headings = 0;
        string? heading = null;
        for (var i = 0; i < structure.Lines.Count && i < LinesTried; i++)
        {
            var line = structure.Lines[i];
            if (line.Length > LongestHeader || (i == structure.Lines.Count - 1 && i > 0 && headings == 0))
            {
                return;
            }

            if (IsTitle(structure, line) || IsNote(structure[line]) || IsByline(structure, line) || IsDate(structure, line) || IsOrigin(structure, line))
            {
                structure.AddFurniture(line);
                structure.HeaderLines = i + 1;
                structure.Title ??= heading;
            }
            else if (headings++ > 0 || EndsSentence(structure[line]))
            {
                // One heading may stand above the byline and the date; anything further is the report.
                return;
            }
            else
            {
                // A heading stands apart: a blank line or a header line follows.
                heading = structure[line].ToString();
                structure.Title ??= i + 1 < structure.Lines.Count && structure.Text.AsSpan(line.End, structure.Lines[i + 1].Start - line.End).Count('\n') > 1 ? heading : null;
            }
        }
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) => line[^1] is '.' or '!' or '”' or '"' or ':' or ',' or ';';

    // "[Editor's note: ...]", "[Excerpt]": about the report, not of it.
    private static bool IsNote(ReadOnlySpan<char> line) => line is ['[', .., ']'] && !line[1..^1].ContainsAny('[', ']');

    private static bool IsTitle(ReportStructure structure, TextSpan line) =>
        structure.Report.Title is { Length: > 0 } title && structure[line].Equals(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsByline(ReportStructure structure, TextSpan line)
    {
        var match = BylineForm().Match(structure.Text, line.Start, line.Length);
        if (!match.Success)
        {
            return false;
        }

        var written = match.Groups["name"];
        var people = new TextSpan(written.Index, written.Index);
        foreach (var name in CreditNames.Split(structure, new(written.Index, written.Index + written.Length)))
        {
            if (structure.Media.TryFindCredited(structure[name], out var outlet))
            {
                structure.AddCredit(name, outlet.Name, null);
            }
            else
            {
                people = new(people.IsEmpty ? name.Start : people.Start, name.End);
            }
        }

        var rest = match.Groups["rest"];
        if (rest.Success)
        {
            CreditNames.AddKnown(structure, new(rest.Index, rest.Index + rest.Length), null);
        }

        structure.Byline ??= people.IsEmpty ? null : structure[people].ToString();
        return true;
    }

    private static bool IsDate(ReportStructure structure, TextSpan line)
    {
        var text = structure.Text.AsSpan(0, line.End);
        var at = line.Start;
        var label = DateLabel().Match(structure.Text, line.Start, line.Length);
        if (label.Success)
        {
            at += label.Length;
        }

        if (!WrittenDate.TryRead(text, ref at, out var date) || date.Month == 0 || !IsClock(text[at..]))
        {
            return false;
        }

        structure.HeaderDate ??= date.Resolve(structure.Report.Published);
        return label.Success || date.Year is not null;
    }

    // "10:22 GMT", "T10:22:00Z", "| 10.22 am", or nothing.
    private static bool IsClock(ReadOnlySpan<char> rest) => rest.Length <= 30 && (!rest.ContainsAny(".!?") || rest.ContainsAnyInRange('0', '9'));

    // "Reuters", "Source: SANA", "AFP, Baghdad" is left to the dateline.
    private static bool IsOrigin(ReportStructure structure, TextSpan line)
    {
        if (structure.Media.TryFind(structure[line].Trim("()[]"), out var outlet))
        {
            structure.AddCredit(line, outlet.Name, null);
            return true;
        }

        return false;
    }

    [GeneratedRegex(@"\G(?:By|BY|Written by|Reported by)[:\s]\s*(?<name>[\p{Lu}][\p{L}.'’\-]*(?:(?:\s+|,\s+|\s*&\s*|\s+and\s+)(?:\p{Lu}[\p{L}.'’\-]*|al|el|bin|ben|de|der|den|van|von|da|di|la|le)){0,9})(?:\s*(?:[|/–—]|\s-|,|\bin\b|\bof\b|\bfor\b)\s*(?<rest>[^.!?\n]{2,80}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex BylineForm();

    [GeneratedRegex(@"\G(?:(?:First\s+)?(?:Published|Posted|Updated|Last updated|Last modified|Date|Publication date|Issued|Released)(?:\s+(?:on|at))?\s*[:\-–]?\s+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();
}
