using System.Text;
using Dateline.Documents;
using NodaTime;
using Xunit;

namespace Dateline.Tests.Documents.Readers;

public sealed class HtmlReaderTest
{
    private const string First = "Government troops entered the town of Al-Example on Tuesday, a military spokesman said, after three days of shelling.";
    private const string Second = "\"Our units have taken the bridge, the mill and the school,\" the spokesman told reporters, adding that the fighters had left by night.";
    private const string Third = "Residents said that at least four people had been killed. The ministry did not comment, and the figure could not be confirmed.";

    private static readonly string Article = $"{First}\n\n{Second}\n\n{Third}";

    private static string Paragraphs => $"<p>{First}</p>\n<p>{Second}</p>\n<p>{Third}</p>";

    [Fact]
    public void Furniture_around_an_article_is_left_out()
    {
        var document = Read($"""
            <!DOCTYPE html><html lang="en"><head><title>Troops enter town | The Daily Example</title></head><body class="has-sidebar with-comments">
            <header class="site-header"><a href="/">The Daily Example</a><p>News, comment and analysis, every day, for everybody who reads.</p></header>
            <nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
            <div class="cookie-banner"><p>We use cookies to make this site better, to measure it, and to show you what you like. Accept?</p></div>
            <main><article><h1>Troops enter town</h1><div class="byline">By Jane Doe</div><time datetime="2017-01-03T10:22:00Z">3 January 2017</time>
            <figure><img src="x.jpg"><figcaption>A soldier stands at the bridge in the town, which was taken on Tuesday.</figcaption></figure>
            <div class="story-body"><p>{First}</p><aside><p>This is how the town became so important, why it was fought for, and what may be next.</p></aside>
            <p>{Second}</p><div class="share-tools"><a href="#">Share</a> <a href="#">Tweet</a></div><p>Advertisement</p><p>{Third}</p>
            <p><a href="/2">Read more: Ten things to know about the town, its bridge and its mill</a></p></div></article>
            <section class="related-stories"><h2>Related</h2><p>Another report, about another town, which was written last week, by somebody else.</p></section></main>
            <section id="comments"><h2>Comments</h2><p>I think, as I always said, that this is all wrong, and that somebody should do something.</p></section>
            <footer><p>© 2017 The Daily Example. All rights reserved. Terms, privacy, contact, and a lot of other links.</p></footer>
            <script>var text = "<p>{First}</p>";</script></body></html>
            """);

        Assert.Equal(Article, document.Raw.Characters);
        Assert.Equal(("Troops enter town", "Jane Doe", new LocalDate(2017, 1, 3), "en"), (document.Title, document.Byline, document.Published, document.Language));
    }

    [Fact]
    public void JSON_LD_names_title_publisher_date_and_byline()
    {
        var document = Read($$"""
            <html><head><title>x</title><script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Wrong"}, {"@type": "Organization", "@id": "#org", "name": "The Daily Example"},
             {"@type": ["NewsArticle"], "headline": "Troops &amp; towns", "datePublished": "2017-01-03T23:30:00+03:30", "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "John Roe"}],
              "publisher": {"@id": "#org"}, "inLanguage": "en-US", "url": "https://news.example/1",}]}
            </script></head><body>{{Paragraphs}}</body></html>
            """);

        Assert.Equal(("Troops & towns", "The Daily Example", "Jane Doe, John Roe", "https://news.example/1"), (document.Title, document.Publisher, document.Byline, document.Url));
        Assert.Equal(new LocalDate(2017, 1, 3), document.Published);
        Assert.Equal(Article, document.Raw.Characters);
    }

    [Fact]
    public void Meta_elements_fill_what_JSON_LD_leaves_open()
    {
        var document = Read($"""
            <html xml:lang="en"><head><title>Troops enter town - Example News</title><meta property="og:site_name" content="Example News"><meta property="og:title" content="Troops enter town - Example News">
            <meta property="article:published_time" content="2017-01-03T10:22:00Z"><meta name="author" content="By Jane Doe"><link rel="canonical" href="https://news.example/1">
            <script type="application/ld+json">this is no json</script></head><body><div id="content">{Paragraphs}</div></body></html>
            """);

        Assert.Equal(("Troops enter town", "Example News", "Jane Doe", "https://news.example/1"), (document.Title, document.Publisher, document.Byline, document.Url));
        Assert.Equal(new LocalDate(2017, 1, 3), document.Published);
    }

