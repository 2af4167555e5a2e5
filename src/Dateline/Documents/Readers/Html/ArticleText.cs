using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Documents.Readers.Html;

/// <summary>
/// Finds the article in a page: every block of running text speaks for the elements around it, the nearest most; the element with the
/// strongest support is the article, or the element around it where the article is cut into parts. Furniture by name, links and short phrases is left out.
/// </summary>
internal static partial class ArticleText
{
    // Support fades by half with each level outwards, so that the body does not win only because it holds everything.
    private const double Fading = 0.5;
    private const int Levels = 4;

    // An element that calls itself article text has to be outdone by this much.
    private const double NamedTextBonus = 1.5;

    // A furniture-like name is no reason to drop most of what a page has to say.
    private const double MostOfPage = 0.5;

    private const double PartShare = 0.25;

    /// <summary>The paragraphs joined by blank lines; empty when the page has no article.</summary>
    public static string Extract(IHtmlDocument page, string? title)
    {
        if (page.Body is not { } body)
        {
            return "";
        }

        var all = PageBlocks.Read(body, Elements.IsNeverText);
        var drops = Furniture(all);
        var blocks = all.FindAll(block => !IsInside(block.Owner, drops));
        var scope = Scope(page, blocks);
        var root = Root(scope ?? body, scope is null ? blocks : blocks.FindAll(block => IsInside(block.Owner, scope)));
        if (root is null)
        {
            return "";
        }

        var text = blocks.FindAll(block => IsInside(block.Owner, root) && IsArticleBlock(block, title));
        TrimHeadings(text);
        return text.Exists(block => block.IsProse) ? string.Join("\n\n", text.Select(block => block.Text)) : "";
    }

    // Outermost elements that are named like furniture and do not hold most of the page's running text.
    private static HashSet<IElement> Furniture(List<TextBlock> blocks)
    {
        var total = blocks.Sum(block => block.Score);
        var sums = new Dictionary<IElement, double>();
        foreach (var block in blocks)
        {
            for (var element = block.Owner; element is not null; element = element.ParentElement)
            {
                sums[element] = sums.GetValueOrDefault(element) + block.Score;
            }
        }

        return [.. sums.Where(pair => pair.Key.LocalName is not ("html" or "body" or "main" or "article") && pair.Value <= total * MostOfPage && Elements.IsNamedFurniture(pair.Key)).Select(pair => pair.Key)];
    }

    /// <summary>The element that the page itself marks as its article, when there is just one with running text; comments and teasers outside of it do not count.</summary>
    private static IElement? Scope(IHtmlDocument page, List<TextBlock> blocks)
    {
        foreach (var selector in (string[])["[itemprop=articleBody]", "article", "main, [role=main]"])
        {
            var marked = page.QuerySelectorAll(selector).Where(element => Support(element, blocks) > 0 && !IsInsideSame(element)).Take(2).ToArray();
            if (marked.Length == 1)
            {
                return marked[0];
            }
        }

        return null;
    }

    private static bool IsInsideSame(IElement element)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent.LocalName == element.LocalName && parent.GetAttribute("itemprop") == element.GetAttribute("itemprop") && element.LocalName is "article" or "main")
            {
                return true;
            }
        }

        return false;
    }

    private static IElement? Root(IElement body, List<TextBlock> blocks)
    {
        var scores = new Dictionary<IElement, double>();
        var order = new List<IElement>();
        foreach (var block in blocks)
        {
            var share = block.Score;
            var element = block.Owner.LocalName is "p" or "blockquote" or "li" or "pre" ? block.Owner.ParentElement : block.Owner;
            for (var level = 0; level < Levels && share > 0 && element is not null && element != body.ParentElement; level++)
            {
                if (!scores.TryAdd(element, share))
                {
                    scores[element] += share;
                }
                else
                {
                    order.Add(element);
                }

                share *= Fading;
                element = element.ParentElement;
            }
        }

        IElement? best = null;
        var bestScore = 0.0;
        foreach (var element in order)
        {
            var score = scores[element] * (Elements.IsNamedText(element) ? NamedTextBonus : 1);
            if (score > bestScore)
            {
                (best, bestScore) = (element, score);
            }
        }

        return best is null ? null : Whole(best, body, blocks);
    }

    /// <summary>The element around the best one, as long as parts of the same kind, or paragraphs beside it, hold a good share of running text too: an article cut into sections.</summary>
    private static IElement Whole(IElement best, IElement body, List<TextBlock> blocks)
    {
        var part = best;
        for (var level = 0; level < Levels && part != body && !IsCertain(part) && part.ParentElement is { } parent; level++)
        {
            if (Beside(part, parent, blocks) >= Support(best, blocks) * PartShare)
            {
                best = parent;
                level = 0;
            }

            part = parent;
        }

        return best;
    }

    private static bool IsCertain(IElement element) => element.LocalName is "article" or "main" || element.GetAttribute("itemprop") == "articleBody";

    private static double Beside(IElement part, IElement parent, List<TextBlock> blocks) =>
        parent.Children.Sum(child => child == part ? 0
            : child.LocalName is "p" || (child.LocalName == part.LocalName && child.ClassName == part.ClassName) ? Support(child, blocks) : 0);

    private static double Support(IElement element, List<TextBlock> blocks) => blocks.Sum(block => IsInside(block.Owner, element) ? block.Score : 0);

    private static bool IsArticleBlock(TextBlock block, string? title) =>
        !(block.LinkShare > 0.5 && block.Text.Length < 250)
        && !(block.IsHeading && title is not null && block.Text.Equals(title, StringComparison.OrdinalIgnoreCase))
        && !(block.Owner.LocalName == "h1")
        && !(block.Text.Length < 140 && Phrase().IsMatch(block.Text));

    // A heading with nothing under it headed what was left out.
    private static void TrimHeadings(List<TextBlock> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i].IsHeading && (i + 1 == blocks.Count || blocks[i + 1].IsHeading))
            {
                blocks.RemoveAt(i);
            }
        }
    }

    private static bool IsInside(IElement? element, IElement root)
    {
        while (element is not null && element != root)
        {
            element = element.ParentElement;
        }

        return element is not null;
    }

    private static bool IsInside(IElement? element, HashSet<IElement> roots)
    {
        while (element is not null && !roots.Contains(element))
        {
            element = element.ParentElement;
        }

        return element is not null;
    }

    [GeneratedRegex(@"^(?:advertisement|sponsored|share(?: this| on|:|$)|tweet|follow us|read (?:more|also|next|full)|also read|see also|related(?: articles| stories| news|:|$)|more (?:on|from|stories)|sign up|subscribe|log ?in|register|click here|download|watch(?: live|:| now)|listen(?: to|:| now)|photo(?: by|:|graph:)|image(?: credit|:|$)|picture:|file photo|caption|comments?$|\d+ comments?|leave a (?:comment|reply)|print(?: this|$)|email this|copy link|loading|skip to|recommended|you may also|this site uses|we use cookies|accept(?: all)?(?: cookies)?$|tags?:|topics?:|filed under|\d+ min(?:ute)?s? read|continue reading|support (?:our|independent)|already a subscriber|to continue reading)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();
}
