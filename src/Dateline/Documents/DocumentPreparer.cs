using Dateline.Documents.Structure;
using Dateline.Lexicons;
using Dateline.Text;
using Dateline.Text.Repairs;

namespace Dateline.Documents;

/// <summary>
/// Turns a report as read into the <see cref="Document"/> that is analysed: repairs behind an offset map, dateline, credits, licence, furniture.
/// What the input states beside the text (publisher, date, title) wins over what the text says. Thread-safe.
/// </summary>
public sealed class DocumentPreparer
{
    // The last word of names that nearly only agencies and outlets have.
    private static readonly HashSet<string> MediaWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "News", "Agency", "Press", "Wire", "Newswire", "Times", "Post", "Herald", "Gazette", "Tribune", "Telegraph", "Courier", "Bulletin", "Dispatch", "Observer", "Chronicle", "Journal", "Daily", "Radio", "TV", "Television", "Online", "Service", "Media", "Network",
    };

    private readonly MediaTable _media;

    public DocumentPreparer(MediaTable media)
    {
        ArgumentNullException.ThrowIfNull(media);
        _media = media;
    }

    public static DocumentPreparer Load(DataFolder data) => new(MediaTable.Load(data));

    public Document Prepare(RawReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var raw = new RawText(report.Text);
        var (reading, repairs) = TextRepairer.Repair(raw);
        var structure = new ReportStructure(reading, report, _media);
        foreach (var rule in StructureRules.All)
        {
            rule.Apply(structure);
        }

        var publisher = Publisher(report, structure);
        var (language, languageDiagnostics) = Language(report, reading.Characters);
        var credits = Credits(structure, publisher);
        return new Document
        {
            Key = report.Key,
            Raw = raw,
            Reading = reading,
            Title = report.Title ?? structure.Title,
            Publisher = publisher,
            Byline = report.Byline ?? structure.Byline,
            Published = structure.Published,
            Language = language,
            Dateline = structure.Dateline,
            Credits = credits,
            Licence = structure.Licence,
            Url = report.Url,
            Furniture = structure.Furniture(),
            Diagnostics = [.. report.Diagnostics, .. repairs, .. languageDiagnostics],
        };
    }

    private string? Publisher(RawReport report, ReportStructure structure)
    {
        if (!string.IsNullOrWhiteSpace(report.Publisher))
        {
            return Canonical(report.Publisher.Trim());
        }

        if (report.Url is { } url && _media.TryFindHost(url, out var site))
        {
            return site.Name;
        }

        return structure.Owner is { } owner ? Canonical(owner)
            : structure.Dateline?.Agency is { } agency ? DatelineAgency(agency) ?? agency : null;
    }

    private string Canonical(string name) => _media.TryFindCredited(name, out var outlet) ? outlet.Name : name;

    // An unknown name in the brackets of a dateline issued the report too: a local agency, an organisation with a press office.
    private string? DatelineAgency(string written)
    {
        foreach (var name in written.Split('/', ',', ';'))
        {
            if (_media.TryFindCredited(name, out var outlet))
            {
                return outlet.Name;
            }
        }

        return null;
    }

    // The agency in the dateline is where the report comes from, unless it is the publisher itself.
    private IReadOnlyList<Credit> Credits(ReportStructure structure, string? publisher)
    {
        var credits = structure.Credits(publisher);
        if (structure.Dateline is not { Agency: { } agency } dateline || (DatelineAgency(agency) ?? (IsNamedLikeMedia(agency) ? agency : null)) is not { } name || name == publisher || credits.Any(c => c.Name == name))
        {
            return credits;
        }

        var offset = structure.Report.Text.AsSpan(dateline.Span.Start, dateline.Span.Length).LastIndexOf(agency, StringComparison.Ordinal);
        var span = offset < 0 ? dateline.Span : new TextSpan(dateline.Span.Start + offset, dateline.Span.Start + offset + agency.Length);
        return [new Credit(span, agency, name, null), .. credits];
    }

    private static bool IsNamedLikeMedia(string name) => MediaWords.Contains(name[(name.LastIndexOf(' ') + 1)..]);

    // The text itself wins: templates of multilingual sites often state the language of another edition.
    private static (string Tag, IReadOnlyList<Diagnostic> Diagnostics) Language(RawReport report, string text)
    {
        var stated = report.Language is null ? null : LanguageTag.Primary(report.Language);
        var guessed = LanguageGuess.Of(text);
        if (stated is not null and not "en" && guessed == "en")
        {
            return ("en", [new("language-mismatch", null, $"The input calls its language '{stated}', but the text is English and is coded as such.")]);
        }

        var language = stated is null or "en" ? guessed ?? "en" : stated;
        return language == "en" ? (language, [])
            : (language, [new("language-not-coded", null, $"The report is in another language ('{language}'); only English is coded, so the record has no events.")]);
    }
}
