using Dateline.Gazetteers;
using Dateline.Gazetteers.Build;
using Xunit;

namespace Dateline.Tests.Gazetteers;

public sealed class GazetteerTests
{
    private static readonly GazetteerRow[] Rows =
    [
        TinyGazetteer.Country("SY", "Syria", 35, 38, "Syrian Arab Republic"),
        TinyGazetteer.Province("SY.09", "Aleppo", 36.1, 37.6),
        TinyGazetteer.Town("SY.09", "Aleppo", 36.2012, 37.1612, 1_600_000, "Halab", "حلب"),
        TinyGazetteer.Town("SY.09", "Dayr Ḩāfir", 36.1569, 37.7078, 30_000, "Deir Hafer"),
        TinyGazetteer.Town("SY.09", "Kwayris Sharqi", 36.18, 37.58, 3_000, "Kwayris"),
        TinyGazetteer.Country("US", "United States", 39.76, -98.5, "US", "U.S."),
        TinyGazetteer.Town("US", "New York City", 40.71, -74.01, 8_000_000, "New York"),
    ];

    [Fact]
    public void A_name_finds_every_place_that_bears_it()
    {
        using var tiny = new TinyGazetteer(Rows);
        Assert.Equal(["Aleppo", "Aleppo"], tiny.Find("ALEPPO"));
    }

    [Fact]
    public void Other_names_find_the_place_and_are_marked_as_such()
    {
        using var tiny = new TinyGazetteer(Rows);
        var candidates = new PlaceCandidate[8];
        Assert.Equal(1, tiny.Gazetteer.Find("deir-hafer", candidates));
        Assert.Equal(NameMatch.Alternate, candidates[0].Match);
        Assert.Equal(["Aleppo"], tiny.Find("حلب"));
    }

    [Fact]
    public void A_row_keeps_what_it_was_built_from()
    {
        using var tiny = new TinyGazetteer(Rows);
        var candidates = new PlaceCandidate[8];
        tiny.Gazetteer.Find("Halab", candidates);
        var place = tiny.Gazetteer.PlaceAt(candidates[0].Row);
        Assert.Equal(("Aleppo", PlaceKind.Settlement, "SY", "Aleppo"), (place.Name, place.Kind, place.Country, place.Admin1));
        Assert.Equal(36.2012, place.Latitude, 4);
        Assert.Equal(37.1612, place.Longitude, 4);
        Assert.InRange(place.Population, 1_500_000, 1_700_000);
    }

    [Fact]
    public void An_unknown_spelling_is_found_among_similar_names()
    {
        using var tiny = new TinyGazetteer(Rows);
        Assert.Empty(tiny.Find("Kuweires"));
        Assert.Equal(["Kwayris Sharqi"], tiny.FindSimilar("Kuweires", "SY"));
    }

    [Fact]
    public void Similar_names_are_not_listed_where_names_are_written_in_Latin_letters()
    {
        using var tiny = new TinyGazetteer(TinyGazetteer.Country("US", "United States", 39, -98), TinyGazetteer.Town("US", "Marston", 40, -80));
        Assert.Empty(tiny.FindSimilar("Murstan", "US"));
    }

    [Fact]
    public void Similar_names_come_nearest_first_each_place_once_and_only_from_the_country()
    {
        using var tiny = new TinyGazetteer(
            TinyGazetteer.Country("SY", "Syria", 35, 38), TinyGazetteer.Country("IQ", "Iraq", 33, 44),
            TinyGazetteer.Town("SY", "Karis", 35, 37), TinyGazetteer.Town("SY", "Kwayris", 36, 37, 3_000, "Kuwayris", "Kouweires"), TinyGazetteer.Town("IQ", "Kuwayris", 33, 44));
        Assert.Equal(["Kwayris", "Karis"], tiny.FindSimilar("Kuweires", "SY"));
        Assert.Equal(["Kwayris"], tiny.FindSimilar("Kuweires", "SY", most: 1));
    }

