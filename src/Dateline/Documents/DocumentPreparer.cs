using Dateline.Lexicons;
using Dateline.Text;

namespace Dateline.Documents;

/// <summary>Turns a report as read into the <see cref="Document"/> that is analysed: repairs behind an offset map, dateline, credits, licence, furniture. Thread-safe.</summary>
public sealed class DocumentPreparer
{
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
        var publisher = report.Publisher is { } given && _media.TryFindCredited(given, out var outlet) ? outlet.Name : report.Publisher;
        return new Document
        {
            Key = report.Key,
            Raw = new RawText(report.Text),
            Reading = new ReadingText(report.Text),
            Title = report.Title,
            Publisher = publisher,
            Byline = report.Byline,
            Published = report.Published,
            Language = report.Language ?? "en",
            Url = report.Url,
            Diagnostics = report.Diagnostics,
        };
    }
}
