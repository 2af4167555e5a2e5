using Dateline.Gazetteers;

namespace Dateline.Places;

/// <summary>Looks names up and keeps the likeliest candidates.</summary>
internal sealed class CandidateFinder(Gazetteer gazetteer)
{
    /// <summary>Names like San Antonio have hundreds of bearers; further down the list they are hamlets that no report means without saying more.</summary>
    public const int Kept = 32;

    private const int Most = 512;

    /// <summary>Places with a similar name that are kept for each country.</summary>
    private const int MostSimilar = 6;

    /// <summary>In sounds. Shorter names are like too many others.</summary>
    private const int ShortestSimilar = 4;

    public Gazetteer Gazetteer { get; } = gazetteer;

    /// <summary>Candidates by exact normal form, best prior first.</summary>
    public Candidate[] Find(ReadOnlySpan<char> key)
    {
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[Most];
        return Keep(found[..Gazetteer.FindKey(key, found)]);
    }

    /// <summary>Places of the countries with a name that is likely another spelling of this one.</summary>
    public Candidate[] FindSimilar(string key, IEnumerable<string> countries)
    {
        Span<byte> units = stackalloc byte[RomanUnits.MaxLength];
        if (RomanUnits.Write(key, units) < ShortestSimilar)
        {
            return [];
        }

        Span<SimilarPlace> found = stackalloc SimilarPlace[MostSimilar];
        var candidates = new List<Candidate>();
        foreach (var country in countries)
        {
            foreach (var place in found[..Gazetteer.FindLikely(key, country, found)])
            {
                candidates.Add(ToCandidate(new(place.Row, NameMatch.Similar)));
            }
        }

        return [.. candidates];
    }

    public Candidate ToCandidate(PlaceCandidate found)
    {
        var (admin1, admin2) = Gazetteer.Admins(found.Row);
        var (latitude, longitude) = Gazetteer.Position(found.Row);
        return new(found.Row, found.Match, Gazetteer.Kind(found.Row), Gazetteer.CountryNumber(found.Row), Gazetteer.Area(found.Row), admin1, admin2, latitude, longitude, Gazetteer.LogPopulation(found.Row));
    }

    private Candidate[] Keep(ReadOnlySpan<PlaceCandidate> found)
    {
        if (found.IsEmpty)
        {
            return [];
        }

        var candidates = new Candidate[found.Length];
        var priors = new double[found.Length];
        for (var i = 0; i < found.Length; i++)
        {
            candidates[i] = ToCandidate(found[i]);
            priors[i] = -Prior.Of(candidates[i]);
        }

        // Array.Sort is not stable; the row decides between equals.
        var order = Enumerable.Range(0, candidates.Length).OrderBy(i => priors[i]).ThenBy(i => candidates[i].Row).Take(Kept);
        return [.. order.Select(i => candidates[i])];
    }
}