    [Fact]
    public void What_costs_too_much_is_similar_and_not_likely()
    {
        using var tiny = new TinyGazetteer(TinyGazetteer.Country("SY", "Syria", 35, 38), TinyGazetteer.Town("SY", "Kwayris Sharqi", 36, 37));
        var places = new SimilarPlace[1];
        Assert.Equal(1, tiny.Gazetteer.FindSimilar("Kuweires", "SY", places));
        Assert.Equal(0, tiny.Gazetteer.FindLikely("Kuweires", "SY", places));
        Assert.Equal(1, tiny.Gazetteer.FindLikely("Kwairis Sharki", "SY", places));
    }

    [Fact]
    public void A_name_with_a_word_less_is_similar()
    {
        using var tiny = new TinyGazetteer(TinyGazetteer.Country("SY", "Syria", 35, 38), TinyGazetteer.Town("SY", "Kwayris Sharqi", 36, 37));
        Assert.Equal(["Kwayris Sharqi"], tiny.FindSimilar("Kuweires", "SY"));
    }

    [Fact]
    public void Reading_on_pays_only_before_a_longer_name()
    {
        using var tiny = new TinyGazetteer(Rows);
        Assert.True(tiny.Gazetteer.HasLongerName("new york"));
        Assert.True(tiny.Gazetteer.HasLongerName("new"));
        Assert.False(tiny.Gazetteer.HasLongerName("new york city"));
        Assert.False(tiny.Gazetteer.HasLongerName("zzz"));
    }

    [Fact]
    public void Every_name_of_a_long_list_is_found_again()
    {
        var rows = Enumerable.Range(0, 700).Select(i => TinyGazetteer.Town("", $"Village {i} of the very long valley", i / 10.0, i / 10.0)).ToArray();
        using var tiny = new TinyGazetteer(rows);
        Assert.All(rows, row => Assert.Equal([row.Name], tiny.Find(row.Name)));
        Assert.Empty(tiny.Find("Village 700 of the very long valley"));
    }

    [Fact]
    public void A_river_keeps_its_course()
    {
        (double, double)[] course = [(38.1, 36.2), (39.0, 35.9), (double.NaN, double.NaN), (40.1, 35.3)];
        using var tiny = new TinyGazetteer(new GazetteerRow("Euphrates", PlaceKind.River, "", 35.9, 39.0) { Shape = course });
        Assert.Equal(course, tiny.Gazetteer.Shape(0));
    }

    [Fact]
    public void The_order_of_the_rows_does_not_change_the_file()
    {
        using var one = new TinyGazetteer(Rows);
        using var other = new TinyGazetteer([.. Rows.Reverse()]);
        Assert.Equal(File.ReadAllBytes(one.Path), File.ReadAllBytes(other.Path));
    }

    [Fact]
    public void A_damaged_file_is_refused_and_named()
    {
        using var tiny = new TinyGazetteer(Rows);
        var bytes = File.ReadAllBytes(tiny.Path);
        bytes[^20] ^= 1;
        Assert.Contains("damaged", Refusal(tiny.Path, bytes), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(tiny.Path, bytes[..^5]), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(tiny.Path, bytes[..10]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_version_is_refused()
    {
        using var tiny = new TinyGazetteer(Rows);
        var bytes = File.ReadAllBytes(tiny.Path);
        bytes[8]++;
        Assert.Contains("version 3", Refusal(tiny.Path, bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        using var tiny = new TinyGazetteer(Rows);
        Assert.Contains("is no gazetteer", Refusal(tiny.Path, new byte[5000]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere.dlg", Assert.Throws<UsageException>(() => Gazetteer.Open("nowhere.dlg")).Message, StringComparison.Ordinal);

    private static string Refusal(string besidePath, byte[] bytes)
    {
        var path = besidePath + ".copy";
        File.WriteAllBytes(path, bytes);
        return Assert.Throws<UsageException>(() => Gazetteer.Open(path)).Message;
    }
}
