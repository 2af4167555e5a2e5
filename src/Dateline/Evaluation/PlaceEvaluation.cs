using System.Globalization;
using Dateline.Evaluation.Corpora;
using Dateline.Gazetteers;
using static Dateline.Evaluation.Matching;

namespace Dateline.Evaluation;

/// <summary>Recognition and resolution of toponyms on LGL and GeoVirus. Agrees with tools/score_places.py.</summary>
internal sealed class PlaceEvaluation(string name, string file) : IEvaluation
{
    /// <summary>100 miles, the customary radius of geoparsing evaluation.</summary>
    private const double NearKm = 161;

    /// <summary>What an unlocated prediction counts as: half the circumference of the earth.</summary>
    private const double Nowhere = 20038;

    public string Name => name;

    public string Description => $"toponyms recognised and located on {file}";

    public EvaluationResult Run(EvaluationContext context)
    {
        var path = Path.Combine(context.Corpora, file);
        var (exact, overlap, located) = (default(Ratio), default(Ratio), default(Ratio));
        var errors = new List<double>();
        foreach (var (input, gold) in ToponymCorpus.Read(path))
        {
            var predicted = context.Code(input).Places.Select(p => (p.Span, Point: p.Latitude is { } lat && p.Longitude is { } lon ? ((double, double)?)(lat, lon) : null)).ToArray();
            exact.Predicted += predicted.Length;
            overlap.Predicted += predicted.Length;
            exact.Gold += gold.Count;
            overlap.Gold += gold.Count;
            located.Gold += gold.Count(g => g.Point is not null);
            located.Predicted += predicted.Count(p => p.Point is not null && !gold.Any(g => g.Point is null && Overlap(p.Span, g.Span) > 0));
            var used = new HashSet<int>();
            foreach (var (span, point, _) in gold)
            {
                exact.Hits += predicted.Any(p => p.Span == span) ? 1 : 0;
                for (var j = 0; j < predicted.Length; j++)
                {
                    if (Overlap(predicted[j].Span, span) == 0 || !used.Add(j))
                    {
                        continue;
                    }

                    overlap.Hits++;
                    if (point is { } g)
                    {
                        var error = predicted[j].Point is { } p ? GeoDistance.Km(g.Latitude, g.Longitude, p.Item1, p.Item2) : Nowhere;
                        errors.Add(error);
                        located.Hits += error <= NearKm ? 1 : 0;
                    }

                    break;
                }
            }
        }

        return Result(exact, overlap, located, errors);
    }

    private static EvaluationResult Result(Ratio exact, Ratio overlap, Ratio located, List<double> errors)
    {
        errors.Sort();
        var median = errors.Count == 0 ? -1 : (errors[(errors.Count - 1) / 2] + errors[errors.Count / 2]) / 2;
        var near = (double)errors.Count(e => e <= NearKm) / Math.Max(1, errors.Count);
        return new(
            [
                $"recognition exact F1 {Number(exact.F1)}  overlap {overlap.Text}",
                string.Create(CultureInfo.InvariantCulture, $"resolution of recognised: acc@161km {near:F3} median {median:F1} km of {errors.Count}"),
                $"END-TO-END F1 {Number(located.F1)} (P {Number(located.Precision)} R {Number(located.Recall)})",
            ],
            [new("overlap F1", overlap.F1), new("acc@161km", near), new("END-TO-END F1", located.F1)]);
    }
}
