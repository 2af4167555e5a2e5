using System.Text.RegularExpressions;
using Dateline.Text;

namespace Dateline.Documents.Structure;

/// <summary>
/// Who the report as a whole is from: "(source: Farsnews)", "Source: SANA", "-- AFP", "(With inputs from PTI)", "(Reporting by Jane Doe; Reuters)".
/// "AFP reported" in a sentence is no such thing; it belongs to the attributions.
/// </summary>
internal sealed partial class CreditRule : IStructureRule
{
    // Credits stand at the end; a credit with a name that nobody knows counts only there.
    private const int Tail = 400;

    public void Apply(ReportStructure structure)
    {
        Bracketed(structure);
        Lines(structure);
        SignOff(structure);
    }

    private static void Bracketed(ReportStructure structure)
    {
        foreach (Match match in BracketedCredit().Matches(structure.Text))
        {
            var names = Span(match.Groups["names"]);
            var cue = Span(match.Groups["cue"]);
            var inTail = match.Index >= structure.Text.Length - Tail;
            if (CreditNames.AreKnown(structure, names) || (inTail && match.Groups["colon"].Success && IsNameLike(structure[names])))
            {
                CreditNames.AddAll(structure, names, cue);
                structure.AddFurniture(Span(match));
            }
        }

        foreach (Match match in Inputs().Matches(structure.Text))
        {
            if (match.Groups["names"] is { Success: true } found && CreditNames.AddKnown(structure, Span(found), Span(match.Groups["cue"])) || match.Value[0] is '(' or '[')
            {
                structure.AddFurniture(Span(match));
            }
        }

        foreach (Match match in Reporting().Matches(structure.Text))
        {
            var names = Span(match.Groups["people"]);
            structure.Byline ??= FirstPerson(structure[names]);
            var parts = Span(match.Groups["inside"]);
            CreditNames.AddKnown(structure, parts, null);
            structure.AddFurniture(Span(match));
        }
    }

    private static void Lines(ReportStructure structure)
    {
        const int HeadLines = 4;
        const int TailLines = 6;
        for (var i = 0; i < structure.Lines.Count; i++)
        {
            if (i >= HeadLines && i < structure.Lines.Count - TailLines)
            {
                continue;
            }

            var line = structure.Lines[i];
            var match = CreditLine().Match(structure.Text, line.Start, line.Length);
            if (match.Success && line.Length <= 120 && structure.Lines.Count > 1 && (i == structure.Lines.Count - 1 || CreditNames.AreKnown(structure, Span(match.Groups["names"]))))
            {
                CreditNames.AddAll(structure, Span(match.Groups["names"]), Span(match.Groups["cue"]));
                structure.AddFurniture(line);
            }
        }

        if (Contributed().Match(structure.Text) is { Success: true } contributed && structure.Media.TryFindCredited(contributed.Groups["name"].ValueSpan, out var outlet))
        {
            structure.AddCredit(Span(contributed.Groups["name"]), outlet.Name, Span(contributed.Groups["cue"]));
            structure.AddFurniture(Span(contributed));
        }
    }

    // The last line that is not furniture itself, as a licence line under the credit is.
    private static void SignOff(ReportStructure structure)
    {
        for (var i = structure.Lines.Count - 1; i >= 0; i--)
        {
            var line = structure.Lines[i];
            if (structure.IsFurniture(line))
            {
                continue;
            }

            var match = EndCredit().Match(structure.Text, Math.Max(line.Start, line.End - 120), Math.Min(line.Length, 120));
            if (match.Success && CreditNames.AreKnown(structure, Span(match.Groups["names"])))
            {
                CreditNames.AddAll(structure, Span(match.Groups["names"]), match.Groups["cue"] is { Success: true } cue ? Span(cue) : null);
                structure.AddFurniture(Span(match));
            }

            return;
        }
    }

    private static bool IsNameLike(ReadOnlySpan<char> names) => char.IsUpper(names[0]) && names.Length <= 60 && names.Count(' ') <= 7;

    private static string? FirstPerson(ReadOnlySpan<char> people)
    {
        var end = people.IndexOfAny(";,|");
        var first = (end < 0 ? people : people[..end]).Trim();
        var and = first.IndexOf(" and ");
        var name = (and < 0 ? first : first[..and]).ToString();
        var place = name.IndexOf(" in ", StringComparison.Ordinal);
        return place < 0 ? name : name[..place];
    }

    private static TextSpan Span(Group group) => new(group.Index, group.Index + group.Length);

    [GeneratedRegex(@"[\(\[]\s*(?:news\s+|photo\s+)?(?<cue>sources?|via|courtesy(?:\s+of)?|credits?|from|agency)\s*(?<colon>[:：])?\s*(?<names>[^()\[\]\n:]{2,120}?)\s*[\)\]]\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BracketedCredit();

    [GeneratedRegex(@"(?:[\(\[]\s{0,3})?\b(?<cue>with\s{1,3}(?:additional\s+|some\s+)?(?:inputs?|reports?|reporting|materials?|files|information)\s+(?:from|by))\s+(?<names>[^()\[\]\n.;]{2,100})(?:[\)\]]\.?|\.?\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inputs();

    [GeneratedRegex(@"[\(\[](?<inside>(?:Additional |Additional\s)?(?:Reporting|Writing|Editing|Compiled|Edited|Reported|Written|Translated)\s+by\s+(?<people>[^()\[\]\n]{2,300}))[\)\]]\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"\G(?:News\s+)?(?<cue>Sources?|Via|Courtesy|Credits?|News agency|Agency)\s*[:：]\s*(?<names>[^:\n]{2,90}?)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CreditLine();

    [GeneratedRegex(@"(?<=^|[.!?""”)\n]\s*)(?<name>(?:The\s+)?[A-Z][\w/\-]*(?:\s+[A-Z][\w/\-]*){0,3})\s+(?<cue>contributed)\s+to\s+this\s+(?:report|story|article|dispatch)\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Contributed();

    [GeneratedRegex(@"(?:(?<=^|[.!?""”’)\]\s])(?:--?|–|—|/|\||\(|\[|(?<cue>Source|SOURCE|source)\s*[:：])\s*|^|(?<=(?:[\p{Ll}\d]{2}[.!?]|[""”’)])\s+))(?<names>[A-Z][\p{L}\d .&/\-,]{1,60}?)\s*[\)\]/.]*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndCredit();
}
