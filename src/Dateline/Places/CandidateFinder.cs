using Dateline.Gazetteers;

namespace Dateline.Places;

/// <summary>Looks names up and keeps the likeliest candidates.</summary>
internal sealed class CandidateFinder(Gazetteer gazetteer)
{
    /// <summary>Names like San Antonio have hundreds of bearers; further down the list they are hamlets that no report means without saying more.</summary>
    public const int Kept = 32;

    private const int Most = 512;

    public Gazetteer Gazetteer { get; } = gazetteer;

    /// <summary>Candidates by exact normal form, best prior first.</summary>
    public Candidate[] Find(ReadOnlySpan<char> key)
    {
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[Most];
        return Keep(found[..Gazetteer.FindKey(key, found)]);
    }

    /// <summary>Candidates by consonants.</summary>
    public Candidate[] FindSkeleton(ReadOnlySpan<char> name)
    {
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[Most];
        return Keep(found[..Gazetteer.FindSkeleton(name, found)]);
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