    [Fact]
    public void The_address_names_a_known_publisher() =>
        Assert.Equal("Mehr News Agency", Read($"<html><head><link rel=canonical href=https://en.mehrnews.com/news/1></head><body>{Paragraphs}</body></html>").Publisher);

    [Fact]
    public void Old_pages_write_paragraphs_as_line_breaks()
    {
        var document = Read($"<html><body><table><tr><td class=menu><a href=a>News</a><br><a href=b>Sport</a></td><td><font size=2>{First}<br><br>{Second}<br>\n<br>{Third}</font></td></tr></table></body></html>");

        Assert.Equal(Article, document.Raw.Characters);
    }

    [Fact]
    public void An_article_cut_into_sections_is_whole_again()
    {
        var document = Read($"<html><body><div class=page><div class=wrap><section><div><p>{First}</p></div></section><section><div><p>{Second}</p></div></section><section><div><p>{Third}</p></div></section></div></div></body></html>");

        Assert.Equal(Article, document.Raw.Characters);
    }

    [Fact]
    public void Paragraphs_directly_in_the_body_are_an_article() => Assert.Equal(Article, Read($"<title>x</title>{Paragraphs}").Raw.Characters);

    [Fact]
    public void A_name_like_furniture_does_not_drop_the_article_itself() =>
        Assert.Equal(Article, Read($"<html><body><div class='content-with-sidebar promo'>{Paragraphs}</div></body></html>").Raw.Characters);

    [Fact]
    public void Inline_markup_and_entities_become_text()
    {
        var document = Read($"<html><body><p>The <b>army</b>&rsquo;s&nbsp;units <a href=x>took</a>\n  the&#32;town, a <span>mili</span>tary spokesman said on Tuesday, after a long day.</p></body></html>");

        Assert.Equal("The army’s units took the town, a military spokesman said on Tuesday, after a long day.", document.Raw.Characters);
    }

    [Fact]
    public void JSON_LD_gives_the_text_of_a_page_that_shows_none()
    {
        var document = Read($$"""
            <html><head><script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Troops enter town", "articleBody": "{{First}} {{Third}}"}]</script></head><body><div id="app"></div></body></html>
            """);

        Assert.Equal($"{First} {Third}", document.Raw.Characters);
        Assert.Contains(document.Diagnostics, d => d.Code == "text-from-json-ld");
    }

    [Fact]
    public void The_markup_in_a_JSON_LD_body_is_taken_out() =>
        Assert.Equal($"{First}\n\n{Third}", Read($$"""<html><head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "<p>{{First}}</p><p>{{Third}}</p>"}</script></head><body></body></html>""").Raw.Characters);

    [Fact]
    public void The_beginning_before_a_paywall_is_marked_as_such()
    {
        var document = Read($$"""
            <html><head><script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script></head>
            <body><article><p>{{First}}</p><div class="paywall"><p>Subscribe now to read the rest of this article, and all the others.</p></div></article></body></html>
            """);

        Assert.Equal(First, document.Raw.Characters);
        Assert.Contains(document.Diagnostics, d => d.Code == "paywalled");
    }

