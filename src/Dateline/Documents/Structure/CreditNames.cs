using Dateline.Text;

namespace Dateline.Documents.Structure;

/// <summary>The names in a credit: "AFP", "AFP and Reuters", "SANA/Reuters", "the Associated Press, agencies".</summary>
internal static class CreditNames
{
    private static readonly string[] Joints = ["/", ",", ";", "|", " and ", " & ", " + "];

    /// <summary>The single names, without the white space around them.</summary>
    public static List<TextSpan> Split(ReportStructure structure, TextSpan names)
    {
        var text = structure[names];
        var parts = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var joint = i == text.Length ? 0 : JointLength(text[i..]);
            if (i < text.Length && joint == 0)
            {
                continue;
            }

            var (from, to) = (start, i);
            while (from < to && (char.IsWhiteSpace(text[from]) || text[from] is '-' or ':'))
            {
                from++;
            }

            while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] is '.'))
            {
                to--;
            }

            if (to > from)
            {
                parts.Add(new(names.Start + from, names.Start + to));
            }

            start = i + joint;
            i += Math.Max(joint - 1, 0);
        }

        return parts;
    }

    /// <summary>Adds those names that are outlets; true when there was one.</summary>
    public static bool AddKnown(ReportStructure structure, TextSpan names, TextSpan? cue)
    {
        var any = false;
        foreach (var name in Candidates(structure, names))
        {
            if (structure.Media.TryFindCredited(structure[name], out var outlet))
            {
                structure.AddCredit(name, outlet.Name, cue);
                any = true;
            }
        }

        return any;
    }

    /// <summary>Adds every name, an unknown one as it is written; for credits whose form leaves no doubt.</summary>
    public static void AddAll(ReportStructure structure, TextSpan names, TextSpan? cue)
    {
        foreach (var name in Candidates(structure, names))
        {
            var written = structure[name].ToString();
            var canonical = structure.Media.TryFindCredited(written, out var outlet) ? outlet.Name
                : structure.Media.TryFindHost(written.Contains("://", StringComparison.Ordinal) ? written : "http://" + written, out var site) ? site.Name : written;
            structure.AddCredit(name, canonical, cue);
        }
    }

    /// <summary>True when every name is an outlet.</summary>
    public static bool AreKnown(ReportStructure structure, TextSpan names)
    {
        var candidates = Candidates(structure, names);
        return candidates.Count > 0 && candidates.TrueForAll(name => structure.Media.TryFindCredited(structure[name], out _));
    }

    // "RFE/RL" and "Mail and Guardian" hold a joint in their own name: the whole is tried first.
    private static List<TextSpan> Candidates(ReportStructure structure, TextSpan names) =>
        structure.Media.TryFindCredited(structure[names], out _) ? [names] : Split(structure, names);

    private static int JointLength(ReadOnlySpan<char> text)
    {
        foreach (var joint in Joints)
        {
            if (text.StartsWith(joint, StringComparison.Ordinal))
            {
                return joint.Length;
            }
        }

        return 0;
    }
}
