using Dateline.Attributions;
using Dateline.Evaluation.Corpora;
using Dateline.Text;
using static Dateline.Evaluation.Matching;

namespace Dateline.Evaluation;

/// <summary>
/// Attributions against those of the gold, as tools/score_gold.py counts them, and the chains over all gold events whether or not the event coder finds them:
/// whose word is the first word of the trigger?
/// </summary>
internal sealed class GoldAttributions
{
    private const int LongestChain = 9;
    private Ratio _attributions;
    private int _attributed;
    private int _attributedRight;
    private int _own;
    private int _ownRight;
    private int _chainRight;

    public Ratio Attributions => _attributions;

    /// <summary>Of gold events that someone is cited for, those with the right innermost source.</summary>
    public double Attributed => (double)_attributedRight / Math.Max(1, _attributed);

    /// <summary>Of gold events in the publisher's own words, those without a source.</summary>
    public double Own => (double)_ownRight / Math.Max(1, _own);

    /// <summary>Source right and the chain equally long, over all gold events.</summary>
    public double Chain => (double)_chainRight / Math.Max(1, _own + _attributed);

    public void Add(GoldReport report, AttributionLayer layer)
    {
        AddAttributions(report, layer);
        foreach (var gold in report.Events)
        {
            var spots = FindAll(report.Input.Text, report.Sentences[gold.Sentence], gold.Trigger).ToList();
            var at = gold.Occurrence is { } n && n <= spots.Count ? n - 1 : 0;
            if (at < spots.Count)
            {
                AddChain(report, gold, layer.Chain(layer.Innermost(spots[at])));
            }
        }
    }

    /// <summary>The names of a gold chain, innermost first.</summary>
    public static List<string> ChainOf(GoldReport report, GoldEvent gold)
    {
        var chain = new List<string>();
        for (var id = gold.Attribution; id is not null && chain.Count < LongestChain;)
        {
            var hop = report.Attributions.First(a => a.Id == id);
            chain.Add(hop.SourceName.Length > 0 ? hop.SourceName : hop.Source.Length > 0 ? hop.Source : "anonymous");
            id = hop.Parent;
        }

        return chain;
    }

    /// <summary>Whether the innermost source is right, or rightly absent.</summary>
    public static bool SameInnermost(GoldReport report, GoldEvent gold, List<string> chain, IReadOnlyList<Hop> hops)
    {
        if (chain.Count == 0 || hops.Count == 0)
        {
            return chain.Count == hops.Count;
        }

        var words = report.Attributions.First(a => a.Id == gold.Attribution).Source;
        return SameName(chain[0], hops[0].Name) || SameName(words.Length > 0 ? words : "anonymous", hops[0].Name);
    }

    private void AddChain(GoldReport report, GoldEvent gold, IReadOnlyList<Hop> hops)
    {
        var chain = ChainOf(report, gold);
        var right = SameInnermost(report, gold, chain, hops);
        if (chain.Count > 0)
        {
            _attributed++;
            _attributedRight += right ? 1 : 0;
        }
        else
        {
            _own++;
            _ownRight += right ? 1 : 0;
        }

        _chainRight += right && chain.Count == hops.Count ? 1 : 0;
    }

    private void AddAttributions(GoldReport report, AttributionLayer layer)
    {
        var text = report.Input.Text;
        var passages = report.Attributions.Where(a => !a.OfDocument).ToArray();
        var predicted = layer.All.Where(a => a.Scope != AttributionScope.Document).ToArray();
        _attributions.Gold += passages.Length;
        _attributions.Predicted += predicted.Length;
        var taken = new HashSet<int>();
        foreach (var gold in passages)
        {
            var from = report.Sentences[gold.Sentence].Start;
            var start = text.IndexOf(gold.ContentStart, from > 200 ? from - 200 : 0, StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf(gold.ContentEnd, start, StringComparison.Ordinal);
            if (end < 0)
            {
                continue;
            }

            var content = new TextSpan(start, end + gold.ContentEnd.Length);
            var match = predicted.FirstOrDefault(p => !taken.Contains(p.Id) && p.Content.Count > 0 && SameContent(content, p) && SameSource(gold, p));
            if (match is not null)
            {
                taken.Add(match.Id);
                _attributions.Hits++;
            }
        }
    }

    private static bool SameContent(TextSpan gold, Attribution predicted)
    {
        var cover = new TextSpan(predicted.Content.Min(c => c.Start), predicted.Content.Max(c => c.End));
        var overlap = Overlap(gold, cover);
        return (double)overlap / Math.Max(1, gold.Length + cover.Length - overlap) >= 0.5;
    }

    private static bool SameSource(GoldAttribution gold, Attribution predicted) =>
        gold.Source.Length == 0 || SameName(gold.Source, predicted.Source?.Text, predicted.Source?.Name) || SameName(gold.SourceName, predicted.Source?.Text, predicted.Source?.Name);
}
