using System.Text.Json;
using Dateline.Exports;
using Dateline.Places;
using Xunit;

namespace Dateline.Tests.Exports;

public sealed class GeoJsonExportTest
{
    [Fact]
    public void The_features_of_several_documents_are_one_collection()
    {
        var collection = Collection(Written.By(new GeoJsonExport(), SomeReport.Full("a"), SomeReport.Empty("b"), SomeReport.Full("c")));
        Assert.Equal("FeatureCollection", collection.GetProperty("type").GetString());
        Assert.Equal(["a#0", "a#1", "c#0", "c#1"], collection.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!));
    }

    [Fact]
    public void The_collection_says_whom_the_places_are_owed_to() =>
        Assert.Contains("GeoNames", Collection(Written.By(new GeoJsonExport(), SomeReport.Empty())).GetProperty("attribution").GetString(), StringComparison.Ordinal);

    [Fact]
    public void A_run_without_events_is_an_empty_collection() =>
        Assert.Equal(0, Collection(Written.By(new GeoJsonExport(), SomeReport.Empty())).GetProperty("features").GetArrayLength());

    [Fact]
    public void An_event_on_a_line_is_a_line() =>
        Assert.Equal("LineString", Features()[0].GetProperty("geometry").GetProperty("type").GetString());

    [Fact]
    public void An_event_whose_place_is_not_located_gets_no_pin() =>
        Assert.Equal(JsonValueKind.Null, Features()[1].GetProperty("geometry").ValueKind);

    [Fact]
    public void Places_of_one_kind_become_a_multi_geometry()
    {
        var full = SomeReport.Full();
        var twice = full with { Events = [full.Events[0] with { Places = [full.Places[0], full.Places[0]] }] };
        var geometry = Collection(Written.By(new GeoJsonExport(), twice)).GetProperty("features")[0].GetProperty("geometry");
        Assert.Equal("MultiLineString", geometry.GetProperty("type").GetString());
        Assert.Equal(2, geometry.GetProperty("coordinates").GetArrayLength());
    }

    [Fact]
    public void Places_of_several_kinds_become_a_collection()
    {
        var full = SomeReport.Full();
        var point = full.Places[0] with { Geometry = null };
        var mixed = full with { Events = [full.Events[0] with { Places = [full.Places[0], point] }] };
        var geometry = Collection(Written.By(new GeoJsonExport(), mixed)).GetProperty("features")[0].GetProperty("geometry");
        Assert.Equal(["LineString", "Point"], geometry.GetProperty("geometries").EnumerateArray().Select(part => part.GetProperty("type").GetString()!));
    }

    [Fact]
    public void What_crosses_the_180th_meridian_is_cut_there()
    {
        var geometry = Geometry(new(GeometryKind.Polygon, [(179, -18), (-179, -18), (-179, -16), (179, -16), (179, -18)]), out var feature);
        Assert.Equal("MultiPolygon", geometry.GetProperty("type").GetString());
        Assert.Equal(["179", "-18", "-179", "-16"], feature.GetProperty("bbox").EnumerateArray().Select(edge => edge.GetRawText()));
        Assert.Equal("MultiLineString", Geometry(new(GeometryKind.LineString, [(-179.5, 10), (179.5, 12)]), out _).GetProperty("type").GetString());
    }

    [Fact]
    public void A_box_is_around_what_is_no_point()
    {
        Geometry(new(GeometryKind.LineString, [(40.5, 36.25), (41, 36)]), out var line);
        Assert.Equal(["40.5", "36", "41", "36.25"], line.GetProperty("bbox").EnumerateArray().Select(edge => edge.GetRawText()));
        Geometry(new(GeometryKind.Point, [(40.5, 36.25)]), out var point);
        Assert.False(point.TryGetProperty("bbox", out _));
    }

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}""", "right-hand")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}""", "open ring")]
    [InlineData("""{"type":"LineString","coordinates":[[179,0],[-179,1]]}""", "uncut")]
    [InlineData("""{"type":"Point","coordinates":[36,181]}""", "position")]
    public void The_rules_that_the_files_are_tested_against_find_faults(string geometry, string fault) =>
        Assert.Contains(GeoJsonRules.FaultsOf($$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{{geometry}}}]}"""), f => f.Contains(fault, StringComparison.Ordinal));

    private static JsonElement Geometry(PlaceGeometry place, out JsonElement feature)
    {
        var full = SomeReport.Full();
        var text = Written.By(new GeoJsonExport(), full with { Events = [full.Events[0] with { Places = [full.Places[0] with { Geometry = place }] }] });
        Assert.Empty(GeoJsonRules.FaultsOf(text));
        feature = Collection(text).GetProperty("features")[0];
        return feature.GetProperty("geometry");
    }

    private static JsonElement Features() => Collection(Written.By(new GeoJsonExport(), SomeReport.Full())).GetProperty("features");

    private static JsonElement Collection(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
