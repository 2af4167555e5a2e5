using System.Text;
using Dateline.Text;

namespace Dateline.Documents.Structure;

/// <summary>
/// "TEHRAN - ", "GENEVA, Jan 3 (Reuters) -", "MOSCOW, January 3. /TASS/.", "NEW DELHI: ", "3 January 2017 – ", "(AFP) –" at the head of the report.
/// </summary>
internal sealed class DatelineRule : IStructureRule
{
    // A summary or a kicker may stand before the paragraph with the dateline, rarely more.
    private const int ParagraphsTried = 4;

    private const int ShortestBody = 60;

    // Labels in capitals that also stand before a colon or a dash at the head of a text.
    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "Question", "Answer", "Q", "A", "Update", "Updated", "Breaking", "Breaking News", "Exclusive", "Analysis", "Opinion", "Factbox", "Correction", "Corrected", "Note", "Editor's Note", "Editor’s Note", "Watch", "Video",
        "Photo", "Photos", "Live", "Summary", "Background", "Urgent", "Alert", "Flash", "Interview", "Commentary", "Feature", "Timeline", "Explainer", "Headlines", "Moderator", "Operator", "Transcript", "Warning", "Important",
        "Statement", "Press Release", "Subject", "Date", "Source", "Title", "Author", "By", "From", "To", "Re", "Read More", "Read Also", "Also Read", "Also", "Profile", "Newsletter", "Editorial", "Report", "Special Report", "World", "News",
        "Politics", "Middle East", "Sport", "Sports", "Business", "Published", "Key Points", "Highlights", "Abstract", "Introduction", "Contact", "Location", "Islamic State", "Security", "Crime", "Fact Check", "Look", "Boom", "Busted", "Wow", "Shock", "Shocking", "Must See", "Must Read", "Revealed", "Confirmed", "Developing", "Just In", "Poll", "Quiz", "Review", "Podcast", "Map", "Graphic", "Infographic", "Documentary",
    };

    // A name in capitals before a colon that begins with one of these is somebody who speaks.
    private static readonly string[] SpeakerTitles = ["MR", "MS", "MRS", "DR", "SIR", "GEN", "GENERAL", "SECRETARY", "PRESIDENT", "MINISTER", "PRIME", "AMBASSADOR", "SENATOR", "COL", "COLONEL", "ADM", "ADMIRAL", "SPOKESMAN", "SPOKESPERSON", "UNDER", "ACTING", "THE"];

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "de", "del", "la", "las", "los", "el", "al", "au", "aux", "of", "the", "upon", "sur", "les", "da", "do", "dos", "es", "and", "am", "an", "der", "di", "near" };

    public void Apply(ReportStructure structure)
    {
        var last = Math.Min(structure.Lines.Count, structure.HeaderLines + ParagraphsTried);
        for (var i = structure.HeaderLines; i < last; i++)
        {
            var line = structure.Lines[i];
            if (Read(structure, line) is { } found && (found.IsCertain || (i == structure.HeaderLines && line.Length >= ShortestBody)) && !IsSpeaker(structure, found))
            {
                Keep(structure, found);
                return;
            }
        }
    }

    private static void Keep(ReportStructure structure, Found found)
    {
        var text = structure.Text;
        TextSpan? place = found.Place.IsEmpty ? null : found.Place;
        var date = found.Date?.Resolve(structure.Published);
        if (structure.Title is { } title && text.AsSpan(found.Span.Start).StartsWith(title, StringComparison.Ordinal))
        {
            // The line that seemed to be a heading is the head of the report.
            structure.Title = null;
        }

        structure.Dateline = new(
            structure.ToRaw(found.Span),
            place is { } span ? InTitleCase(text[span.Start..span.End]) : null,
            place is { } known ? structure.ToRaw(known) : null,
            date,
            found.Agency.IsEmpty ? null : text[found.Agency.Start..found.Agency.End]);
        structure.AddFurniture(found.Span with { End = AfterNotes(text, found.Span.End) });
        if (found.Date is { Year: not null })
        {
            structure.HeaderDate ??= date;
        }
    }

    /// <summary>Behind "[TEXT]", "[REPORT] [JANE DOE]": what monitoring services put between dateline and text, in capitals.</summary>
    private static int AfterNotes(string text, int at)
    {
        const int LongestNote = 80;
        while (at < text.Length && text[at] == '[')
        {
            var length = text.AsSpan(at, Math.Min(LongestNote, text.Length - at)).IndexOf(']');
            if (length < 0 || !IsInCapitals(text.AsSpan(at, length)))
            {
                break;
            }

            at += length + 1;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }
        }

        return at;
    }

    private static bool IsSpeaker(ReportStructure structure, Found found)
    {
        if (!found.EndsInColon || !found.Agency.IsEmpty || found.Date is not null)
        {
            return false;
        }

        var name = structure[found.Place];
        foreach (var title in SpeakerTitles)
        {
            if (name.StartsWith(title, StringComparison.Ordinal) && (name.Length == title.Length || name[title.Length] is ' ' or '.'))
            {
                return true;
            }
        }

        // A transcript: further paragraphs begin with a name in capitals and a colon.
        return structure.Lines.Count(line => LabelLength(structure[line]) > 0) > 1;
    }

    private static int LabelLength(ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, 40)].IndexOf(':');
        return colon > 0 && IsInCapitals(line[..colon]) ? colon : 0;
    }

    private static Found? Read(ReportStructure structure, TextSpan line)
    {
        // Everything a dateline holds fits in here.
        var text = structure.Text.AsSpan(0, Math.Min(line.End, line.Start + 160));
        var cursor = new Cursor(text, line.Start);
        var found = new Found(default, default, null, default, false, false);
        if (WrittenDate.TryRead(text, ref cursor.At, out var onlyDate) && onlyDate.Month > 0)
        {
            found = found with { Date = onlyDate };
        }
        else if (AgencyAlone(structure, ref cursor) is { } agency)
        {
            found = found with { Agency = agency, AgencyIsKnown = true };
        }
        else if (cursor.ReadName(Particles) is { IsEmpty: false } place)
        {
            found = found with { Place = place };
            ReadRest(structure, ref cursor, ref found);
        }
        else
        {
            return null;
        }

        ReadAgency(structure, ref cursor, ref found);
        var separator = cursor.ReadSeparator(dotToo: cursor.IsAfterSlash);
        if (separator == '\0' || cursor.At >= text.Length)
        {
            return null;
        }

        if (separator == ':' && found.Place.IsEmpty && found.Agency.Start == line.Start)
        {
            // "AP: Minister hid accounts" is a headline about what the agency found.
            return null;
        }

        found = found with { Span = new(line.Start, cursor.At), EndsInColon = separator == ':' };
        return IsAcceptable(text, cursor.At, found) ? found : null;
    }

    // Region and country, a date, an agency after a comma: "MULTAN, Pakistan, Jan 3", "Damascus, SANA- ".
    private static void ReadRest(ReportStructure structure, ref Cursor cursor, ref Found found)
    {
        for (var parts = 0; parts < 4; parts++)
        {
            var saved = cursor.At;
            if (!cursor.SkipJoint())
            {
                return;
            }

            if (WrittenDate.TryRead(cursor.Text, ref cursor.At, out var date))
            {
                found = found with { Date = date };
                continue;
            }

            var name = cursor.ReadName(Particles);
            if (name.IsEmpty)
            {
                cursor.At = saved;
                return;
            }

            if (structure.Media.TryFindCredited(structure[name], out _) && found.Agency.IsEmpty)
            {
                found = found with { Agency = name, AgencyIsKnown = true };
            }
        }
    }

    private static void ReadAgency(ReportStructure structure, ref Cursor cursor, ref Found found)
    {
        var enclosed = cursor.ReadEnclosed();
        if (enclosed.IsEmpty)
        {
            return;
        }

        var known = FirstKnown(structure, enclosed) is not null;
        if (known || char.IsUpper(structure.Text[enclosed.Start]))
        {
            found = found with { Agency = enclosed, AgencyIsKnown = known };
        }

        // "KABUL (AFP), Jan 3 -" and "MOSCOW (Interfax) Jan 3 -".
        var saved = cursor.At;
        cursor.SkipJoint();
        if (found.Date is null && WrittenDate.TryRead(cursor.Text, ref cursor.At, out var date))
        {
            found = found with { Date = date };
            saved = cursor.At;
            var second = cursor.ReadEnclosed();
            if (!second.IsEmpty)
            {
                // "MOSCOW (USSR), 27 APR 89 (RADIO MOSCOW)": the first brackets held the country.
                found = found with { Agency = second, AgencyIsKnown = FirstKnown(structure, second) is not null };
                return;
            }
        }

        cursor.At = saved;
    }

    private static TextSpan? AgencyAlone(ReportStructure structure, ref Cursor cursor)
    {
        var saved = cursor.At;
        var enclosed = cursor.ReadEnclosed();
        if (!enclosed.IsEmpty && structure.Media.TryFindCredited(structure[enclosed], out _))
        {
            return enclosed;
        }

        cursor.At = saved;
        var name = cursor.ReadName(Particles);
        if (!name.IsEmpty && structure.Media.TryFind(structure[name], out _))
        {
            return name;
        }

        cursor.At = saved;
        return null;
    }

    internal static string? FirstKnown(ReportStructure structure, TextSpan names)
    {
        var start = names.Start;
        for (var i = names.Start; i <= names.End; i++)
        {
            if (i == names.End || structure.Text[i] is '/' or ',' or ';')
            {
                if (structure.Media.TryFindCredited(structure.Text.AsSpan(start, i - start), out var outlet))
                {
                    return outlet.Name;
                }

                start = i + 1;
            }
        }

        return null;
    }

    private static bool IsAcceptable(ReadOnlySpan<char> text, int after, Found found)
    {
        var next = text[after];
        if (!(char.IsUpper(next) || char.IsDigit(next) || next is '"' or '“' or '\'' or '‘' or '(' or '['))
        {
            return found.AgencyIsKnown && !found.Place.IsEmpty && char.IsLetter(next);
        }

        if (found.IsCertain)
        {
            return true;
        }

        var name = text[found.Place.Start..found.Place.End];
        if (name.Length == 0)
        {
            return !found.Agency.IsEmpty || found.Date?.Day > 0;
        }

        var labels = Labels.GetAlternateLookup<ReadOnlySpan<char>>();
        if (labels.Contains(name) || (name.IndexOf(' ') is > 0 and var end && labels.Contains(name[..end]) && name[..end] is not ("Middle" or "A")))
        {
            return false;
        }

        // Without date or agency the only sign is the shape: capitals, or before a dash at most three words.
        return (IsInCapitals(name) && name.Length >= 3) || (!found.EndsInColon && name.Count(' ') <= 2 && !ContainsDigit(name));
    }

    private static bool ContainsDigit(ReadOnlySpan<char> name) => name.ContainsAnyInRange('0', '9');

    private static bool IsInCapitals(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var character in name)
        {
            if (char.IsLower(character))
            {
                return false;
            }

            letters += char.IsUpper(character) ? 1 : 0;
        }

        return letters > 0;
    }

    /// <summary>"PORT-AU-PRINCE" is kept as "Port-au-Prince"; what is not all in capitals stays as it is.</summary>
    internal static string InTitleCase(string name)
    {
        if (!IsInCapitals(name) || name.Count(char.IsLetter) < 3)
        {
            return name;
        }

        var result = new StringBuilder(name.Length);
        var wordStart = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && char.IsLetter(name[i]))
            {
                continue;
            }

            var word = name[wordStart..i].ToLowerInvariant();
            var isParticle = wordStart > 0 && Particles.Contains(word);
            var isAfterApostrophe = wordStart > 1 && name[wordStart - 1] is '\'' or '’' && word.Length == 1;
            result.Append(isParticle || isAfterApostrophe || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]);
            if (i < name.Length)
            {
                result.Append(name[i]);
            }

            wordStart = i + 1;
        }

        return result.ToString();
    }

    private readonly record struct Found(TextSpan Span, TextSpan Place, WrittenDate? Date, TextSpan Agency, bool AgencyIsKnown, bool EndsInColon)
    {
        /// <summary>The shape alone is proof: no sentence begins with a place and a date or an agency, and then a dash.</summary>
        public bool IsCertain => (AgencyIsKnown || !Agency.IsEmpty || Date is not null) && (!Place.IsEmpty || AgencyIsKnown);
    }
}
