using AngleSharp.Dom;

namespace Dateline.Documents.Readers.Html;

/// <summary>What kinds of elements there are, by name, role and the words in their class and id.</summary>
internal static class Elements
{
    private static readonly HashSet<string> Inlines = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "img",
    };

    private static readonly HashSet<string> NeverText = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "picture", "button", "select", "textarea", "input", "form", "nav", "aside", "footer", "figure", "figcaption", "menu", "dialog", "map", "math",
    };

    private static readonly HashSet<string> NeverTextRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "complementary", "banner", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar", "toolbar", "tablist", "alert", "form",
    };

    // Words as parts of a class or id: "related-stories", "articleShareTools", "js-cookie-bar". Each means furniture on practically every site.
    private static readonly string[] FurnitureWords =
    [
        "nav", "navbar", "navigation", "menu", "sidebar", "footer", "comment", "comments", "disqus", "related", "recommended", "recommendations", "recirculation", "promo", "promotion", "share", "sharing", "social", "cookie", "cookies", "consent", "gdpr",
        "newsletter", "subscribe", "subscription", "signup", "advert", "advertisement", "ad", "ads", "adslot", "banner", "popup", "modal", "overlay", "breadcrumb", "breadcrumbs", "tags", "taglist", "caption", "gallery", "slideshow", "carousel", "widget",
        "mostread", "trending", "popular", "readmore", "alsoread", "seealso", "paywall", "sponsored", "outbrain", "taboola", "toolbar", "pagination", "pager", "masthead", "byline", "dateline-meta", "timestamp", "credits", "skip", "hidden", "print-only", "teaser", "teasers", "ticker", "login", "copyright", "rating", "infobox", "toc", "reference", "references", "reflist", "donate", "latest",
    ];

    private static readonly HashSet<string> Furniture = new(FurnitureWords, StringComparer.Ordinal);

    // "most-read", "read-more", "sign-up": two words that only together mean furniture.
    private static readonly string[] FurniturePairs = ["most-read", "most-popular", "most-viewed", "read-more", "read-also", "also-read", "read-next", "up-next", "see-also", "sign-up", "more-news", "more-stories", "more-from", "top-stories", "author-bio", "about-author", "editor-picks", "editors-picks", "you-may", "follow-us", "back-to", "site-header", "page-header", "article-meta", "post-meta", "entry-meta", "story-meta", "sr-only", "visually-hidden", "screen-reader"];

    private static readonly HashSet<string> TextWords = new(StringComparer.Ordinal) { "article", "articlebody", "body", "content", "entry", "post", "story", "storybody", "text", "main", "news" };

    public static bool IsBlock(INode node) => node is IElement element && !Inlines.Contains(element.LocalName);

    /// <summary>Elements that never hold article text, whatever is in them.</summary>
    public static bool IsNeverText(IElement element) =>
        NeverText.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("role") is { } role && NeverTextRoles.Contains(role.Trim()))
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether class or id say that an element is beside the article. A guess: an element with most of the page's text is not dropped for it.</summary>
    public static bool IsNamedFurniture(IElement element) => Names(element).Any(name => Furniture.Contains(name)) || FurniturePairs.Any(pair => HasPair(element, pair));

    public static bool IsNamedText(IElement element) =>
        element.LocalName is "article" or "main" || element.GetAttribute("itemprop") == "articleBody" || Names(element).Any(TextWords.Contains);

    private static bool HasPair(IElement element, string pair) =>
        Contains(element.ClassName, pair) || Contains(element.Id, pair);

    private static bool Contains(string? names, string pair) =>
        names is not null && names.Replace('_', '-').Contains(pair, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of class and id: cut at anything but letters, and at capitals inside of a word.</summary>
    private static IEnumerable<string> Names(IElement element)
    {
        foreach (var attribute in (string?[])[element.ClassName, element.Id])
        {
            var start = 0;
            for (var i = 0; attribute is not null && i <= attribute.Length; i++)
            {
                var ends = i == attribute.Length || !char.IsAsciiLetter(attribute[i]) || (i > start && char.IsAsciiLetterUpper(attribute[i]) && char.IsAsciiLetterLower(attribute[i - 1]));
                if (!ends)
                {
                    continue;
                }

                if (i > start)
                {
                    yield return attribute[start..i].ToLowerInvariant();
                }

                start = i < attribute.Length && char.IsAsciiLetter(attribute[i]) ? i : i + 1;
            }
        }
    }
}
