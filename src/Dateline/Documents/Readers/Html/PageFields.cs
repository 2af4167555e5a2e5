using NodaTime;

namespace Dateline.Documents.Readers.Html;

/// <summary>What a page says about its article beside the text.</summary>
internal sealed record PageFields
{
    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Byline { get; init; }

    public LocalDate? Published { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    /// <summary>The article as the page's JSON-LD repeats it for search engines.</summary>
    public string? ArticleBody { get; init; }

    /// <summary>The page says that not everybody may read all of it.</summary>
    public bool IsPaywalled { get; init; }

    /// <summary>Each field from this, or where it has none from <paramref name="other"/>.</summary>
    public PageFields Or(PageFields other) => new()
    {
        Title = Title ?? other.Title,
        Publisher = Publisher ?? other.Publisher,
        Byline = Byline ?? other.Byline,
        Published = Published ?? other.Published,
        Url = Url ?? other.Url,
        Language = Language ?? other.Language,
        ArticleBody = ArticleBody ?? other.ArticleBody,
        IsPaywalled = IsPaywalled || other.IsPaywalled,
    };
}
