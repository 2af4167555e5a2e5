using System.Text;
using System.Text.RegularExpressions;
using Dateline.Text;

namespace Dateline.Documents.Structure;

/// <summary>"All content by X is licensed under a Creative Commons Attribution 4.0 International License." and its like, as an SPDX id; X is who the report belongs to.</summary>
internal sealed partial class LicenceRule : IStructureRule
{
    // A report states its licence once or twice; more is an article about licences, or no article.
    private const int MentionsRead = 8;

    private static readonly (string Words, string Code)[] Conditions =
    [
        ("noncommercial", "-NC"), ("non-commercial", "-NC"), ("noderiv", "-ND"), ("no derivative", "-ND"), ("no-derivative", "-ND"), ("sharealike", "-SA"), ("share alike", "-SA"), ("share-alike", "-SA"),
    ];

    public void Apply(ReportStructure structure)
    {
        foreach (var match in Mention().Matches(structure.Text).Take(MentionsRead))
        {
            var sentence = Sentence(structure.Text, match);
            if (Id(structure[sentence]) is not { } id)
            {
                continue;
            }

            structure.Licence ??= id;
            structure.AddFurniture(sentence);
            if (OwnerForm().Match(structure.Text, sentence.Start, sentence.Length) is { Success: true } owner)
            {
                structure.Owner ??= owner.Groups["owner"].Value;
            }
        }
    }

    private static string? Id(ReadOnlySpan<char> sentence)
    {
        if (OpenGovernment().IsMatch(sentence))
        {
            return $"OGL-UK-{(Version().EnumerateMatches(sentence) is var versions && versions.MoveNext() ? sentence.Slice(versions.Current.Index, versions.Current.Length) : "3.0")}";
        }

        if (sentence.Contains("CC0", StringComparison.Ordinal))
        {
            return "CC0-1.0";
        }

        var lower = sentence.ToString().ToLowerInvariant();
        var shortForm = ShortForm().Match(lower);
        if (!shortForm.Success && !(lower.Contains("creative commons", StringComparison.Ordinal) && lower.Contains("licen", StringComparison.Ordinal)))
        {
            return null;
        }

        var id = new StringBuilder("CC-BY");
        foreach (var code in (string[])["-NC", "-ND", "-SA"])
        {
            var named = Conditions.Any(c => c.Code == code && lower.Contains(c.Words, StringComparison.Ordinal));
            if (named || (shortForm.Success && shortForm.Value.Contains(code[1..].ToLowerInvariant(), StringComparison.Ordinal)))
            {
                id.Append(code);
            }
        }

        if (!shortForm.Success && !lower.Contains("attribution", StringComparison.Ordinal) && !lower.Contains("cc by", StringComparison.Ordinal))
        {
            // Which of the licences it is stays unsaid.
            return "CC";
        }

        var version = Version().Match(lower);
        return version.Success ? $"{id}-{version.Value}" : id.ToString();
    }

    /// <summary>From the end of the sentence or line before it to its own end; "4.0" is no end.</summary>
    private static TextSpan Sentence(string text, Match mention)
    {
        var start = mention.Index;
        while (start > 0 && !IsStart(text, start))
        {
            start--;
        }

        var end = mention.Index + mention.Length;
        while (end < text.Length && text[end] is not ('\n' or '\r') && !(text[end] is '.' or ')' or ']' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]))))
        {
            end++;
        }

        return new(start, end < text.Length && text[end] is '.' or ')' or ']' ? end + 1 : end);
    }

    private static bool IsStart(string text, int at)
    {
        if (text[at - 1] is '\n' or '\r' || text[at] is '(' or '[')
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at]))
        {
            return false;
        }

        var before = at - 1;
        while (before > 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return text[before] is '.' or '!' or '?' or ')' or ']' or '"' or '”' or '|' or '·' or '»';
    }

    [GeneratedRegex(@"Creative\s+Commons|\bCC[ -]BY(?:-[A-Z]{2})*\b|\bCC0\b|Open\s+Government\s+Licen[cs]e", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\bcc[ -]by(?:-[a-z]{2})*", RegexOptions.CultureInvariant)]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"Open\s+Government\s+Licen[cs]e", RegexOptions.CultureInvariant)]
    private static partial Regex OpenGovernment();

    [GeneratedRegex(@"(?<=\s[vV]?)[1-4]\.[05]", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"(?:content|contents|articles?|material|texts?|work)\s+(?:by|of|from|on|published\s+by)\s+(?<owner>(?:the\s+)?\p{Lu}[^,.;()]{1,60}?)\s+(?:is|are)\s+(?:licen[cs]ed|available|published|released)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnerForm();
}
