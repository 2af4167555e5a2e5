namespace Dateline.Gazetteers.Build;

/// <summary>A place while the sources are read: each of them may still add to it.</summary>
internal sealed class PlaceDraft(string name, PlaceKind kind, string area)
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public PlaceKind Kind { get; } = kind;

    public string Area { get; } = area;

    public bool IsArea { get; init; }

    /// <summary>NaN until a source or its own places say where an area lies.</summary>
    public double Latitude { get; set; } = double.NaN;

    public double Longitude { get; set; } = double.NaN;

    public long GeoNames { get; init; }

    public long Population { get; set; }

    public double RadiusKm { get; set; }

    public IReadOnlyList<(double Longitude, double Latitude)> Shape { get; init; } = [];

    public IEnumerable<string> Names => _names;

    /// <summary>Names that are as good as <see cref="Name"/>: "Kiev" for Kyiv.</summary>
    public SortedSet<string> PrimaryNames { get; } = new(StringComparer.Ordinal);

    public string Country => Area.Length >= 2 ? Area[..2] : "";

    public bool IsLocated => !double.IsNaN(Latitude);

    public void AddName(string name) => _names.Add(name);

    public double KmTo(double latitude, double longitude) => GeoDistance.Km(Latitude, Longitude, latitude, longitude);
}
