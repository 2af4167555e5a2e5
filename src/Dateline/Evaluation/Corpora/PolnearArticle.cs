using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Text;

namespace Dateline.Evaluation.Corpora;

/// <summary>One article of PolNeAR (brat standoff) with its attributions: source, cue and content spans.</summary>
internal sealed partial record PolnearArticle(ReportInput Input, IReadOnlyList<PolnearAttribution> Attributions)
{
    /// <summary>All annotated articles of a split, in ordinal order; of several annotators the first.</summary>
    public static IEnumerable<PolnearArticle> ReadAll(string split)
    {
        if (!Directory.Exists(Path.Combine(split, "text")))
        {
            throw new UsageException($"No PolNeAR split at '{split}': folders text/ and attributions/ are expected. Name the corpora with --corpora.");
        }

        var annotations = Directory.GetFiles(Path.Combine(split, "attributions"), "*.ann").Order(StringComparer.Ordinal).ToArray();
        foreach (var file in Directory.GetFiles(Path.Combine(split, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            var key = Path.GetFileNameWithoutExtension(file);
            var annotation = annotations.FirstOrDefault(a => Path.GetFileName(a).StartsWith(key, StringComparison.Ordinal));
            if (annotation is not null)
            {
                yield return new(new(key, File.ReadAllText(file)), Read(File.ReadAllText(annotation)));
            }
        }
    }

    private static List<PolnearAttribution> Read(string annotation)
    {
        var spans = new Dictionary<string, TextSpan[]>(StringComparer.Ordinal);
        var attributions = new List<PolnearAttribution>();
        foreach (Match match in Line().Matches(annotation))
        {
            if (match.Groups["term"].Success)
            {
                spans[match.Groups["term"].Value] = [.. match.Groups["spans"].Value.Split(';').Select(Span)];
                continue;
            }

            var roles = match.Groups["roles"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(':')).ToArray();
            attributions.Add(new(Role("Source"), Role("Cue"), Role("Content")));

            TextSpan[] Role(string name) => [.. roles.Where(r => r[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == name && spans.ContainsKey(r[1])).SelectMany(r => spans[r[1]])];
        }

        return attributions;
    }

    private static TextSpan Span(string pair)
    {
        var ends = pair.Trim().Split(' ');
        return new(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^(?<term>T\d+)\t\S+ (?<spans>[\d; ]+)\t|^E\d+\t(?<roles>Attribution\S*:\S+.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}

internal sealed record PolnearAttribution(TextSpan[] Source, TextSpan[] Cue, TextSpan[] Content);
