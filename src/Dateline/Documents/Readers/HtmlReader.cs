using System.Globalization;
using AngleSharp.Html.Parser;
using Dateline.Documents.Readers.Html;
using Dateline.Text;

namespace Dateline.Documents.Readers;

/// <summary>One report as a web page: the article text, its furniture dropped, and what the page and its JSON-LD say about it. Offsets count in the extracted text.</summary>
internal sealed class HtmlReader : IDocumentReader
{
    // Pages people read stay below a hundred levels; browsers stop at 512.
    private const int DeepestNesting = 2_000;

    // JSON-LD repeats the article for search engines; it is taken where the page itself shows clearly less, as behind a paywall or built by script.
    private const double ClearlyLess = 0.5;

    public string Name => "html";

    public IReadOnlyList<string> Extensions => [".html", ".htm", ".xhtml"];

    public bool Recognises(ReadOnlySpan<char> head)
    {
        var trimmed = head.TrimStart();
        return trimmed.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (trimmed.StartsWith("<", StringComparison.Ordinal) && (trimmed.Contains("<html", StringComparison.OrdinalIgnoreCase) || trimmed.Contains("<body", StringComparison.OrdinalIgnoreCase) || trimmed.Contains("<p>", StringComparison.OrdinalIgnoreCase)));
    }

    public IEnumerable<ReadItem> Read(InputContent content, ReadOptions options) => [ReadOne(content, options)];

    private static ReadItem ReadOne(InputContent content, ReadOptions options)
    {
        var (bytes, failure) = content.ReadWhole();
        if (bytes is null)
        {
            return ReadItem.Of(failure!);
        }

        var decoded = TextDecoder.Decode(bytes, HtmlEncoding.Declared(bytes));
        if (decoded.Text is not { } html)
        {
            return ReadItem.Of(content.Fail("binary", decoded.Refusal!));
        }

        if (string.IsNullOrWhiteSpace(html))
        {
            return ReadItem.Of(content.Fail("empty", html.Length == 0 ? "It is empty." : "It holds nothing but white space."));
        }

        if (HtmlDepth.IsDeeperThan(html, DeepestNesting))
        {
            return ReadItem.Of(content.Fail("too-deep", string.Create(CultureInfo.InvariantCulture, $"Its elements are nested more than {DeepestNesting:N0} deep; no page for people is.")));
        }

        return Page(content, html, decoded.Diagnostics, options);
    }

    private static ReadItem Page(InputContent content, string html, IReadOnlyList<Diagnostic> diagnostics, ReadOptions options)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var fields = JsonLd.Read(page).Or(PageMetadata.Read(page));
        var text = ArticleText.Extract(page, fields.Title);
        List<Diagnostic> found = [.. diagnostics];
        if (fields.ArticleBody is { } body && text.Length < body.Length * ClearlyLess)
        {
            text = Plain(body);
            found.Add(new("text-from-json-ld", null, "The page shows less of the article than its JSON-LD holds; the text is from there."));
        }
        else if (fields.IsPaywalled)
        {
            found.Add(new("paywalled", null, "The page says that not all of it is free to read; the text may be only the beginning."));
        }

        if (text.Length == 0)
        {
            return ReadItem.Of(content.Fail("no-article-text", "The page holds no running text that could be an article."));
        }

        return PlainTextReader.Check(content.Name, text, options) is { } bad ? ReadItem.Of(bad) : ReadItem.Of(content.Name, new RawReport(content.Key, text)
        {
            Title = fields.Title,
            Publisher = fields.Publisher,
            Byline = fields.Byline,
            Published = fields.Published,
            Url = fields.Url,
            Language = fields.Language,
            Diagnostics = found,
        });
    }

    // Some sites put markup into the body of their JSON-LD.
    private static string Plain(string body)
    {
        if (!body.Contains('<', StringComparison.Ordinal))
        {
            return body;
        }

        using var fragment = new HtmlParser().ParseDocument(body);
        return fragment.Body is { } element ? string.Join("\n\n", PageBlocks.Read(element, Elements.IsNeverText).Select(block => block.Text)) : body;
    }
}
