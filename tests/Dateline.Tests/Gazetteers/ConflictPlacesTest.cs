using Dateline.Gazetteers;
using Dateline.Lexicons;
using Xunit;

namespace Dateline.Tests.Gazetteers;

/// <summary>The shipped place file has the places that reports of conflict name, under the spellings they use, where they are. Points to about a tenth of a degree.</summary>
public sealed class ConflictPlacesTest
{
    private const double NearKm = 25;

    /// <summary>Names that no source of the place file has and the alias table adds.</summary>
    private const int MostAliases = 4;

    /// <summary>A country, and names with their points.</summary>
    public static TheoryData<string, string> Places { get; } = new()
    {
        { "SY", "Aleppo 36.2 37.15|Homs 34.73 36.72|T4 34.52 37.63|Tiyas 34.52 37.63|Palmyra 34.56 38.27|Tadmur 34.56 38.27|Tadmor 34.56 38.27|Deir Hafer 36.16 37.71|Dayr Hafir 36.16 37.71|Raqqa 35.95 39.01" },
        { "SY", "Kuweires 36.19 37.58|Kuwayris 36.19 37.58|Rasin al-Aboud 36.19 37.58|Tadif 36.35 37.53|Tadef 36.35 37.53|al-Bab 36.37 37.52|Hama 35.13 36.75|Damascus 33.51 36.29|Deir ez-Zor 35.34 40.14|Jarabulus 36.82 38.01" },
        { "SY", "Kobani 36.89 38.35|Ayn al-Arab 36.89 38.35|Azaz 36.59 37.05|Manbij 36.53 37.95|Idlib 35.93 36.63|Khan Shaykhun 35.44 36.65" },
        { "IQ", "Sinjar 36.32 41.86|Tal Afar 36.38 42.45" },
        { "UA", "Donetsk 48.0 37.8|Bakhmut 48.6 38.0|Artemivsk 48.6 38.0|Avdiivka 48.14 37.75" },
        { "SD", "El Fasher 13.63 25.35" },
        { "CD", "Goma -1.68 29.23|Bunia 1.56 30.25" },
        { "MM", "Myawaddy 16.69 98.51" },
        { "PS", "Khan Younis 31.35 34.3|Rafah 31.28 34.25" },
    };

    [Fact]
    public void Hardly_any_of_them_is_owed_to_the_alias_table()
    {
        var added = TableFile.Read(DataFolder.BesideProgram().File("gazetteer", "aliases.tsv"), "country", "kind", "place", "aliases", "context", "source")
            .Where(row => row[4].Length == 0).SelectMany(row => row.List(3).Select(alias => (row[0], NameKey.Of(alias)))).ToHashSet();
        var names = Places.SelectMany(row => row.Data.Item2.Split('|').Select(place => (row.Data.Item1, NameKey.Of(string.Join(' ', place.Split(' ')[..^2])))));
        Assert.InRange(names.Count(added.Contains), 1, MostAliases);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_of_conflict_is_found_near_its_point(string country, string places)
    {
        using var gazetteer = Gazetteer.Open(DataFolder.BesideProgram().File("gazetteer", "places.dlg"));
        Assert.All(places.Split('|'), place =>
        {
            var words = place.Split(' ');
            var name = string.Join(' ', words[..^2]);
            var (latitude, longitude) = (double.Parse(words[^2], System.Globalization.CultureInfo.InvariantCulture), double.Parse(words[^1], System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(IsFound(gazetteer, country, name, latitude, longitude), name);
        });
    }

    private static bool IsFound(Gazetteer gazetteer, string country, string name, double latitude, double longitude)
    {
        Span<PlaceCandidate> same = stackalloc PlaceCandidate[256];
        foreach (var place in same[..gazetteer.Find(name, same)])
        {
            if (gazetteer.Country(place.Row) == country && IsNear(gazetteer, place.Row, latitude, longitude))
            {
                return true;
            }
        }

        Span<SimilarPlace> similar = stackalloc SimilarPlace[1];
        return gazetteer.FindSimilar(name, country, similar) > 0 && IsNear(gazetteer, similar[0].Row, latitude, longitude);
    }

    private static bool IsNear(Gazetteer gazetteer, int row, double latitude, double longitude)
    {
        var (y, x) = gazetteer.Position(row);
        return GeoDistance.Km(y, x, latitude, longitude) <= NearKm;
    }
}
