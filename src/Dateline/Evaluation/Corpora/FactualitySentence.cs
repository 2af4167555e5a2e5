using System.Text.Json;
using Dateline.Syntax.Conllu;
using Dateline.Text;

namespace Dateline.Evaluation.Corpora;

/// <summary>One sentence of a factuality corpus (data/factuality): its tokens as given, and predicates with how far they are fact.</summary>
/// <param name="Predicates">Index of the token, and its mean judgement from −3 (certainly not) to 3 (certainly so).</param>
internal sealed record FactualitySentence(ConlluSentence Sentence, IReadOnlyList<(int Token, double Factuality)> Predicates)
{
    public static IEnumerable<FactualitySentence> ReadAll(string file)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"No factuality corpus at '{file}'. Name the corpora with --corpora.");
        }

        return File.ReadLines(file).Where(line => line.Length > 0).Select(Read);
    }

    private static FactualitySentence Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var tokens = new List<ConlluToken>();
        foreach (var form in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = tokens.Count == 0 ? 0 : tokens[^1].Span.End + 1;
            tokens.Add(new(new TextSpan(start, start + form.Length), Unescape(form), "_", "_", "_", -1, "_"));
        }

        return new(
            new("", "", 0, text, tokens),
            [.. json.RootElement.GetProperty("targets").EnumerateArray().Select(t => (t.GetProperty("span1")[0].GetInt32(), t.GetProperty("label").GetDouble()))]);
    }

    /// <summary>Quotation marks as the Penn treebank writes them are no words of running text.</summary>
    private static string Unescape(string form) => form is "``" or "''" ? "\"" : form is "`" ? "'" : form;
}
