using Dateline.Corroboration.Records;
using Dateline.Store;
using Xunit;

namespace Dateline.Tests.Store;

public sealed class PlaceBoxTest
{
    [Fact]
    public void A_place_that_is_not_located_has_no_box() => Assert.Null(PlaceBox.Around(At(null, null, null)));

    [Fact]
    public void A_circle_is_wider_in_degrees_far_from_the_equator()
    {
        var box = PlaceBox.Around(At(60, 10, 11.12))!.Value;
        Assert.Equal(0.2, box.MaxLatitude - box.MinLatitude, 3);
        Assert.InRange(box.MaxLongitude - box.MinLongitude, 0.4, 0.41);
    }

    [Fact]
    public void A_circle_across_the_180th_meridian_has_the_whole_breadth() =>
        Assert.Equal((-180, 180), (PlaceBox.Around(At(0, 179.95, 20))!.Value.MinLongitude, PlaceBox.Around(At(0, 179.95, 20))!.Value.MaxLongitude));

    [Fact]
    public void The_pole_ends_a_box() => Assert.Equal(90, PlaceBox.Around(At(89.99, 0, 20))!.Value.MaxLatitude);

    [Fact]
    public void A_polygon_is_in_its_box_whole() =>
        Assert.Equal(new PlaceBox(1, 4, 2, 6), PlaceBox.Around(At(3, 2, null, """{"type":"Polygon","coordinates":[[[1,2],[4,2],[4,6],[1,2]]]}""")));

    private static RecordPlace At(double? latitude, double? longitude, double? radius, string? geometry = null) =>
        new(default, "Alpha", "Alpha", null, "XA", null, latitude, longitude, radius, geometry);
}