    [Theory]
    [InlineData("<html><body><ul><li><a href=1>Troops enter town on Tuesday after days of shelling</a></li><li><a href=2>Minister meets delegation in the capital, again</a></li></ul></body></html>")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><head><script>document.write('x')</script></head><body><div id=root></div><noscript>Please switch on scripts to read this page, which needs them.</noscript></body></html>")]
    public void A_page_without_an_article_is_named(string html) => Assert.Equal("no-article-text", Feeds.ReadFile("page.html", html).Failure?.Code);

    [Fact]
    public void The_declared_encoding_is_used()
    {
        var html = $"<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'></head><body><p>Министр. {First}</p></body></html>";
        var document = Feeds.Document(Feeds.ReadFile("page.html", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(html)));

        Assert.StartsWith("Министр.", document.Raw.Characters, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrongly_declared_encoding_is_reported_and_the_bytes_decide()
    {
        var document = Read($"<html><head><meta charset='iso-8859-1'></head><body><p>Köln. {First}</p></body></html>");

        Assert.StartsWith("Köln.", document.Raw.Characters, StringComparison.Ordinal);
        Assert.Contains(document.Diagnostics, d => d.Code == "encoding-mismatch");
    }

    [Fact]
    public void The_dateline_of_a_page_is_read_from_its_text()
    {
        var document = Read($"<html><head><meta property=og:site_name content='The Daily Example'><meta name=date content=2017-01-03></head><body><article><p>GENEVA, Jan 2 (Reuters) - {First}</p><p>{Second}</p></article></body></html>");

        Assert.Equal(("Geneva", new LocalDate(2017, 1, 2)), (document.Dateline?.Place, document.Dateline?.Date));
        Assert.Equal("Reuters", Assert.Single(document.Credits).Name);
    }

    [Fact]
    public void Many_comments_do_not_outweigh_a_short_article()
    {
        var comments = string.Concat(Enumerable.Range(1, 30).Select(i => $"<div class=c-item><p>Reader {i} thinks, as always, that all of this is wrong, and that somebody should have done something about it.</p></div>"));

        Assert.Equal(Article, Read($"<html><body><div class=page><article><h1>Troops enter town</h1>{Paragraphs}</article><div class=c-list>{comments}</div></div></body></html>").Raw.Characters);
    }

    [Fact]
    public void Teasers_marked_as_articles_beside_the_article_are_left_out()
    {
        const string teasers = "<div class=x1><article><p>Another report, from last week, about another town and its bridge.</p></article><article><p>The minister met a delegation in the capital, and they had lunch.</p></article></div>";

        Assert.Equal(Article, Read($"<html><body><article class=x2><h1>Troops enter town</h1>{Paragraphs}</article>{teasers}</body></html>").Raw.Characters);
    }

    [Fact]
    public void Paragraphs_may_be_divs_in_a_blog_with_a_sidebar()
    {
        var html = $"""
            <html><body><div id="wrapper"><div id="primary"><div class="post hentry"><h2 class="entry-title">Troops enter town</h2><div class="entry-content"><div>{First}</div><div>{Second}</div>
            <div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href=#>Twitter</a></li></ul></div><div>{Third}</div><div id="jp-relatedposts" class="jp-relatedposts"><p>Related: what the town was like in the years before the war, and who lived there.</p></div></div>
            <div class="entry-meta">Posted in News, Syria, War by an author who has written many other things, too.</div></div></div>
            <div id="secondary" class="widget-area"><div class="textwidget">About this blog: it is about the town, its people, and whatever else comes to mind, most days.</div></div></div></body></html>
            """;

        Assert.Equal(Article, Read(html).Raw.Characters);
    }

    [Fact]
    public void Preformatted_text_keeps_its_paragraphs()
    {
        var document = Read("<html><body><pre>\nGovernment troops entered the northern\ntown on Tuesday, a military spokesman\nsaid after three days of shelling.\n\nResidents said that at least four people\nhad been killed by the shells.\n</pre></body></html>");

        Assert.Equal("Government troops entered the northern\ntown on Tuesday, a military spokesman\nsaid after three days of shelling.\n\nResidents said that at least four people\nhad been killed by the shells.", document.Raw.Characters);
        Assert.StartsWith("Government troops entered the northern town on Tuesday, a military spokesman said", document.Reading.Characters, StringComparison.Ordinal);
    }

    [Fact]
    public void List_items_of_a_report_are_kept()
    {
        var document = Read($"<html><body><article><p>{First}</p><ul><li>Four soldiers were killed near the bridge, the ministry said.</li><li>Two trucks were burnt.</li></ul><p>{Third}</p></article></body></html>");

        Assert.Contains("Two trucks were burnt.", document.Raw.Characters, StringComparison.Ordinal);
    }

    private static Document Read(string html) => Feeds.Document(Feeds.ReadFile("page.html", html));
}
