using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Dateline.Documents.Readers.Html;

/// <summary>The article in a page's JSON-LD (schema.org NewsArticle and its kin), wherever it stands in arrays and graphs.</summary>
internal static class JsonLd
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static PageFields Read(IHtmlDocument page)
    {
        var fields = new PageFields();
        foreach (var script in page.Scripts)
        {
            if (script.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true && Parse(script.Text) is { } json)
            {
                using (json)
                {
                    fields = fields.Or(Article(json.RootElement));
                }
            }
        }

        return fields;
    }

    private static JsonDocument? Parse(string script)
    {
        try
        {
            return JsonDocument.Parse(script.Trim().TrimEnd(';'), Lenient);
        }
        catch (JsonException)
        {
            // Raw line breaks inside of strings are the common mistake of templates.
            try
            {
                return JsonDocument.Parse(script.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').Trim(), Lenient);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private static PageFields Article(JsonElement root)
    {
        var objects = Objects(root);
        var article = objects.Find(IsArticle);
        if (article.ValueKind != JsonValueKind.Object)
        {
            return new();
        }

        return new PageFields
        {
            Title = Text(article, "headline") ?? Text(article, "name"),
            Publisher = Name(article, "publisher", objects) ?? Name(article, "sourceOrganization", objects),
            Byline = Name(article, "author", objects) ?? Name(article, "creator", objects),
            Published = PublicationDate.Read(Text(article, "datePublished") ?? Text(article, "dateCreated")),
            Url = Text(article, "url") ?? Text(article, "mainEntityOfPage") ?? (article.TryGetProperty("mainEntityOfPage", out var page) && page.ValueKind == JsonValueKind.Object ? Text(page, "@id") : null),
            Language = Text(article, "inLanguage"),
            ArticleBody = Text(article, "articleBody"),
            IsPaywalled = article.TryGetProperty("isAccessibleForFree", out var free)
                && (free.ValueKind == JsonValueKind.False || (free.ValueKind == JsonValueKind.String && string.Equals(free.GetString(), "false", StringComparison.OrdinalIgnoreCase))),
        };
    }

    /// <summary>Every object, outer before inner; nesting is bounded by the JSON parser (64).</summary>
    private static List<JsonElement> Objects(JsonElement root)
    {
        var objects = new List<JsonElement>();
        var waiting = new Stack<JsonElement>();
        waiting.Push(root);
        while (waiting.TryPop(out var element))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Reverse())
                {
                    waiting.Push(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                objects.Add(element);
                foreach (var property in element.EnumerateObject().Reverse())
                {
                    waiting.Push(property.Value);
                }
            }
        }

        return objects;
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type));

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name is "Report" or "BlogPosting" or "LiveBlogPosting" or "Reportage" or "PressRelease");

    // A name is a string, an object with a name, a list of either, or a reference to an object elsewhere in the graph.
    private static string? Name(JsonElement element, string property, List<JsonElement> objects)
    {
        if (!element.TryGetProperty(property, out var value))
        {
            return null;
        }

        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        var names = values.Select(v => NameOf(v, objects)).Where(n => n is not null && !n.StartsWith("http", StringComparison.OrdinalIgnoreCase)).ToArray();
        return names.Length == 0 ? null : string.Join(", ", names);
    }

    private static string? NameOf(JsonElement value, List<JsonElement> objects)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return Clean(value.GetString());
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (Text(value, "name") is { } name)
        {
            return name;
        }

        return Text(value, "@id") is { } id && objects.Find(o => Text(o, "@id") == id && Text(o, "name") is not null) is { ValueKind: JsonValueKind.Object } target ? Text(target, "name") : null;
    }

    private static string? Text(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return Clean(value.GetString());
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: the field is worth less than the page.
            return null;
        }
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : WebUtility.HtmlDecode(text).Trim();
}
