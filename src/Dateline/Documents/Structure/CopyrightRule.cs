using System.Text.RegularExpressions;

namespace Dateline.Documents.Structure;

/// <summary>"© 2017 AFP", "Copyright 2017 The Associated Press. All rights reserved." at the head or the end: who the report belongs to.</summary>
internal sealed partial class CopyrightRule : IStructureRule
{
    private const int Edge = 500;

    public void Apply(ReportStructure structure)
    {
        foreach (Match match in Notice().Matches(structure.Text))
        {
            if (match.Index > Edge && match.Index < structure.Text.Length - Edge)
            {
                continue;
            }

            var owner = match.Groups["owner"];
            if (!owner.Success && !match.ValueSpan.ContainsAnyInRange('0', '9'))
            {
                // A sign alone, as behind the name of a brand.
                continue;
            }

            structure.AddFurniture(new(match.Index, match.Index + match.Length));
            if (owner.Success && structure.Owner is null)
            {
                structure.Owner = owner.Value.Trim();
            }
        }

        foreach (var line in structure.Lines.TakeLast(3))
        {
            var match = Endings().Match(structure.Text, line.Start, line.Length);
            if (match.Success)
            {
                structure.AddFurniture(new(match.Index, match.Index + match.Length));
            }
        }
    }

    [GeneratedRegex(@"(?:Copyright\s*(?:©|\(c\)|\(C\))?|©|\([cC]\)(?=\s*(?:Copyright|\d{4})))\s*(?:Copyright\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?\s*)?(?:by\s+)?(?<owner>(?:The\s+)?\p{Lu}[\p{L}\d'’&/\-]*(?:\s+(?:\p{Lu}[\p{L}\d'’&/\-]*|of|and|the)){0,5})?(?:,?\s*(?:19|20)\d\d)?\.?(?:\s*All\s+[Rr]ights\s+[Rr]eserved\.?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    // What editors put under the last line: "Enditem", "(END)", "/end", "SS/PR", "-30-".
    [GeneratedRegex(@"(?:(?<=^|[.!?""”’)\s])(?:Enditem|ENDITEM|Endit|\(END\)|\(End\)|END ITEM|End Item|/end|ENDS|-30-|###|\(more\)|\(MORE\)|[A-Z]{1,4}/[A-Z]{1,4})\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Endings();
}
