namespace Dateline.Evaluation.Corpora;

/// <summary>A sentence of events/plv_train.tsv with its one PLOVER type; CONCEDE and RETREAT are one class there.</summary>
internal sealed record LabelledSentence(ReportInput Input, string Type)
{
    private const string Yield = "YIELD";

    public static IEnumerable<LabelledSentence> ReadAll(string corpora)
    {
        var file = Path.Combine(corpora, "events", "plv_train.tsv");
        if (!File.Exists(file))
        {
            throw new UsageException($"No labelled sentences at '{file}'. Name the corpora with --corpora.");
        }

        var lines = File.ReadAllLines(file);
        var columns = lines[0].Split('\t').ToList();
        var (sentence, root) = (columns.IndexOf("sentence"), columns.IndexOf("gold_root"));
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t');
            yield return new(new($"{i - 1:D5}", cells[sentence].Trim()), Fold(cells[root].ToUpperInvariant()));
        }
    }

    /// <summary>The class of the corpus for a PLOVER type.</summary>
    public static string Fold(string type) => type is "CONCEDE" or "RETREAT" ? Yield : type;
}
