using Dateline.Evaluation.Corpora;
using Dateline.Events;
using Dateline.Gazetteers;
using Dateline.Text;
using static Dateline.Evaluation.Matching;

namespace Dateline.Evaluation;

/// <summary>The main figure: events, status, chains, roles and places on the Dateline gold. Agrees with tools/score_gold.py, which defines each figure.</summary>
internal sealed class GoldEvaluation : IEvaluation
{
    /// <summary>A predicted place this near to a gold one is right.</summary>
    private const double PlaceKm = 50;

    /// <summary>A longer trigger matches nothing.</summary>
    private const int LongestTrigger = 4;

    public string Name => "gold";

    public string Description => "events, types, status, sources, roles and places on the 57 reports of the Dateline gold";

    public EvaluationResult Run(EvaluationContext context) =>
        Measure(GoldReport.ReadAll(Path.Combine(context.Corpora, "gold")).Select(report => (report, context.Code(report.Input))));

    /// <summary>The figures over reports that were coded elsewhere, each perhaps with other weights.</summary>
    internal static EvaluationResult Measure(IEnumerable<(GoldReport Report, CodedDocument Coded)> reports)
    {
        var counts = new Counts();
        foreach (var (report, coded) in reports)
        {
            counts.AddEvents(report, coded);
            counts.AddAttributions(report, coded);
        }

        return counts.Result();
    }

    private sealed class Counts
    {
        private readonly SortedDictionary<string, (int Right, int Gold)> _types = new(StringComparer.Ordinal);
        private readonly GoldAttributions _attributions = new();
        private Ratio _detect;
        private Ratio _sentenceTypes;
        private Ratio _actors;
        private Ratio _recipients;
        private Ratio _places;
        private Ratio _times;
        private int _type;
        private int _status;
        private int _both;
        private int _source;
        private int _chain;
        private int _attributed;
        private int _attributedRight;

        public void AddEvents(GoldReport report, CodedDocument coded)
        {
            var text = report.Input.Text;
            var triggers = coded.Events.Select(e => Short(text, e.Trigger)).ToArray();
            _detect.Gold += report.Events.Count;
            _detect.Predicted += coded.Events.Count;
            var gold = report.Events.Select(e => (e.Sentence, e.Type)).ToHashSet();
            var predicted = new HashSet<(int, string)>();
            for (var i = 0; i < triggers.Length; i++)
            {
                for (var s = 0; s < report.Sentences.Count; s++)
                {
                    if (report.Sentences[s].Contains(triggers[i].Start))
                    {
                        predicted.Add((s, coded.Events[i].Type.Value));
                    }
                }
            }

            _sentenceTypes.Hits += gold.Count(predicted.Contains);
            _sentenceTypes.Gold += gold.Count;
            _sentenceTypes.Predicted += predicted.Count;
            var used = new HashSet<int>();
            foreach (var goldEvent in report.Events)
            {
                _types[goldEvent.Type] = (_types.GetValueOrDefault(goldEvent.Type).Right, _types.GetValueOrDefault(goldEvent.Type).Gold + 1);
                if (Best(report, goldEvent, coded, triggers, used) is { } best)
                {
                    used.Add(best);
                    AddFound(report, goldEvent, coded.Events[best]);
                }
            }
        }

        public void AddAttributions(GoldReport report, CodedDocument coded) => _attributions.Add(report, coded.Attributions);

        public EvaluationResult Result()
        {
            double n = Math.Max(1, _detect.Hits);
            var all = _detect with { Hits = _both };
            double sourcePlus = (double)_attributedRight / Math.Max(1, _attributed);
            string[] lines =
            [
                $"events gold {_detect.Gold} predicted {_detect.Predicted}",
                $"detect       {_detect.Text}",
                $"sentence-types {_sentenceTypes.Text}",
                $"of found:    type {Number(_type / n)} status {Number(_status / n)} source {Number(_source / n)} source+ {Number(sourcePlus)} chain {Number(_chain / n)}",
                $"actor        {_actors.Text}",
                $"recipient    {_recipients.Text}",
                $"place 50 km  {_places.Text}",
                $"time         {_times.Text}",
                $"attribution  {_attributions.Attributions.Text}",
                "recall by type (type right): " + string.Join(", ", _types.Select(t => $"{t.Key} {t.Value.Right}/{t.Value.Gold}")),
                $"EVENT F1 (found, type and status right) {Number(all.F1)}",
            ];
            return new(
                lines,
                [
                    new("detect F1", _detect.F1), new("sentence-types F1", _sentenceTypes.F1), new("type", _type / n), new("status", _status / n), new("source", _source / n),
                    new("source+", sourcePlus), new("chain", _chain / n), new("actor F1", _actors.F1), new("recipient F1", _recipients.F1), new("place F1", _places.F1), new("time F1", _times.F1),
                    new("attribution F1", _attributions.Attributions.F1), new("EVENT F1", all.F1),
                ]);
        }

