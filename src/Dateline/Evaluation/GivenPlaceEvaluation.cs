using System.Globalization;
using Dateline.Documents;
using Dateline.Evaluation.Corpora;
using Dateline.Gazetteers;
using Dateline.Places;

namespace Dateline.Evaluation;

/// <summary>
/// Resolution alone: the corpus' own spans are handed to the resolver. Of all toponyms with a point, those it puts within 161 km; one that it cannot resolve is wrong. The second figure, that of
/// facts/places_baseline.md, also counts the place that the corpus names where the two put its point differently: the same GeoNames number (LGL), or the country or first-level area that the
/// article is called after (GeoVirus).
/// </summary>
internal sealed class GivenPlaceEvaluation(string name, string file) : IEvaluation
{
    private const double NearKm = 161;

    public string Name => name;

    public string Description => $"places of the toponyms that {file} gives";

    public EvaluationResult Run(EvaluationContext context)
    {
        var finder = PlaceFinder.Load(context.Data, context.Gazetteer);
        var preparer = DocumentPreparer.Load(context.Data);
        var (near, same, resolved) = (default(Ratio), default(Ratio), 0);
        foreach (var (input, gold) in ToponymCorpus.Read(Path.Combine(context.Corpora, file)))
        {
            var document = preparer.Prepare(input.ToRawReport());
            var places = finder.Resolve(document, context.Syntax.Analyze(document), [.. gold.Select(g => g.Span).Distinct()]).ToDictionary(p => p.Span);
            foreach (var toponym in gold.Where(g => g.Point is not null))
            {
                var place = places.GetValueOrDefault(toponym.Span);
                var isNear = place is { Latitude: { } latitude, Longitude: { } longitude } && GeoDistance.Km(toponym.Point!.Value.Latitude, toponym.Point.Value.Longitude, latitude, longitude) <= NearKm;
                resolved += place?.Place is null ? 0 : 1;
                near.Gold++;
                near.Hits += isNear ? 1 : 0;
                same.Gold++;
                same.Hits += isNear || IsSame(place?.Place, toponym.Identity, context.Gazetteer) ? 1 : 0;
            }
        }

        return new(
            [string.Create(CultureInfo.InvariantCulture, $"acc@161km {near.Recall:F3}, or the same place {same.Recall:F3}, of {near.Gold}; resolved {resolved}")],
            [new("acc@161km", near.Recall), new("acc@161km or the same place", same.Recall)]);
    }

    private static bool IsSame(Place? place, string? identity, Gazetteer gazetteer)
    {
        if (place is null || identity is null)
        {
            return false;
        }

        if (long.TryParse(identity, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return place.GeoNames == number;
        }

        // "Georgia (U.S. state)": what stands in brackets only parts namesakes.
        var title = identity.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? identity[..bracket] : identity;
        return place.Kind is PlaceKind.Country or PlaceKind.Admin1 && IsCalled(place, title, gazetteer);
    }

    private static bool IsCalled(Place place, string title, Gazetteer gazetteer)
    {
        Span<PlaceCandidate> called = stackalloc PlaceCandidate[64];
        foreach (var candidate in called[..gazetteer.Find(title, called)])
        {
            if (candidate.Row == place.Index)
            {
                return true;
            }
        }

        return false;
    }
}
