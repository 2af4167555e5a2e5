namespace Dateline.Gazetteers.Build;

/// <summary>The places that the sources have given so far, merged: by GeoNames id, else by name, country and nearness.</summary>
internal sealed class PlaceCollection
{
    /// <summary>Two rows of one name in one country this near are one place: sources round and place their points differently.</summary>
    private const double SamePlaceKm = 15;

    private readonly List<PlaceDraft> _drafts = [];
    private readonly Dictionary<long, PlaceDraft> _byGeoNames = [];
    private readonly Dictionary<(string Key, string Country), List<PlaceDraft>> _byName = [];
    private readonly Dictionary<string, PlaceDraft> _areas = new(StringComparer.Ordinal);

    public IReadOnlyList<PlaceDraft> Drafts => _drafts;

    public IEnumerable<PlaceDraft> Areas => _areas.Values;

    public List<string> Remarks { get; } = [];

    public PlaceDraft? Area(string code) => _areas.GetValueOrDefault(code);

    public PlaceDraft? ByGeoNames(long id) => _byGeoNames.GetValueOrDefault(id);

    public IReadOnlyList<PlaceDraft> ByName(string name, string country) => _byName.GetValueOrDefault((NameKey.Of(name), country)) ?? [];

    public void AddArea(PlaceDraft area)
    {
        if (_areas.TryAdd(area.Area, area))
        {
            Add(area);
        }
    }

    /// <summary>Adds a place, or its names and population to the place it is already; returns the one that is in the collection.</summary>
    public PlaceDraft Merge(PlaceDraft place)
    {
        var known = place.GeoNames > 0 ? _byGeoNames.GetValueOrDefault(place.GeoNames) : null;
        known ??= Near(place);
        if (known is null)
        {
            Add(place);
            return place;
        }

        AddName(known, place.Name);
        foreach (var name in place.Names)
        {
            AddName(known, name);
        }

        known.Population = Math.Max(known.Population, place.Population);
        if (!known.IsLocated)
        {
            (known.Latitude, known.Longitude) = (place.Latitude, place.Longitude);
        }

        return known;
    }

    /// <summary>Adds a name; one that reads the same as a name it has is left out.</summary>
    public void AddName(PlaceDraft place, string name)
    {
        if (name.Length > NameKey.MaxLength || NameKey.Of(name) is not { Length: > 0 } key)
        {
            return;
        }

        if (!_byName.TryGetValue((key, place.Country), out var bearers))
        {
            _byName.Add((key, place.Country), bearers = new(1));
        }

        if (!bearers.Contains(place))
        {
            bearers.Add(place);
            place.AddName(name);
        }
    }

    /// <summary>Adds a name that is as good as the place's own.</summary>
    public void AddPrimaryName(PlaceDraft place, string name)
    {
        AddName(place, name);
        place.PrimaryNames.Add(name);
    }

    private void Add(PlaceDraft place)
    {
        if (place.Name.Length > NameKey.MaxLength || NameKey.Of(place.Name).Length == 0)
        {
            return;
        }

        _drafts.Add(place);
        if (place.GeoNames > 0)
        {
            _byGeoNames.TryAdd(place.GeoNames, place);
        }

        var names = place.Names.ToArray();
        AddName(place, place.Name);
        foreach (var name in names)
        {
            AddName(place, name);
        }
    }

    private PlaceDraft? Near(PlaceDraft place)
    {
        foreach (var other in ByName(place.Name, place.Country))
        {
            var isSameSort = IsSettled(other.Kind) == IsSettled(place.Kind) && !other.IsArea && other.Kind is not (PlaceKind.Airport or PlaceKind.AirBase);
            var hasOtherId = place.GeoNames > 0 && other.GeoNames > 0;
            if (isSameSort && !hasOtherId && other.IsLocated && other.KmTo(place.Latitude, place.Longitude) < SamePlaceKm)
            {
                return other;
            }
        }

        return null;
    }

    private static bool IsSettled(PlaceKind kind) => kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District;
}
