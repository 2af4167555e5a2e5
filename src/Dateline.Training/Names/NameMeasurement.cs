using Dateline.Evaluation;

namespace Dateline.Training.Names;

/// <summary>
/// Counts names by kind. Exact: first word, last word and kind are right, as the CoNLL 2003 task counts. Overlap: a name of the same kind shares a word.
/// MISC is learned but counts nowhere. Names that touch a word without a label do not count, neither found nor missed.
/// </summary>
internal sealed class NameMeasurement
{
    private static readonly string[] Kinds = ["PER", "ORG", "LOC"];
    private readonly Ratio[] _exact = new Ratio[Kinds.Length];
    private readonly Ratio[] _found = new Ratio[Kinds.Length];
    private readonly Ratio[] _covered = new Ratio[Kinds.Length];

    public void Add(IEnumerable<LabelledName[]> documents, Func<LabelledName[], int[][]> read)
    {
        foreach (var (sentence, found) in documents.SelectMany(d => d.Zip(read(d))))
        {
            Add(sentence.Labels, found);
        }
    }

    public void Add(int[] labels, int[] found)
    {
        var gold = Spans([.. labels.Select(l => Math.Max(0, l))]);
        var predicted = Spans(found).FindAll(s => !labels.AsSpan(s.First, s.End - s.First).Contains(-1));
        foreach (var span in gold)
        {
            _exact[span.Kind].Gold++;
            _covered[span.Kind].Gold++;
            _covered[span.Kind].Hits += predicted.Exists(p => Shares(p, span)) ? 1 : 0;
        }

        foreach (var span in predicted)
        {
            _exact[span.Kind].Predicted++;
            _exact[span.Kind].Hits += gold.Contains(span) ? 1 : 0;
            _found[span.Kind].Predicted++;
            _found[span.Kind].Hits += gold.Exists(g => Shares(g, span)) ? 1 : 0;
        }
    }

    /// <summary>F1 over the three kinds.</summary>
    public double Exact => Sum(_exact).F1;

    public double Overlap => F1(Sum(_found).Precision, Sum(_covered).Recall);

    public void Write(string name, TextWriter log)
    {
        log.WriteLine(FormattableString.Invariant($"{name}: exact {Sum(_exact).Text}; overlap P {Sum(_found).Precision:F3} R {Sum(_covered).Recall:F3} F1 {Overlap:F3}; names {Sum(_exact).Gold}"));
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            log.WriteLine(FormattableString.Invariant($"  {Kinds[kind]}: exact {_exact[kind].Text}; overlap F1 {F1(_found[kind].Precision, _covered[kind].Recall):F3}; names {_exact[kind].Gold}"));
        }
    }

    private static Ratio Sum(Ratio[] kinds) => new() { Hits = kinds.Sum(k => k.Hits), Predicted = kinds.Sum(k => k.Predicted), Gold = kinds.Sum(k => k.Gold) };

    private static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    private static bool Shares((int First, int End, int Kind) a, (int First, int End, int Kind) b) => a.Kind == b.Kind && a.First < b.End && b.First < a.End;

    private static List<(int First, int End, int Kind)> Spans(int[] labels) =>
        [.. NameCorpora.Scheme.Spans(labels).Select(s => (s.First, s.End, Kind: Array.IndexOf(Kinds, NameCorpora.Scheme.Kind(s.Label)))).Where(s => s.Kind >= 0)];
}
