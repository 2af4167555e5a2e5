using System.Text;
using System.Xml.Linq;
using Dateline.Text;
using Dateline.Times;
using static Dateline.Evaluation.Matching;

namespace Dateline.Evaluation;

/// <summary>Time expressions on TimeML files. Agrees with tools/score_times.py.</summary>
internal sealed class TimeEvaluation(string name, string folder) : IEvaluation
{
    public string Name => name;

    public string Description => $"time expressions and their values on {folder}";

    public EvaluationResult Run(EvaluationContext context)
    {
        var path = Path.Combine(context.Corpora, folder);
        if (!Directory.Exists(path))
        {
            throw new UsageException($"No TimeML files at '{path}'. Name the corpora with --corpora.");
        }

        var (strict, relaxed, value) = (default(Ratio), default(Ratio), default(Ratio));
        foreach (var file in Directory.GetFiles(path, "*.tml").Order(StringComparer.Ordinal))
        {
            var (input, gold) = Read(file);
            var predicted = context.Code(input).Times.Where(t => t.Type != TimexType.Set).ToArray();
            var used = new HashSet<int>();
            foreach (var (span, goldValue) in gold)
            {
                strict.Hits += predicted.Any(p => p.Span == span) ? 1 : 0;
                var match = Array.FindIndex(predicted, p => !used.Contains(p.Id) && Overlap(p.Span, span) > 0);
                if (match >= 0)
                {
                    used.Add(predicted[match].Id);
                    relaxed.Hits++;
                    value.Hits += predicted[match].Value == goldValue ? 1 : 0;
                }
            }

            (strict.Gold, relaxed.Gold, value.Gold) = (strict.Gold + gold.Count, relaxed.Gold + gold.Count, value.Gold + gold.Count);
            (strict.Predicted, relaxed.Predicted, value.Predicted) = (strict.Predicted + predicted.Length, relaxed.Predicted + predicted.Length, value.Predicted + predicted.Length);
        }

        return new(
            [$"strict F1 {Number(strict.F1)} relaxed F1 {Number(relaxed.F1)} VALUE F1 {Number(value.F1)} ({relaxed.Gold} gold)"],
            [new("strict F1", strict.F1), new("relaxed F1", relaxed.F1), new("VALUE F1", value.F1)]);
    }

    private static (ReportInput Input, List<(TextSpan Span, string? Value)> Gold) Read(string file)
    {
        var root = XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!;
        var created = root.DescendantsAndSelf("TIMEX3").FirstOrDefault(t => (string?)t.Attribute("functionInDocument") == "CREATION_TIME")?.Attribute("value")?.Value;
        var text = new StringBuilder();
        var gold = new List<(TextSpan, string?)>();
        Walk(root.DescendantsAndSelf("TEXT").First(), text, gold);
        var published = string.IsNullOrEmpty(created) ? null : created[..Math.Min(10, created.Length)];
        return (new(Path.GetFileNameWithoutExtension(file), text.ToString(), Published: published), gold);
    }

    private static void Walk(XElement element, StringBuilder text, List<(TextSpan, string?)> gold)
    {
        var start = text.Length;
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText characters:
                    text.Append(characters.Value);
                    break;
                case XElement child:
                    Walk(child, text, gold);
                    break;
            }
        }

        if (element.Name == "TIMEX3" && (string?)element.Attribute("type") != "SET")
        {
            gold.Add((new(start, text.Length), (string?)element.Attribute("value")));
        }
    }
}
