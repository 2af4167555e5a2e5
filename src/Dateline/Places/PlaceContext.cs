using Dateline.Gazetteers;

namespace Dateline.Places;

/// <summary>What the rules may ask of the whole report: votes of the other names, nearness, containment. Votes are by name: repetition adds nothing.</summary>
internal sealed class PlaceContext
{
    private const double KmPerDegree = 111.2;

    /// <summary>Further away a place is no neighbour.</summary>
    private const double FarDegrees = 4;

    /// <summary>A nationality ("Syrian") speaks for its country, but less than a place does: reports name those who come from abroad.</summary>
    private const double NationalityVote = 0.5;

    private readonly Gazetteer _gazetteer;
    private readonly IReadOnlyList<int> _nationalities;
    private readonly List<Toponym> _names = [];
    private readonly Dictionary<Toponym, List<Toponym>> _contained = [];
    private readonly Dictionary<int, double> _countryVotes = [];
    private readonly Dictionary<int, double> _areaVotes = [];

    public PlaceContext(Gazetteer gazetteer, IReadOnlyList<Toponym> toponyms, IReadOnlyList<int> nationalities, int publisherCountry)
    {
        (_gazetteer, Toponyms, _nationalities, PublisherCountry) = (gazetteer, toponyms, nationalities, publisherCountry);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var toponym in toponyms)
        {
            if (toponym.Candidates.Length > 0 && seen.Add(toponym.Key))
            {
                _names.Add(toponym);
            }

            if (toponym.Container is { } container)
            {
                (_contained.TryGetValue(container, out var list) ? list : _contained[container] = []).Add(toponym);
            }
        }
    }

    public IReadOnlyList<Toponym> Toponyms { get; }

    /// <summary>Country number of the dateline's place as it stands after the last round, 0 for none.</summary>
    public int DatelineCountry { get; set; }

    public int PublisherCountry { get; }

    public IReadOnlyList<Toponym> ContainedIn(Toponym container) => _contained.GetValueOrDefault(container) ?? (IReadOnlyList<Toponym>)[];

    /// <summary>Counts the votes anew from the shares of the candidates.</summary>
    public void Count()
    {
        _countryVotes.Clear();
        _areaVotes.Clear();
        foreach (var name in _names)
        {
            Vote(name, 1);
        }

        foreach (var country in _nationalities)
        {
            _countryVotes[country] = _countryVotes.GetValueOrDefault(country) + NationalityVote;
        }
    }

    /// <summary>Share of the votes of the other names for a country.</summary>
    public double CountryShare(Toponym asking, int country) => country == 0 ? 0 : ShareOf(_countryVotes, country, asking, NationalityVote * _nationalities.Count, static (c, x) => c.Country == x);

    public double AreaShare(Toponym asking, int admin1) => admin1 < 0 ? 0 : ShareOf(_areaVotes, admin1, asking, 0, static (c, x) => c.Admin1 == x);

    /// <summary>Whether a candidate lies in an area or is near the middle of a place without one (a sea, a region across borders).</summary>
    public bool IsInside(in Candidate inner, in Candidate outer)
    {
        if (inner.Row == outer.Row)
        {
            return false;
        }

        if (outer.Kind is PlaceKind.Country)
        {
            return inner.Country == outer.Country;
        }

        if (outer.Kind is PlaceKind.Admin1 or PlaceKind.Admin2)
        {
            var area = inner.Area;
            while (area >= 0 && area != outer.Area)
            {
                area = _gazetteer.AreaParent(area);
            }

            return area >= 0 && inner.Kind != PlaceKind.Country;
        }

        var radius = outer.Kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District ? 25 : Math.Max(_gazetteer.RadiusKm(outer.Row), 20);
        return inner.Kind != PlaceKind.Country && GeoDistance.Km(inner.Latitude, inner.Longitude, outer.Latitude, outer.Longitude) < radius
            && (inner.LogPopulation <= outer.LogPopulation || outer.Kind is PlaceKind.Region or PlaceKind.Lake or PlaceKind.Sea);
    }

    /// <summary>How many other names have their best candidate near this one, the nearer the more.</summary>
    public double Neighbours(Toponym asking, in Candidate candidate, double fadesOverKm)
    {
        // This runs for every candidate of every name in every round: a flat map is near enough for nearby places.
        var shrink = Math.Cos(candidate.Latitude * Math.PI / 180);
        var sum = 0.0;
        foreach (var name in _names)
        {
            if (name.Key == asking.Key || name.Best is not (>= 0 and var best) || name.Candidates[best].Kind is PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Region)
            {
                continue;
            }

            ref readonly var other = ref name.Candidates[best];
            var (dy, dx) = (other.Latitude - candidate.Latitude, (other.Longitude - candidate.Longitude) * shrink);
            if (Math.Abs(dy) < FarDegrees && Math.Abs(dx) < FarDegrees && other.Row != candidate.Row)
            {
                sum += name.Shares[best] * Math.Exp(-KmPerDegree * Math.Sqrt((dx * dx) + (dy * dy)) / fadesOverKm);
            }
        }

        return sum;
    }

    private double ShareOf(Dictionary<int, double> votes, int number, Toponym asking, double further, Func<Candidate, int, bool> isFor)
    {
        var own = 0.0;
        for (var i = 0; i < asking.Candidates.Length; i++)
        {
            own += isFor(asking.Candidates[i], number) ? asking.Shares[i] : 0;
        }

        // One's own vote is taken out; one more is added below so that a lone other name does not speak for all.
        var others = Math.Max(0, votes.GetValueOrDefault(number) - own);
        return others / Math.Max(1, _names.Count - 1 + further + 0.5);
    }

    private void Vote(Toponym name, double weight)
    {
        for (var i = 0; i < name.Candidates.Length; i++)
        {
            var vote = weight * name.Shares[i];
            if (vote < 0.01)
            {
                continue;
            }

            ref readonly var candidate = ref name.Candidates[i];
            if (candidate.Country != 0)
            {
                _countryVotes[candidate.Country] = _countryVotes.GetValueOrDefault(candidate.Country) + vote;
            }

            if (candidate.Admin1 >= 0)
            {
                _areaVotes[candidate.Admin1] = _areaVotes.GetValueOrDefault(candidate.Admin1) + vote;
            }
        }
    }
}
