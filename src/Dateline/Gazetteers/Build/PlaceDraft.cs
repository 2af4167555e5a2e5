using System.Globalization;

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

    /// <summary>The course of a river, the outline of an area.</summary>
    public IReadOnlyList<(double Longitude, double Latitude)> Shape { get; set; } = [];

    /// <summary>ISO 3166-1 number of a country, 0 for other places.</summary>
    public int IsoNumber { get; init; }

    /// <summary>Ids other than GeoNames'.</summary>
    public SortedDictionary<PlaceIdSystem, uint> Ids { get; } = [];

    public IEnumerable<string> Names => _names;

    /// <summary>Names that are as good as <see cref="Name"/>: "Kiev" for Kyiv.</summary>
    public SortedSet<string> PrimaryNames { get; } = new(StringComparer.Ordinal);

    public string Country => Area.Length >= 2 ? Area[..2] : "";

    public bool IsLocated => !double.IsNaN(Latitude);

    /// <summary>Keeps an id, "Q123" and "123" alike; the first one of a system stays, what is no number is left out.</summary>
    public void SetId(PlaceIdSystem system, string id)
    {
        if (uint.TryParse(id.AsSpan(id.StartsWith('Q') ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            Ids.TryAdd(system, number);
        }
    }

    public void AddName(string name) => _names.Add(name);

    public double KmTo(double latitude, double longitude) => GeoDistance.Km(Latitude, Longitude, latitude, longitude);
}
