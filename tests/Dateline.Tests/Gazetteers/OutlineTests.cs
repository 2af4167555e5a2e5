using Dateline.Gazetteers;
using Dateline.Gazetteers.Build;
using Xunit;

namespace Dateline.Tests.Gazetteers;

public sealed class OutlineTests
{
    private static readonly (double, double)[] Square = [(36, 34), (40, 34), (40, 36), (36, 36), (36, 34)];

    [Fact]
    public void A_ring_that_runs_counter_clockwise_has_a_positive_area()
    {
        Assert.Equal(8, Rings.SignedArea(Square));
        Assert.Equal(-8, Rings.SignedArea([.. Square.Reverse()]));
    }

    [Fact]
    public void A_point_is_inside_any_of_several_rings_and_outside_the_gap_between_them()
    {
        (double, double)[] two = [.. Square, (double.NaN, double.NaN), (42, 34), (43, 34), (43, 35), (42, 35), (42, 34)];
        Assert.True(Rings.Contains(two, (38, 35)));
        Assert.True(Rings.Contains(two, (42.5, 34.5)));
        Assert.False(Rings.Contains(two, (41, 34.5)));
        Assert.Equal(2, Rings.Split(two).Count);
    }

    [Fact]
    public void An_area_keeps_its_outline_and_ids_in_the_file()
    {
        using var tiny = new TinyGazetteer(
            TinyGazetteer.Country("SY", "Syria", 35, 38) with { Shape = Square },
            TinyGazetteer.Town("SY", "Tadmur", 34.56, 38.28) with { GeoNames = 163533, Ids = new Dictionary<PlaceIdSystem, uint> { [PlaceIdSystem.Wikidata] = 5747 } },
            new GazetteerRow("Tiyas Air Base", PlaceKind.AirBase, "SY", 34.52, 37.63) { Ids = new Dictionary<PlaceIdSystem, uint> { [PlaceIdSystem.OurAirports] = 5093 } },
            TinyGazetteer.Town("SY", "Al Bab", 36.37, 37.52));
        Assert.Equal(Square, tiny.Gazetteer.Shape(Row(tiny, "Syria")));
        Assert.Equal("iso:SY", tiny.Gazetteer.PlaceAt(Row(tiny, "Syria")).Id);
        Assert.Equal(("gn:163533", 5747u), (tiny.Gazetteer.PlaceAt(Row(tiny, "Tadmur")).Id, tiny.Gazetteer.PlaceAt(Row(tiny, "Tadmur")).Wikidata));
        Assert.Equal("oa:5093", tiny.Gazetteer.PlaceAt(Row(tiny, "Tiyas Air Base")).Id);
        Assert.Equal("dl:SY/al-bab/36.37,37.52", tiny.Gazetteer.PlaceAt(Row(tiny, "Al Bab")).Id);
    }

    private static int Row(TinyGazetteer tiny, string name) => Enumerable.Range(0, tiny.Gazetteer.Count).Single(r => tiny.Gazetteer.Name(r) == name);
}