        private static TextSpan Short(string text, TextSpan trigger) =>
            text[trigger.Start..trigger.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= LongestTrigger ? trigger : new(trigger.Start, trigger.Start);

        private static int? Best(GoldReport report, GoldEvent gold, CodedDocument coded, TextSpan[] triggers, HashSet<int> used)
        {
            var sentence = report.Sentences[gold.Sentence];
            var spots = FindAll(report.Input.Text, sentence, gold.Trigger).ToList();
            if (gold.Occurrence is { } n && n <= spots.Count)
            {
                spots = [spots[n - 1]];
            }

            spots.AddRange(gold.Alternatives.SelectMany(alternative => FindAll(report.Input.Text, sentence, alternative)));
            (int Rank, int Index)? best = null;
            for (var i = 0; i < triggers.Length; i++)
            {
                if (used.Contains(i) || !spots.Any(s => Overlap(s, triggers[i]) > 0))
                {
                    continue;
                }

                var rank = (coded.Events[i].Type.Value == gold.Type ? 2 : 0) + (SameStatus(coded.Events[i], gold) ? 1 : 0);
                if (best is null || rank > best.Value.Rank)
                {
                    best = (rank, i);
                }
            }

            return best?.Index;
        }

        private static bool SameStatus(EventMention predicted, GoldEvent gold) => string.Equals(predicted.Status.ToString(), gold.Status, StringComparison.OrdinalIgnoreCase);

        private void AddFound(GoldReport report, GoldEvent gold, EventMention predicted)
        {
            var (type, status) = (predicted.Type.Value == gold.Type, SameStatus(predicted, gold));
            _detect.Hits++;
            _type += type ? 1 : 0;
            _status += status ? 1 : 0;
            _both += type && status ? 1 : 0;
            var (right, all) = _types[gold.Type];
            _types[gold.Type] = (right + (type ? 1 : 0), all);
            AddRole(ref _actors, gold.Actors, predicted.Actors);
            AddRole(ref _recipients, gold.Recipients, predicted.Recipients);
            AddPlaces(gold, predicted);
            AddTime(report, gold, predicted);
            AddChain(report, gold, predicted);
        }

        private static void AddRole(ref Ratio ratio, string[] gold, IReadOnlyList<Actors.ActorMention> predicted)
        {
            ratio.Gold += gold.Length;
            ratio.Predicted += predicted.Count;
            ratio.Hits += Pairs(gold, predicted, (g, p) => SameName(g, p.Text, p.Name));
        }

        private void AddPlaces(GoldEvent gold, EventMention predicted)
        {
            var located = gold.Places.OfType<(double Latitude, double Longitude)>().ToArray();
            if (located.Length == 0 && gold.Places.Length > 0)
            {
                return;
            }

            var points = predicted.Places.Where(p => p.Latitude is not null && p.Longitude is not null).Select(p => (Latitude: p.Latitude!.Value, Longitude: p.Longitude!.Value)).ToArray();
            _places.Gold += located.Length;
            _places.Predicted += points.Length;
            _places.Hits += Pairs(located, points, (g, p) => GeoDistance.Km(g.Latitude, g.Longitude, p.Latitude, p.Longitude) <= PlaceKm);
        }

        /// <summary>A time is right where it overlaps the words of the gold in the sentence of the event, or has the same words elsewhere.</summary>
        private void AddTime(GoldReport report, GoldEvent gold, EventMention predicted)
        {
            _times.Gold += gold.Time is null ? 0 : 1;
            _times.Predicted += predicted.Time is null ? 0 : 1;
            if (gold.Time is { } words && predicted.Time is { } time)
            {
                var same = FindAll(report.Input.Text, report.Sentences[gold.Sentence], words).Any(s => Overlap(s, time.Span) > 0)
                    || words.Contains(time.Text, StringComparison.OrdinalIgnoreCase);
                _times.Hits += same ? 1 : 0;
            }
        }

        private void AddChain(GoldReport report, GoldEvent gold, EventMention predicted)
        {
            var chain = GoldAttributions.ChainOf(report, gold);
            var hops = predicted.Hops;
            var right = GoldAttributions.SameInnermost(report, gold, chain, hops);
            _source += right ? 1 : 0;
            _chain += right && chain.Count == hops.Count ? 1 : 0;
            _attributed += chain.Count > 0 ? 1 : 0;
            _attributedRight += right && chain.Count > 0 ? 1 : 0;
        }
    }
}
