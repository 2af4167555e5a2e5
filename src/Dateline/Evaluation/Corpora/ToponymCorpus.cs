using System.Globalization;
using System.Xml.Linq;

namespace Dateline.Evaluation.Corpora;

/// <summary>LGL and GeoVirus as tools/score_places.py reads them.</summary>
internal static class ToponymCorpus
{
    /// <summary>Every article with its toponyms; the keys are running numbers.</summary>
    /// <exception cref="UsageException">The corpus is not where it was said to be.</exception>
    public static IEnumerable<(ReportInput Input, List<CorpusToponym> Gold)> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"No place corpus at '{path}'. Name the corpora with --corpora.");
        }

        return XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("article").Select((article, number) =>
        {
            var text = article.Element("text")?.Value ?? "";
            var gold = article.Descendants("toponym").Concat(article.Descendants("location")).Select(t => Toponym(t, text)).OfType<CorpusToponym>().ToList();
            return (new ReportInput(number.ToString("D4", CultureInfo.InvariantCulture), text), gold);
        });
    }

    private static CorpusToponym? Toponym(XElement toponym, string text)
    {
        if (toponym.Element("start") is not { } startElement || toponym.Element("end") is not { } endElement)
        {
            return null;
        }

        var (start, end) = (int.Parse(startElement.Value, CultureInfo.InvariantCulture), int.Parse(endElement.Value, CultureInfo.InvariantCulture));
        var phrase = (toponym.Element("phrase") ?? toponym.Element("name"))?.Value;
        if (!string.IsNullOrEmpty(phrase) && (start >= text.Length || end > text.Length || end < start || text[start..end] != phrase))
        {
            // GeoVirus counts from 1 and some spans drift: the nearest match is meant.
            var near = Enumerable.Range(start - 80, 161).Where(i => i >= 0 && i <= text.Length && text.AsSpan(i).StartsWith(phrase, StringComparison.Ordinal)).OrderBy(i => Math.Abs(i - start)).ToArray();
            if (near.Length > 0)
            {
                (start, end) = (near[0], near[0] + phrase.Length);
            }
        }

        var latitude = toponym.Descendants("lat").FirstOrDefault()?.Value;
        var longitude = toponym.Descendants("lon").FirstOrDefault()?.Value;
        if (latitude is null)
        {
            (latitude, longitude) = (toponym.Element("latitude")?.Value, toponym.Element("longitude")?.Value);
        }

        (double, double)? point = string.IsNullOrEmpty(latitude) || string.IsNullOrEmpty(longitude)
            ? null
            : (double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture));
        return new(new(start, end), point, Identity(toponym));
    }

    /// <summary>What place the corpus means, where it says so: a GeoNames number (LGL) or the title of an article (GeoVirus).</summary>
    private static string? Identity(XElement toponym) =>
        toponym.Element("gaztag")?.Attribute("geonameid")?.Value
        ?? (toponym.Element("page")?.Value is { } page ? Uri.UnescapeDataString(page[(page.LastIndexOf('/') + 1)..]).Replace('_', ' ') : null);
}
