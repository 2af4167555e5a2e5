using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Documents.Readers.Html;

/// <summary>Title, publisher, date, byline, address and language by a page's meta elements and marks in its body, for what its JSON-LD leaves open.</summary>
internal static class PageMetadata
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "article:published", "og:article:published_time", "datepublished", "date.issued", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "parsely-pub-date", "sailthru.date",
        "pubdate", "publish-date", "publishdate", "publication_date", "publish_date", "cxenseparse:recs:publishtime", "og:published_time", "date", "created", "article:modified_time",
    ];

    private static readonly string[] AuthorNames = ["author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author", "twitter:creator"];

    private static readonly char[] TitleJoints = ['|', '–', '—', '-', '»', '·', ':'];

    public static PageFields Read(IHtmlDocument page)
    {
        var meta = Meta(page);
        var site = Get(meta, "og:site_name") ?? Get(meta, "application-name") ?? Get(meta, "dc.publisher") ?? Get(meta, "article:publisher_name");
        return new PageFields
        {
            Title = WithoutSite(Get(meta, "og:title") ?? Get(meta, "twitter:title"), site) ?? Heading(page) ?? WithoutSite(Clean(page.Title), site),
            Publisher = site,
            Byline = Byline(page, meta),
            Published = Published(page, meta),
            Url = Clean(page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) is { } canonical && canonical.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? canonical : Get(meta, "og:url"),
            Language = Clean(page.DocumentElement?.GetAttribute("lang")) ?? Clean(page.DocumentElement?.GetAttribute("xml:lang")) ?? Get(meta, "content-language") ?? Get(meta, "og:locale"),
        };
    }

    private static Dictionary<string, string> Meta(IHtmlDocument page)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in page.QuerySelectorAll("meta[content]"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            if (name is not null && Clean(element.GetAttribute("content")) is { } content)
            {
                meta.TryAdd(name.Trim(), content);
            }
        }

        return meta;
    }

    private static NodaTime.LocalDate? Published(IHtmlDocument page, Dictionary<string, string> meta)
    {
        foreach (var name in DateNames)
        {
            if (PublicationDate.Read(Get(meta, name)) is { } date)
            {
                return date;
            }
        }

        foreach (var element in page.QuerySelectorAll("[itemprop=datePublished], time[pubdate], article time[datetime], main time[datetime], header time[datetime], time[datetime]"))
        {
            if ((PublicationDate.Read(element.GetAttribute("content")) ?? PublicationDate.Read(element.GetAttribute("datetime"))) is { } date && !IsBeside(element))
            {
                return date;
            }
        }

        return null;
    }

    // A list of other articles has dates of its own.
    private static bool IsBeside(IElement element)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent.LocalName is "aside" or "nav" or "footer" or "li")
            {
                return true;
            }
        }

        return false;
    }

    private static string? Byline(IHtmlDocument page, Dictionary<string, string> meta)
    {
        foreach (var name in AuthorNames)
        {
            if (Get(meta, name) is { } author && !author.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !author.StartsWith('@'))
            {
                return WithoutBy(author);
            }
        }

        var element = page.QuerySelector("[itemprop=author] [itemprop=name], [itemprop=author], [rel~=author], article .byline, article .author, .byline, .article-author, .author-name");
        var written = element is null ? null : Clean(PageText.Inline(element));
        return written is { Length: <= 120 } ? WithoutBy(written) : null;
    }

    private static string? WithoutBy(string author)
    {
        var name = author.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? author[3..].Trim() : author;
        return name.Length == 0 ? null : name;
    }

    private static string? Heading(IHtmlDocument page)
    {
        var headings = page.QuerySelectorAll("article h1, main h1, h1");
        return headings.Length == 0 ? null : Clean(PageText.Inline(headings[0]));
    }

    /// <summary>"Army leaves town | The Daily Example" without the site, which stands behind the last joint.</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        var joint = title?.LastIndexOfAny(TitleJoints) ?? -1;
        if (joint <= 0 || title![joint - 1] != ' ' || joint + 1 >= title.Length)
        {
            return title;
        }

        var tail = title[(joint + 1)..].Trim();
        var isSite = site is not null && (tail.Contains(site, StringComparison.OrdinalIgnoreCase) || site.Contains(tail, StringComparison.OrdinalIgnoreCase));
        return isSite || (site is null && title[joint] is '|' or '»' && tail.Length <= 40) ? title[..joint].TrimEnd() : title;
    }

    private static string? Get(Dictionary<string, string> meta, string name) => meta.TryGetValue(name, out var content) ? content : null;

    private static string? Clean(string? text)
    {
        var collapsed = text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return collapsed.Length == 0 ? null : collapsed;
    }
}
